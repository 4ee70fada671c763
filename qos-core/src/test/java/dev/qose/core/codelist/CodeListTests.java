package dev.qose.core.codelist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodeListTests {

  @Test
  void knows_a_status_under_its_variants() {
    assertThat(OperationalStatus.of(OperationalStatus.CODE_LIST + "#PreOrerational").known())
        .contains(OperationalStatus.PRE_OPERATIONAL);
    assertThat(
            OperationalStatus.of(
                    OperationalStatus.CODE_LIST.replace("http:", "https:") + "#Operational")
                .known())
        .contains(OperationalStatus.OPERATIONAL);
    assertThat(OperationalStatus.of("urn:x").known()).isEmpty();
    assertThat(OperationalStatus.of("").known()).isEmpty();
  }

  @Test
  void knows_what_metrics_measure() {
    assertThat(Metric.RESPONSE_TIME.measure()).contains(Measure.TIME);
    assertThat(Metric.AVAILABILITY_DAILY.measure()).contains(Measure.AVAILABILITY);
    assertThat(Metric.REQUEST_CAPACITY.measure()).contains(Measure.CAPACITY);
    assertThat(Metric.SERVICE_PERFORMANCE.measure()).isEmpty();
    assertThat(Metric.of(Metric.CODE_LIST + "#Nonsense").measure()).isEmpty();
    assertThat(Metric.of(Metric.CODE_LIST + "#Nonsense").known()).isEmpty();
    assertThat(Metric.of("urn:x").known()).isEmpty();
    assertThat(Metric.of(Metric.CODE_LIST + "#RequestCapacity", "Kapazität").known())
        .contains(Metric.REQUEST_CAPACITY);
  }
}
