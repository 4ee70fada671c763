package dev.qose.jaxb.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.element.Element;
import dev.qose.core.offering.ParsedDocument;
import dev.qose.jaxb.document.PrunedTreeBuilder.Extent;
import dev.qose.jaxb.events.SafeParsers;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

class PrunedTreeBuilderTests {

  private static final String BLOCK =
      """
      <q:QualityOfServiceMetadata xmlns:q="http://www.opengis.net/qos/wms/1.0"
          xmlns:o="http://www.opengis.net/ows/2.0"><o:Value>%s</o:Value>\
      </q:QualityOfServiceMetadata>
      """;

  private static final String LAYERS =
      """
      <Layer><Title>All</Title><CRS>EPSG:4326</CRS>
        <Layer><Name>a</Name><CRS>EPSG:1</CRS><KeywordList><Keyword>k</Keyword></KeywordList></Layer>
        <Layer a="1"><Title>Group</Title><Dimension name="Time">2020</Dimension>
          <Layer><Name>b</Name><Style><Name>s</Name></Style></Layer>
          <Layer><Name>c</Name><Layer><Name>d</Name></Layer><Dimension name="DEPTH"/></Layer>
        </Layer>
        <Layer><Name> e </Name></Layer>
      </Layer>
      """;

  @Test
  void keeps_the_layers_that_a_block_names_with_those_around_them() {
    assertThat(layers(BLOCK.formatted("b") + LAYERS))
        .containsExactly("Layer(Title,CRS,Layer(Title,Dimension,Layer(Name,Style(Name))))");
    assertThat(layers(BLOCK.formatted("x:D,e") + LAYERS))
        .containsExactly(
            "Layer(Title,CRS,Layer(Title,Dimension,Layer(Name,Layer(Name),Dimension)),Layer(Name))");
    assertThat(layers(BLOCK.formatted("none") + LAYERS)).isEmpty();
    // A block that comes late finds all of them.
    assertThat(layers(LAYERS + BLOCK.formatted("b"))).isEqualTo(layers(LAYERS));
    assertThat(layers(LAYERS)).hasSize(1).first().asString().contains("Layer(Name,CRS)");
  }

  @Test
  void keeps_texts_attributes_and_places_of_what_it_notes_first() {
    Element group =
        read(Extent.NAMED, BLOCK.formatted("b") + LAYERS)
            .root()
            .children("", "Capability")
            .get(0)
            .children("", "Layer")
            .get(0)
            .children("", "Layer")
            .get(0);

    assertThat(group.attribute("", "a")).contains("1");
    assertThat(group.child("", "Title").map(Element::text)).contains("Group");
    assertThat(group.location().xpath()).contains("/Root/Capability[1]/Layer[1]/Layer[2]");
    assertThat(group.line()).isEqualTo(5);
  }

  @Test
  void remembers_what_it_left_out() {
    ParsedDocument document = read(Extent.NAMED, BLOCK.formatted("b") + LAYERS);

    assertThat(document.leftOut().names()).containsExactlyInAnyOrder("a", "c", "d", "e");
    assertThat(document.leftOut().dimensions()).contains("depth");
    assertThat(document.leftOut().innerDimensions()).isEmpty();
    assertThat(
            read(
                    Extent.NAMED,
                    BLOCK.formatted("All")
                        + LAYERS.replace("<Title>All</Title>", "<Name>All</Name>"))
                .leftOut()
                .innerDimensions())
        .containsExactlyInAnyOrder("time", "depth");
    assertThat(read(Extent.ALL_ITEMS, BLOCK.formatted("b") + LAYERS).leftOut().names()).isEmpty();
    assertThat(layers(Extent.ALL_ITEMS, BLOCK.formatted("b") + LAYERS).toString())
        .contains("Layer(Name,CRS)", "Layer(Name,Layer(Name),Dimension)")
        .doesNotContain("Keyword");
    assertThat(layers(Extent.EVERYTHING, BLOCK.formatted("b") + LAYERS).toString())
        .contains("Layer(Name,CRS,KeywordList(Keyword))");
  }

  @Test
  void keeps_the_elements_around_a_block_wherever_it_stands() {
    for (String around :
        List.of(
            "<v:x xmlns:v='urn:v'><v:y xmlns:p='urn:p'>%s<v:z/></v:y></v:x>",
            "<KeywordList><Keyword>%s</Keyword></KeywordList>",
            "<Layer><Name>n</Name><Attribution>%s</Attribution></Layer>")) {
      ParsedDocument document = read(Extent.NAMED, around.formatted(BLOCK.formatted("a")));

      assertThat(document.blocks()).hasSize(1);
      assertThat(document.blocks().get(0).ancestors().map(Element::localName))
          .contains("Capability", "Root");
      assertThat(document.blocks().get(0).parent().orElseThrow().children())
          .contains(document.blocks().get(0));
    }
    ParsedDocument foreign =
        read(
            Extent.NAMED,
            "<v:x xmlns:v='urn:v'><v:y xmlns:p='urn:p'>%s</v:y></v:x>".formatted(BLOCK));
    assertThat(foreign.blocks().get(0).namespace("p")).contains("urn:p");
    assertThat(foreign.blocks().get(0).location().xpath().orElse(""))
        .startsWith("/Root/Capability[1]/Q{urn:v}x[1]/Q{urn:v}y[1]/");
  }

  @Test
  void keeps_a_foreign_element_without_what_is_in_it() {
    Element capability =
        read(Extent.NAMED, "<v:x xmlns:v='urn:v' a='b'><v:y>text</v:y></v:x>" + BLOCK)
            .root()
            .children()
            .get(0);

    assertThat(capability.children()).extracting(Element::localName).startsWith("x");
    assertThat(capability.children().get(0).attribute("", "a")).contains("b");
    assertThat(capability.children().get(0).children()).isEmpty();
  }

  @Test
  void says_what_is_beyond_its_limit() {
    String many =
        IntStream.range(0, 100)
            .mapToObj("<Layer><Name>l%d</Name></Layer>"::formatted)
            .collect(Collectors.joining());

    assertThat(read(Extent.NAMED, 50, BLOCK.formatted("l7") + many).lacking()).isEmpty();
    assertThat(read(Extent.NAMED, 50, many).lacking()).isEmpty();
    assertThat(read(Extent.NAMED, 50, many + BLOCK.formatted("l7")).lacking().orElse(""))
        .contains("stands after layers", "limit of 50 elements");
    assertThat(read(Extent.NAMED, 1000, many + BLOCK.formatted("l7")).lacking()).isEmpty();
    assertThat(read(Extent.ALL_ITEMS, 50, BLOCK.formatted("l7") + many).lacking().orElse(""))
        .contains("more than the limit of 50 elements");
    assertThat(read(Extent.EVERYTHING, 50, BLOCK.formatted("l7") + many).lacking()).isEmpty();
  }

  @Test
  void keeps_long_texts_as_far_as_there_is_room() {
    String time = "2020-01-01T00:00:00Z,";
    String layer = "<Layer><Name>a</Name><Dimension>%s</Dimension><Title>T</Title></Layer>";
    int room = 8_000_000 / time.length();

    Element most = onlyLayer(layer.formatted(time.repeat(room - 1)));
    assertThat(most.children().get(1).text()).hasSize((room - 1) * time.length());
    assertThat(most.children().get(1).hasWholeText()).isTrue();

    Element more = onlyLayer(layer.formatted(time.repeat(room + 1)));
    assertThat(more.children().get(1).text()).startsWith(time).hasSizeLessThan(5000);
    assertThat(more.children().get(1).hasWholeText()).isFalse();
    assertThat(more.children().get(2).text()).isEqualTo("T");
  }

  private static Element onlyLayer(String layer) {
    return read(Extent.NAMED, BLOCK.formatted("a") + layer)
        .root()
        .children()
        .get(0)
        .children("", "Layer")
        .get(0);
  }

  private static List<String> layers(String capability) {
    return layers(Extent.NAMED, capability);
  }

  private static List<String> layers(Extent extent, String capability) {
    return read(extent, capability).root().children().get(0).children("", "Layer").stream()
        .map(PrunedTreeBuilderTests::shape)
        .toList();
  }

  private static String shape(Element element) {
    return element.children().isEmpty()
        ? element.localName()
        : element.children().stream()
            .map(PrunedTreeBuilderTests::shape)
            .collect(Collectors.joining(",", element.localName() + "(", ")"));
  }

  private static ParsedDocument read(Extent extent, String capability) {
    return read(extent, 10_000, capability);
  }

  private static ParsedDocument read(Extent extent, int mostElements, String capability) {
    Handler handler = new Handler(extent, mostElements);
    XMLReader reader = SafeParsers.newReader();
    reader.setContentHandler(handler);
    String document = "<Root><Capability>" + capability + "</Capability></Root>";
    try {
      reader.parse(new InputSource(new StringReader(document)));
    } catch (IOException | SAXException e) {
      throw new AssertionError(e);
    }
    return handler.tree.build(Optional.empty()).orElseThrow();
  }

  private static final class Handler extends DefaultHandler {
    private final Trail trail = new Trail();
    private final PrunedTreeBuilder tree;
    private org.xml.sax.Locator locator = new org.xml.sax.helpers.LocatorImpl();

    Handler(Extent extent, int mostElements) {
      tree = new PrunedTreeBuilder(extent, mostElements);
    }

    @Override
    public void setDocumentLocator(org.xml.sax.Locator newLocator) {
      locator = newLocator;
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) {
      trail.declare(prefix, uri);
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
      trail.push(uri, localName, qName, locator.getLineNumber(), locator.getColumnNumber());
      tree.startElement(attributes, trail);
    }

    @Override
    public void characters(char[] text, int start, int length) {
      tree.characters(text, start, length);
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
      tree.endElement();
      trail.pop();
    }
  }
}
