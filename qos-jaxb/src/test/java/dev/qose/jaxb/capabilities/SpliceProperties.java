package dev.qose.jaxb.capabilities;

import static dev.qose.jaxb.capabilities.Samples.QOS_WFS;
import static dev.qose.jaxb.capabilities.Samples.QOS_WMS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SpliceProperties {

  private static final Capabilities CAPABILITIES = new Capabilities();

  /** Space, comments and the like that may stand between any two elements. */
  private static Arbitrary<String> between() {
    return Arbitraries.of(
        "",
        "",
        "",
        "\n",
        "\n    ",
        "\r\n\t",
        "\r",
        "  ",
        "<!-- <Layer> </Capability> -->",
        "<?p ?>",
        "x",
        "<![CDATA[<Layer/>]]>",
        "&#10;",
        "\n\n<!--</ows:ExtendedCapabilities>-->\n ");
  }

  private static Arbitrary<String> sequence(String... elements) {
    return Combinators.combine(
            Arbitraries.of(elements).list().ofMaxSize(4), between().list().ofSize(5))
        .as(
            (chosen, spaces) -> {
              StringBuilder all = new StringBuilder(spaces.get(0));
              for (int i = 0; i < chosen.size(); i++) {
                all.append(chosen.get(i)).append(spaces.get(i + 1));
              }
              return all.toString();
            });
  }

  private static Arbitrary<String> element(String name, Arbitrary<String> content) {
    return Combinators.combine(content, Arbitraries.of("", " ", " a='>'", "\n"))
        .as(
            (inner, attributes) ->
                inner.isEmpty()
                    ? "<" + name + attributes + "/>"
                    : "<" + name + attributes + ">" + inner.strip() + "</" + name + " >");
  }

  @Provide
  static Arbitrary<String> wms() {
    Arbitrary<String> head = sequence("<Request/>", "<Exception><Layer/></Exception>", "<i:x/>");
    Arbitrary<String> tail = sequence("<Layer/>", "<Layer><Layer></Layer></Layer>");
    return element("Capability", Combinators.combine(head, tail).as(String::concat))
        .map(
            c ->
                "<WMS_Capabilities xmlns='http://www.opengis.net/wms' xmlns:i='urn:i'"
                    + " version='1.3.0'>\n  "
                    + c
                    + "</WMS_Capabilities>");
  }

  @Provide
  static Arbitrary<String> wfs() {
    Arbitrary<String> wrapper =
        element("ows:ExtendedCapabilities", sequence("<i:ExtendedCapabilities/>", "<i:x/>"));
    Arbitrary<String> operations =
        sequence("<ows:Operation/>", "<ows:Constraint></ows:Constraint>");
    return element(
            "ows:OperationsMetadata",
            Combinators.combine(operations, wrapper.optional(0.5), between())
                .as((o, w, b) -> o + w.orElse("") + (w.isPresent() ? b : "")))
        .map(
            o ->
                "<WFS_Capabilities xmlns='http://www.opengis.net/wfs/2.0' xmlns:i='urn:i'"
                    + " xmlns:ows='http://www.opengis.net/ows/1.1' version='2.0.0'>\n"
                    + o
                    + "</WFS_Capabilities>");
  }

  @Provide
  static Arbitrary<String> content() {
    return Arbitraries.of(
            "\n  <q:a>\n    <q:b/>\n  </q:a>\n",
            "",
            "<q:a b='\n'/>",
            "\r\n <!--\n--><q:a>\n</q:a>\r\n ",
            "text\n<q:a/>\n",
            "\n\n\t<![CDATA[\n]]>\n",
            "<a/>")
        .list()
        .ofMaxSize(3)
        .map(List::stream)
        .map(parts -> parts.collect(Collectors.joining()));
  }

  @Property(tries = 600)
  void wms_comes_back(@ForAll("wms") String document, @ForAll("content") String content) {
    check(document, QOS_WMS, content);
  }

  @Property(tries = 600)
  void wfs_comes_back(@ForAll("wfs") String document, @ForAll("content") String content) {
    check(document, QOS_WFS, content);
  }

  private static void check(String document, String namespace, String content) {
    String start = "<q:QualityOfServiceMetadata xmlns:q='" + namespace + "'>";
    String one = start + content + "</q:QualityOfServiceMetadata>";
    String other = start + "\n <q:other/>\n</q:QualityOfServiceMetadata>";

    String injected = CAPABILITIES.inject(document, one);

    assertThat(CAPABILITIES.remove(injected)).isEqualTo(document);
    assertThat(CAPABILITIES.inject(injected, other))
        .isEqualTo(CAPABILITIES.inject(document, other));
    String extracted = CAPABILITIES.extract(injected).orElseThrow();
    assertThat(CAPABILITIES.inject(injected, extracted)).isEqualTo(injected);
    assertThat(CAPABILITIES.extract(CAPABILITIES.inject(document, extracted))).contains(extracted);
  }
}
