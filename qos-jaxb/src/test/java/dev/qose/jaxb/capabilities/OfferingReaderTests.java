package dev.qose.jaxb.capabilities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.qose.core.offering.MapLayer;
import dev.qose.core.offering.Offering;
import dev.qose.jaxb.capabilities.CapabilitiesException.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferingReaderTests {

  private static final String WMS =
      """
      <?xml version="1.0" encoding="ISO-8859-1"?>
      <!DOCTYPE WMT_MS_Capabilities SYSTEM "http://example.org/no.dtd" [<!ENTITY sea "Ostsee">]>
      <WMT_MS_Capabilities version="1.1.1">
        <Service><Name>OGC:WMS</Name><KeywordList><Keyword>a</Keyword></KeywordList></Service>
        <Capability>
          <Request><GetMap><Format>image/png</Format></GetMap></Request>
          <Layer><Title>All</Title><SRS>EPSG:4326</SRS>
            <Layer queryable="1"><Name>straße</Name><Title>&sea;</Title></Layer>
            <Layer><Name>b</Name><Layer><Name>c</Name></Layer></Layer>
          </Layer>
        </Capability>
      </WMT_MS_Capabilities>
      """;

  private final Capabilities capabilities = new Capabilities();

  @Test
  void reads_all_layers_of_a_document_in_any_form(@TempDir Path folder) throws IOException {
    byte[] bytes = WMS.getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(folder.resolve("wms.xml"), bytes);

    for (Offering offering :
        new Offering[] {
          capabilities.offering(file),
          capabilities.offering(new ByteArrayInputStream(bytes)),
          capabilities.offering(WMS)
        }) {
      assertThat(offering.host()).hasToString("Optional[WMS 1.1.1]");
      assertThat(offering.namedLayers())
          .extracting(MapLayer::name)
          .containsExactly("straße", "b", "c");
      assertThat(offering.operation("GetMap").orElseThrow().formats()).containsExactly("image/png");
      assertThat(offering.leftOut().names()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "<a>, MALFORMED",
    "<a/>, NOT_CAPABILITIES",
    "<html><body/></html>, MALFORMED",
    "<WMT_MS_Capabilities version='1.1.1'><x></WMT_MS_Capabilities>, MALFORMED"
  })
  void says_what_is_wrong(String document, Problem problem) {
    assertThatExceptionOfType(CapabilitiesException.class)
        .isThrownBy(() -> capabilities.offering(document))
        .extracting(CapabilitiesException::problem)
        .isEqualTo(problem);
  }

  @Test
  void says_where_bytes_are_no_characters() {
    byte[] bytes = WMS.replace("ISO-8859-1", "UTF-8").getBytes(StandardCharsets.ISO_8859_1);

    assertThatExceptionOfType(CapabilitiesException.class)
        .isThrownBy(() -> capabilities.offering(new ByteArrayInputStream(bytes)))
        .extracting(CapabilitiesException::problem)
        .isEqualTo(Problem.ENCODING);
  }
}
