/**
 * Checking QoS documents in JUnit 5 tests: annotations for documents on the class path or in files.
 */
@NullMarked
package dev.qose.validate.junit;

import org.jspecify.annotations.NullMarked;
