package dev.qose.core.offering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.offering.DimensionExtent.Answer;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;

/** Extents of any number of intervals. */
class DimensionExtentProperties {

  @Property
  void holds_what_any_of_its_intervals_holds(
      @ForAll @NotEmpty List<@IntRange(min = -50, max = 50) Integer> starts,
      @ForAll @IntRange(max = 9) int length,
      @ForAll @IntRange(min = -70, max = 70) int from,
      @ForAll @IntRange(max = 20) int width) {
    String extent =
        starts.stream()
            .map(start -> start + "/" + (start + length))
            .collect(Collectors.joining(","));
    boolean isHeld =
        starts.stream().anyMatch(start -> start <= from + width && from <= start + length);

    assertThat(
            DimensionExtentTests.extent("units='m'", extent)
                .holds(from + "/" + (from + width), Instant.EPOCH))
        .isEqualTo(isHeld ? Answer.YES : Answer.NO);
  }
}
