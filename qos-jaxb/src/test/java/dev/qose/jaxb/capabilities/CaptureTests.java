package dev.qose.jaxb.capabilities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmlunit.assertj3.XmlAssert;

class CaptureTests {

  private final Capabilities capabilities = new Capabilities();

  @ParameterizedTest
  @CsvSource({
    "mapserver-8.0.0-wfs-2.0.0.xml, WFS 2.0.0",
    "mapserver-8.0.0-wms-1.1.1.xml, WMS 1.1.1",
    "mapserver-8.0.0-wms-1.3.0.xml, WMS 1.3.0",
    "pywps-4.5.2-wps-1.0.0.xml,     WPS 1.0.0",
    "qgis-3.22.16-wfs-1.1.0.xml,    WFS 1.1.0",
    "qgis-3.22.16-wms-1.3.0.xml,    WMS 1.3.0"
  })
  void tells_what_it_is(String name, String host) throws IOException {
    assertThat(capabilities.detect(new ByteArrayInputStream(Samples.capture(name))))
        .hasToString(host);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mapserver-8.0.0-wfs-2.0.0.xml",
        "mapserver-8.0.0-wms-1.3.0.xml",
        "qgis-3.22.16-wms-1.3.0.xml"
      })
  void removing_what_was_injected_restores_the_bytes(String name) throws IOException {
    byte[] original = Samples.capture(name);
    String fragment = name.contains("wms") ? Samples.WMS_FRAGMENT : Samples.WFS_FRAGMENT;

    byte[] injected = Samples.inject(original, fragment);

    XmlAssert.assertThat(capabilities.extract(new ByteArrayInputStream(injected)).orElseThrow())
        .and(fragment)
        .ignoreWhitespace()
        .areIdentical();
    assertThat(Samples.remove(injected)).isEqualTo(original);
    assertThat(Samples.inject(injected, fragment)).isEqualTo(injected);
  }

  @ParameterizedTest
  @CsvSource({
    "mapserver-8.0.0-wms-1.1.1.xml, internal subset",
    "pywps-4.5.2-wps-1.0.0.xml,     for WMS 1.3.0 and WFS 2.0 only",
    "qgis-3.22.16-wfs-1.1.0.xml,    for WMS 1.3.0 and WFS 2.0 only"
  })
  void refuses_hosts_without_a_supported_place(String name, String reason) {
    byte[] document = Samples.capture(name);
    assertThatThrownBy(() -> Samples.inject(document, Samples.WMS_FRAGMENT))
        .isInstanceOf(CapabilitiesException.class)
        .hasMessageContaining(reason);
    assertThatThrownBy(() -> Samples.remove(document)).hasMessageContaining(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mapserver-8.0.0-wms-1.3.0.xml", "qgis-3.22.16-wms-1.3.0.xml"})
  void puts_the_block_before_the_first_layer(String name) throws IOException {
    String injected =
        new String(
            Samples.inject(Samples.capture(name), Samples.WMS_FRAGMENT), StandardCharsets.UTF_8);
    assertThat(injected)
        .containsPattern(
            "UserDefinedSymbolization [^>]*/>\n( +)<qos-wms:QualityOfServiceMetadata (?s:.*)"
                + "\n\\1</qos-wms:QualityOfServiceMetadata>\n\\1<Layer ");
  }
}
