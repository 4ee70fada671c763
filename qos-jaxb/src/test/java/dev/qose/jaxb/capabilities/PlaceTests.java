package dev.qose.jaxb.capabilities;

import static dev.qose.jaxb.capabilities.Samples.QOS_WFS;
import static dev.qose.jaxb.capabilities.Samples.QOS_WMS;
import static dev.qose.jaxb.capabilities.Samples.wfs;
import static dev.qose.jaxb.capabilities.Samples.wms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.qose.jaxb.capabilities.CapabilitiesException.Problem;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PlaceTests {

  private static final String WMS = "<q:QualityOfServiceMetadata xmlns:q=\"" + QOS_WMS + "\"/>";
  private static final String WFS = "<q:QualityOfServiceMetadata xmlns:q=\"" + QOS_WFS + "\"/>";
  private static final String OPERATION = "<ows:Operation name=\"x\"/>";
  private static final String INSPIRE =
      "<i:ExtendedCapabilities xmlns:i=\"http://inspire.ec.europa.eu/schemas/inspire_vs/1.0\"><a/>"
          + "</i:ExtendedCapabilities>";

  private final Capabilities capabilities = new Capabilities();

  static Stream<String> wmsDocuments() {
    return Stream.of(
        wms("<Capability><Request/><Exception/><Layer/></Capability>"),
        wms("<Capability><Request/><Exception/></Capability>"),
        wms("<Capability><Layer/></Capability>"),
        wms("<Capability></Capability>"),
        wms("<Capability />"),
        wms("  <Capability/>"),
        wms("<Capability> \n </Capability>"),
        wms("<Capability\n>\n\t<Request/>\n\t<Exception/>\n\t<Layer/>\n</Capability>"),
        wms("<Capability>\n <Request/><Exception/>" + INSPIRE + "\n <Layer/></Capability>"),
        wms("<Capability><Request/><!-- <Layer> </Capability> --><Layer/></Capability>"),
        wms("<Capability><Request/><![CDATA[<Layer>]]><?p <Layer>?><Layer/></Capability>"),
        wms("<Capability><Request/>text<Layer/></Capability>"),
        wms("<Capability><Request a='>'/> <!-- > --> <Layer/></Capability>"),
        wms(
            "<Service><Capability><Layer/></Capability></Service><Capability><Layer/></Capability>"),
        wms("<Capability><Request><Layer/></Request><Exception/>\n\n  <Layer/></Capability>"),
        wms("<Capability><Request/><Layer xmlns='urn:other'/>\n<Layer/></Capability>"),
        wms("<Capability><Request/>&#10;<Exception/>&#10;<Layer/></Capability>"),
        "<w:WMS_Capabilities xmlns:w='http://www.opengis.net/wms' version='1.3.0'><w:Capability>\n"
            + "<w:Request/>\n<w:Layer/></w:Capability></w:WMS_Capabilities>",
        "<?p it's?><!-- it's --><!DOCTYPE WMS_Capabilities SYSTEM 'a>b' [<!-- it's \">[\" -->"
            + "<?keep \"this' ]>?><!ENTITY e \"it's ]> <!--\"><!--'-->\n] >"
            + wms("<Capability><Request/><Layer a='it'/></Capability>").substring(22),
        "<!DOCTYPE WMS_Capabilities [<!ENTITY e '<Layer>'><!-- ]> -->]>"
            + "<WMS_Capabilities xmlns='http://www.opengis.net/wms' version='1.3.0'>&e;<Capability>"
            + "<Request>&e;</Request>&e;<Layer/></Capability></WMS_Capabilities >\n<!-- end -->");
  }

  static Stream<String> wfsDocuments() {
    return Stream.of(
        wfs("<ows:OperationsMetadata>" + OPERATION + OPERATION + "</ows:OperationsMetadata>"),
        wfs("  <ows:OperationsMetadata>\n    " + OPERATION + "\n  </ows:OperationsMetadata>"),
        wfs("<ows:OperationsMetadata/>"),
        wfs("  <ows:OperationsMetadata\t/>"),
        wfs("<ows:OperationsMetadata></ows:OperationsMetadata>"),
        wfs("<ows:OperationsMetadata>\n</ows:OperationsMetadata>"),
        wfs(extended("<ows:ExtendedCapabilities/>")),
        wfs(extended("<ows:ExtendedCapabilities />")),
        wfs(extended("\n  <ows:ExtendedCapabilities\n/>\n")),
        wfs(extended("<ows:ExtendedCapabilities a='b'/>")),
        wfs(extended("<ows:ExtendedCapabilities></ows:ExtendedCapabilities>")),
        wfs(extended("<ows:ExtendedCapabilities a='b'></ows:ExtendedCapabilities >")),
        wfs(extended("\n  <ows:ExtendedCapabilities>\n  </ows:ExtendedCapabilities>\n")),
        wfs(extended("<ows:ExtendedCapabilities><!-- - --></ows:ExtendedCapabilities>")),
        wfs(extended("<ows:ExtendedCapabilities> <?p i?> </ows:ExtendedCapabilities>")),
        wfs(extended("<ows:ExtendedCapabilities>" + INSPIRE + "</ows:ExtendedCapabilities>")),
        wfs(extended("<ows:ExtendedCapabilities>\n " + INSPIRE + "\n</ows:ExtendedCapabilities>")),
        wfs(extended("<ows:ExtendedCapabilities>text</ows:ExtendedCapabilities>")),
        wfs(extended("<!-- <ows:ExtendedCapabilities> -->")),
        wfs(extended("<ExtendedCapabilities xmlns='urn:x'><a/></ExtendedCapabilities>")),
        "<WFS_Capabilities version='2.0.2' xmlns='http://www.opengis.net/wfs/2.0'>"
            + "<OperationsMetadata xmlns='http://www.opengis.net/ows/1.1'>\n\t<Operation/>\n"
            + "</OperationsMetadata></WFS_Capabilities>");
  }

  private static String extended(String wrapper) {
    return "<ows:OperationsMetadata>\n  "
        + OPERATION
        + "\n  "
        + OPERATION
        + wrapper
        + "</ows:OperationsMetadata>";
  }

  @ParameterizedTest
  @MethodSource("wmsDocuments")
  void wms_comes_back(String document) {
    check(document, WMS, Samples.fragment("b", QOS_WMS, "B"));
  }

  @ParameterizedTest
  @MethodSource("wfsDocuments")
  void wfs_comes_back(String document) {
    check(document, WFS, Samples.fragment("b", QOS_WFS, "B"));
  }

  private void check(String document, String one, String other) {
    for (String lineEnd : new String[] {"\n", "\r\n", "\r"}) {
      String original = document.replace("\n", lineEnd);
      String injected = capabilities.inject(original, one);
      assertThat(capabilities.extract(injected)).contains(one);
      assertThat(capabilities.remove(injected)).isEqualTo(original);

      String second = capabilities.inject(original, other);
      assertThat(capabilities.inject(injected, other)).isEqualTo(second);
      assertThat(capabilities.inject(second, one)).isEqualTo(injected);
      assertThat(capabilities.remove(second)).isEqualTo(original);
      String extracted = capabilities.extract(second).orElseThrow();
      assertThat(capabilities.inject(second, extracted)).isEqualTo(second);
      assertThat(second.replace(lineEnd, "")).doesNotContain("\r", "\n");
    }
  }

  @Test
  void indents_like_the_siblings() {
    String document =
        wms("<Capability>\n\t<Request/>\n\t<Exception/>\n\t<Layer/>\n</Capability>")
            .replace("\n", "\r\n");
    String fragment =
        "<q:QualityOfServiceMetadata xmlns:q='"
            + QOS_WMS
            + "'>\n  <q:a/>\n</q:QualityOfServiceMetadata>";
    assertThat(capabilities.inject(document, fragment))
        .contains(
            "<Exception/>\r\n\t<q:QualityOfServiceMetadata xmlns:q='"
                + QOS_WMS
                + "'>\r\n\t  <q:a/>\r\n\t</q:QualityOfServiceMetadata>\r\n\t<Layer/>");
  }

  @Test
  void makes_the_wrapper_with_the_prefix_of_its_parent() {
    assertThat(
            capabilities.inject(
                wfs(" <ows:OperationsMetadata>\n  " + OPERATION + "\n </ows:OperationsMetadata>"),
                WFS))
        .contains(
            OPERATION
                + "\n  <ows:ExtendedCapabilities>\n   "
                + WFS
                + "\n  </ows:ExtendedCapabilities>\n </ows:OperationsMetadata>");
    assertThat(
            capabilities.inject(
                "<WFS_Capabilities version='2.0.0' xmlns='http://www.opengis.net/wfs/2.0'>"
                    + "<OperationsMetadata xmlns='http://www.opengis.net/ows/1.1'><Operation/>"
                    + "</OperationsMetadata></WFS_Capabilities>",
                WFS))
        .contains(
            "<Operation/><ExtendedCapabilities>" + WFS + "</ExtendedCapabilities></Operations");
  }

  @Test
  void replaces_a_block_in_a_wrong_place_and_namespace() {
    // GeoServer's module writes it so.
    String document =
        wfs("<ows:OperationsMetadata>" + OPERATION + " " + WMS + "</ows:OperationsMetadata>");
    assertThat(capabilities.extract(document)).contains(WMS);
    assertThat(capabilities.inject(document, WFS))
        .isEqualTo(
            wfs(
                "<ows:OperationsMetadata>"
                    + OPERATION
                    + "<ows:ExtendedCapabilities>"
                    + WFS
                    + "</ows:ExtendedCapabilities></ows:OperationsMetadata>"));
    assertThat(capabilities.remove(document))
        .isEqualTo(wfs("<ows:OperationsMetadata>" + OPERATION + "</ows:OperationsMetadata>"));
  }

  @ParameterizedTest
  @CsvSource({
    "<Q/><Request/><Exception/><Layer/>,       <Request/><Exception/><Q/><Layer/>",
    "<Request/><Q/><Exception/><Layer/>,       <Request/><Exception/><Q/><Layer/>",
    "<Request/><Exception/><Layer/><Q/>,       <Request/><Exception/><Q/><Layer/>",
    "<Request/><Exception/><Q/><x/><Layer/>,   <Request/><Exception/><Q/><x/><Layer/>",
    "<Request/><Q/><Exception/><Q/><Layer/><Q/>, <Request/><Exception/><Q/><Layer/>"
  })
  void moves_a_block_to_a_legal_place(String before, String after) {
    String old =
        "<o:QualityOfServiceMetadata xmlns:o='" + QOS_WMS + "'><o/></o:QualityOfServiceMetadata>";
    assertThat(
            capabilities.inject(
                wms("<Capability>" + before.replace("<Q/>", old) + "</Capability>"), WMS))
        .isEqualTo(wms("<Capability>" + after.replace("<Q/>", WMS) + "</Capability>"));
    assertThat(
            capabilities.remove(
                wms("<Capability>" + before.replace("<Q/>", " " + old) + "</Capability>")))
        .isEqualTo(wms("<Capability>" + before.replace("<Q/>", "") + "</Capability>"));
  }

  @Test
  void keeps_what_others_added_to_our_wrapper() {
    String injected = capabilities.inject(wfs(extended("")), WFS);
    String shared = injected.replace("</ows:Ext", INSPIRE + "</ows:Ext");
    assertThat(capabilities.remove(shared))
        .contains("<ows:ExtendedCapabilities>")
        .contains(INSPIRE)
        .doesNotContain("QualityOfService");
  }

  @Test
  void refuses_several_blocks_to_extract() {
    String document = wms("<Capability><Request/>" + WMS + "\n" + WMS + "<Layer/></Capability>");
    assertThatExceptionOfType(CapabilitiesException.class)
        .isThrownBy(() -> capabilities.extract(document))
        .withMessageContaining("in lines 3, 4")
        .extracting(CapabilitiesException::problem)
        .isEqualTo(Problem.AMBIGUOUS);
    assertThat(capabilities.remove(document))
        .isEqualTo(wms("<Capability><Request/><Layer/></Capability>"));
  }

  @ParameterizedTest
  @CsvSource({"WMS, Capability", "WFS, OperationsMetadata"})
  void refuses_where_the_container_is_missing(String service, String container) {
    String document = service.equals("WMS") ? wms("<Service/>") : wfs("<ows:Service/>");
    assertThatExceptionOfType(CapabilitiesException.class)
        .isThrownBy(() -> capabilities.inject(document, service.equals("WMS") ? WMS : WFS))
        .withMessageContaining("has no " + container)
        .extracting(CapabilitiesException::problem)
        .isEqualTo(Problem.NO_PLACE);
    assertThat(capabilities.extract(document)).isEmpty();
    assertThat(capabilities.remove(document)).isEqualTo(document);
  }

  @Test
  void finds_a_block_in_a_wrapper_within_another() {
    String twice = "<ows:ExtendedCapabilities>" + WFS + "</ows:ExtendedCapabilities>";
    String document =
        wfs(extended("<ows:ExtendedCapabilities>" + twice + "</ows:ExtendedCapabilities>"));
    assertThat(capabilities.extract(document)).contains(WFS);
    assertThat(capabilities.inject(document, WFS)).isEqualTo(wfs(extended(twice)));
    assertThat(capabilities.remove(document)).isEqualTo(wfs(extended("")));
    assertThat(capabilities.remove(document.replace("</ows:Ext", INSPIRE + "</ows:Ext")))
        .contains(INSPIRE)
        .doesNotContain("QualityOfService");
  }

  @ParameterizedTest
  @CsvSource({
    "<Capability><Request>Q</Request><Layer/></Capability>,          Request",
    "<Service>Q</Service><Capability><Layer/></Capability>,          Service",
    "<Capability><Request/><Layer><Title/>Q</Layer></Capability>,    Layer",
    "<Capability><Request/><Layer/></Capability>Q,                   WMS_Capabilities",
    "<Capability><x:E xmlns:x='x'><x:F>Q</x:F></x:E><Layer/></Capability>, x:F",
    "<Service>Q</Service>,                                           Service"
  })
  void says_where_a_block_stands_that_nobody_finds(String content, String parent) {
    String document = wms("\n" + content.replace("Q", WMS));
    for (Consumer<String> work :
        List.<Consumer<String>>of(
            capabilities::extract, capabilities::remove, d -> capabilities.inject(d, WMS))) {
      assertThatExceptionOfType(CapabilitiesException.class)
          .isThrownBy(() -> work.accept(document))
          .withMessageContaining("stands in " + parent + ", where nobody looks for it")
          .withMessageContaining("its place is Capability")
          .withMessageContaining("(line 4, column ")
          .extracting(CapabilitiesException::problem)
          .isEqualTo(Problem.MISPLACED);
    }
  }

  @Test
  void does_not_take_a_decoy_for_a_block() {
    String document =
        wms(
            "<Capability><Request>"
                + "</Request><q:QualityOfServiceMetadata xmlns:q='urn:x'/><!--"
                + WMS
                + "--><Layer/><!-- QualityOfServiceMetadata --></Capability>");
    assertThat(capabilities.extract(document)).isEmpty();
    assertThat(capabilities.remove(document)).isEqualTo(document);
    assertThat(capabilities.remove(capabilities.inject(document, WMS))).isEqualTo(document);
  }
}
