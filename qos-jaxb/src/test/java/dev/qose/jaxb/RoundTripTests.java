package dev.qose.jaxb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.model.QosMetadata;
import dev.qose.jaxb.testing.RichModels;
import org.junit.jupiter.api.Test;

class RoundTripTests {
  @Test
  void smoke() {
    for (QosMetadata m : new QosMetadata[] {RichModels.WMS, RichModels.WFS}) {
      String s = QosXml.pretty().toXml(m);
      ReadResult r = QosXml.readResult(s);
      assertThat(r.problems()).isEmpty();
      assertThat(r.metadata()).isEqualTo(m);
      s = QosXml.compact().toXml(m);
      r = QosXml.readResult(s);
      assertThat(r.problems()).isEmpty();
      assertThat(r.metadata()).isEqualTo(m);
    }
  }
}
