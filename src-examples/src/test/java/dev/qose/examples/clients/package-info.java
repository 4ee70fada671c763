/**
 * Real clients read documents with a QoS block in them, and feeds. All but biweekly come from
 * Debian, so these tests run in the profile {@code clients} only, and there they fail where a
 * client is missing.
 */
@NullMarked
package dev.qose.examples.clients;

import org.jspecify.annotations.NullMarked;
