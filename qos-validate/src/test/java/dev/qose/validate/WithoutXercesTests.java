package dev.qose.validate;

import static dev.qose.validate.Documents.block;
import static dev.qose.validate.Documents.capture;
import static dev.qose.validate.Documents.inWms;
import static dev.qose.validate.assertj.QosAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

/** The build runs these tests without Xerces on the class path. */
class WithoutXercesTests {

  @Test
  void xerces_is_not_here() {
    assertThatExceptionOfType(ClassNotFoundException.class)
        .isThrownBy(() -> Class.forName("org.apache.xerces.parsers.SAXParser"));
  }

  @Test
  void the_jdk_does_the_same_work() {
    QosValidator validator = QosValidator.create();

    assertThat(XmlEngine.find()).isInstanceOf(JdkEngine.class);
    assertThat(
            Documents.schemaPart(
                validator.validate(inWms(capture(Documents.WMS), block("wms", "06:00:00")))))
        .hasNoFindings();
    assertThat(validator.validate(inWms(capture(Documents.WMS), block("wms", "noon"))))
        .hasFinding("cvc-datatype-valid.1.2.1");
  }
}
