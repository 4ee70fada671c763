package dev.qose.core.offering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Times of whatever day and zone. */
class IsoTimeProperties {

  @Property
  void reads_what_java_writes(
      @ForAll @LongRange(min = -30_000_000_000L, max = 200_000_000_000L) long second,
      @ForAll @IntRange(min = -14 * 60, max = 14 * 60) int minutes) {
    OffsetDateTime time =
        Instant.ofEpochSecond(second).atOffset(ZoneOffset.ofTotalSeconds(minutes * 60));

    assertThat(IsoTime.parse(time.toString()))
        .hasValueSatisfying(read -> assertThat(read.from()).isEqualTo((double) second));
  }
}
