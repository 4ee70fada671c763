package dev.qose.jaxb.capabilities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.qose.core.offering.Host;
import dev.qose.jaxb.capabilities.CapabilitiesException.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostTests {

  private final Capabilities capabilities = new Capabilities();

  @ParameterizedTest
  @CsvSource({
    "'',                                   WMT_MS_Capabilities, 1.0.0, WMS 1.0.0, no element",
    "'',                                   WMT_MS_Capabilities, 1.1.0, WMS 1.1.0, no element",
    "'',                                   WMT_MS_Capabilities, 1.1.1, WMS 1.1.1, internal subset",
    "http://www.opengis.net/wms,           WMS_Capabilities,    1.3.0, WMS 1.3.0,",
    "http://www.opengis.net/wfs,           WFS_Capabilities,    1.0.0, WFS 1.0.0, no element",
    "http://www.opengis.net/wfs,           WFS_Capabilities,    1.1.0, WFS 1.1.0, has a slot",
    "http://www.opengis.net/wfs/2.0,       WFS_Capabilities,    2.0.0, WFS 2.0.0,",
    "http://www.opengis.net/wfs/2.0,       WFS_Capabilities,    2.0.2, WFS 2.0.2,",
    "http://www.opengis.net/cat/csw/2.0.2, Capabilities,        2.0.2, CSW 2.0.2, has a slot",
    "http://www.opengis.net/cat/csw/3.0,   Capabilities,        3.0.0, CSW 3.0.0, has a slot",
    "http://www.opengis.net/wmts/1.0,      Capabilities,       1.0.0, WMTS 1.0.0, has a slot",
    "http://www.opengis.net/wcs,           WCS_Capabilities,    1.0.0, WCS 1.0.0, has a slot",
    "http://www.opengis.net/wcs/1.1,       Capabilities,        1.1.2, WCS 1.1.2, has a slot",
    "http://www.opengis.net/wcs/1.1.1,     Capabilities,        1.1.1, WCS 1.1.1, has a slot",
    "http://www.opengis.net/wcs/2.0,       Capabilities,        2.0.1, WCS 2.0.1, has a slot",
    "http://www.opengis.net/wps/1.0.0,     Capabilities,        1.0.0, WPS 1.0.0, has a slot",
    "http://www.opengis.net/wps/2.0,       Capabilities,        2.0.0, WPS 2.0.0, has a slot",
    "http://www.opengis.net/sos/2.0,       Capabilities,        2.0.0, SOS 2.0.0, has a slot"
  })
  void knows_the_hosts(String namespace, String root, String version, String host, String reason) {
    String document = "<p:%1$s xmlns:p='%2$s' version='%3$s'/>".formatted(root, namespace, version);
    if (namespace.isEmpty()) {
      document =
          "<!DOCTYPE x SYSTEM 'http://example.org/x.dtd' [<!ATTLIST x xmlns:i CDATA 'u'>]>"
              + "<%1$s version='%2$s'><i:x/></%1$s>".formatted(root, version);
    }
    String checked = document;
    assertThat(capabilities.detect(checked)).hasToString(host);
    if (reason == null) {
      assertThat(capabilities.extract(checked)).isEmpty();
    } else {
      assertThatExceptionOfType(CapabilitiesException.class)
          .isThrownBy(() -> capabilities.extract(checked))
          .withMessageContaining(host)
          .withMessageContaining(reason)
          .extracting(CapabilitiesException::problem)
          .isEqualTo(Problem.UNSUPPORTED_HOST);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "<html/>,                                                     The root element is html;",
    "<WMS_Capabilities version='1.3.0'/>,                         '{http://www.opengis.net/wms}'",
    "<WMS_Capabilities xmlns='http://www.opengis.net/wms'/>,      no version attribute",
    "<WMS_Capabilities xmlns='http://www.opengis.net/wms' version='1.4.0'/>, \"1.4.0\""
  })
  void says_what_it_does_not_know(String document, String message) {
    assertThatExceptionOfType(CapabilitiesException.class)
        .isThrownBy(() -> capabilities.detect(document))
        .withMessageContaining(message)
        .extracting(CapabilitiesException::problem)
        .isEqualTo(Problem.NOT_CAPABILITIES);
  }

  @Test
  void reads_the_beginning_of_a_stream_only() throws IOException {
    String head = "<WFS_Capabilities xmlns='http://www.opengis.net/wfs/2.0' version='2.0.0'>";
    byte[] document = (head + " ".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
    InputStream in = new ByteArrayInputStream(document);
    assertThat(capabilities.detect(in)).isEqualTo(new Host(Host.Service.WFS, "2.0.0"));
    assertThat(in.available()).isGreaterThan(80_000);
  }
}
