package dev.qose.validate.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.qose.core.model.QosMetadata;
import dev.qose.jaxb.QosXml;
import dev.qose.jaxb.QosXmlException;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is read as a block is written so that it is read again. */
class QosXmlFuzz {

  @MethodSource("dev.qose.validate.fuzz.Seeds#blocks")
  @DictionaryFile(resourcePath = Seeds.DICTIONARY)
  @FuzzTest
  void comes_back(byte[] xml) {
    QosMetadata block;
    try {
      block = QosXml.read(xml);
    } catch (QosXmlException e) {
      assertThat(e).hasMessageMatching("(?s)\\S.*");
      return;
    }
    byte[] written = QosXml.pretty().toBytes(block);
    QosMetadata again = QosXml.read(written);
    assertThat(again).isEqualTo(block);
    assertThat(QosXml.pretty().toBytes(again)).isEqualTo(written);
    assertThat(QosXml.read(QosXml.compact().toBytes(block))).isEqualTo(block);
  }
}
