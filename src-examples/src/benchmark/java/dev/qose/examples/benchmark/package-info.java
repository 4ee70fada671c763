/**
 * How fast the library is, as ratios to something that everybody knows, measured in the same run:
 *
 * <pre>mvn -q -B -DskipTests -Dbenchmark=all verify</pre>
 */
@NullMarked
package dev.qose.examples.benchmark;

import org.jspecify.annotations.NullMarked;
