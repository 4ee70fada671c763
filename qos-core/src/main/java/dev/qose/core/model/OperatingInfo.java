package dev.qose.core.model;

import dev.qose.core.codelist.OperationalStatus;
import java.util.Optional;

/**
 * When the service is meant to run, and how far to rely on it then ({@code OperatingInfoType}).
 * Several of them make a schedule of statuses; time that none covers carries no commitment.
 *
 * @param operationalStatus how far to rely on the service
 * @param description what people should know about it
 * @param times when this holds
 * @since 0.1
 */
public record OperatingInfo(
    Optional<OperationalStatus> operationalStatus,
    Optional<String> description,
    OperatingTimes times) {}
