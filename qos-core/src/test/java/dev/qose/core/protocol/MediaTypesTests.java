package dev.qose.core.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of formats that mean the same, and those that do not. */
class MediaTypesTests {

  @ParameterizedTest
  @CsvSource({
    "image/png, IMAGE/PNG, true",
    "image/png, ' image/png ;', true",
    "text/xml;subtype=gml/3.2, 'text/xml; subtype=\"gml/3.2\"', true",
    "text/xml;subtype=gml/3.2, 'Text/XML ; SubType=gml/3.2', true",
    "text/xml;a=1;b=2, text/xml;b=2;a=1, true",
    "text/html;charset=UTF-8, text/html;charset=utf-8, true",
    "SHAPE-ZIP, shape-zip, true",
    "image/png, image/jpeg, false",
    "image/png, image/png;mode=8bit, false",
    "text/xml;subtype=gml/3.2, text/xml;subtype=gml/3.1.1, false",
    "text/xml;subtype=gml/3.2, text/xml;version=gml/3.2, false",
    "GML2, GML3, false",
  })
  void compares_types_and_their_parameters(String one, String other, boolean isSame) {
    assertThat(MediaTypes.canonical(one).equals(MediaTypes.canonical(other))).isEqualTo(isSame);
  }
}
