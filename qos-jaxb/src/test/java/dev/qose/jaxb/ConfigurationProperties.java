package dev.qose.jaxb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.config.QosConfig;
import dev.qose.core.config.QosConfigJson;
import dev.qose.core.model.QosMetadata;
import dev.qose.core.testing.BuiltModels;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Configuration and XML say the same. */
class ConfigurationProperties {

  @Property(tries = 200)
  void json_survives_the_way_through_xml(@ForAll("blocks") QosMetadata block) {
    String json = QosConfigJson.write(new QosConfig(true, block));

    QosMetadata configured = QosConfigJson.read(block.service(), json).metadata();
    QosMetadata published = QosXml.read(QosXml.pretty().toXml(configured));

    assertThat(published).isEqualTo(block);
    assertThat(QosConfigJson.write(new QosConfig(true, published))).isEqualTo(json);
  }

  @Provide
  Arbitrary<QosMetadata> blocks() {
    return BuiltModels.arbitrary();
  }
}
