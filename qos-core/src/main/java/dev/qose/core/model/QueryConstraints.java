package dev.qose.core.model;

/**
 * A kind of GetFeature query: ad hoc or stored.
 *
 * @since 0.1
 */
public sealed interface QueryConstraints extends LimitedAreaConstraints
    permits AdHocQueryConstraints, StoredQueryConstraints {}
