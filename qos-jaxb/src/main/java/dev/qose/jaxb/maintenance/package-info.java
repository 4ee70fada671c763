/**
 * Maintenance told in a feed and in a capabilities document at once, and taken back from both. It
 * starts in {@link dev.qose.jaxb.maintenance.MaintenanceDesk}.
 */
@NullMarked
package dev.qose.jaxb.maintenance;

import org.jspecify.annotations.NullMarked;
