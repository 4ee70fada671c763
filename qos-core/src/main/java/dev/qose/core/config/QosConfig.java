package dev.qose.core.config;

import dev.qose.core.model.QosMetadata;

/**
 * What an administrator sets for a service: its QoS block, and whether to publish it.
 *
 * @param qosEnabled whether capabilities documents carry the block
 * @param metadata the block
 * @since 0.1
 */
public record QosConfig(boolean qosEnabled, QosMetadata metadata) {}
