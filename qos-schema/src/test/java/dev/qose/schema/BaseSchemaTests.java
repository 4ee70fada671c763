package dev.qose.schema;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.xerces.xs.XSModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * The base schemas are those that OGC published: what their artifact changed has been undone, and
 * only that.
 */
class BaseSchemaTests {

  /** What the build took from the artifact. */
  private static final Path TAKEN = Path.of("target", "base-schemas", "ogc");

  private static final String PARAMETERS = "ows/2.0/owsAdditionalParameters.xsd";

  private static final Set<String> RESTORED =
      Set.of(
          "wms/1.3.0/capabilities_1_3_0.xsd",
          "filter/2.0/query.xsd",
          "ows/1.1.0/owsContents.xsd",
          PARAMETERS);

  private static final Set<String> ADDED =
      Set.of(
          "OtherExtendedCapabilities",
          "OtherExtendedOperation",
          "ProjectionClauseExtension",
          "SelectionClauseExtension",
          "SortingClauseExtension",
          "DatasetDescriptionSummaryExtension",
          "OtherSourceExtension");

  @ParameterizedTest
  @CsvSource({
    "WMS_1_3_0, OtherExtendedCapabilities, wms/1.3.0/capabilities_1_3_0.xsd",
    "WMS_1_3_0, OtherExtendedOperation, wms/1.3.0/capabilities_1_3_0.xsd",
    "FES_2_0, ProjectionClauseExtension, filter/2.0/query.xsd",
    "FES_2_0, SelectionClauseExtension, filter/2.0/query.xsd",
    "FES_2_0, SortingClauseExtension, filter/2.0/query.xsd",
    "OWS_1_1, DatasetDescriptionSummaryExtension, ows/1.1.0/owsContents.xsd",
    "OWS_1_1, OtherSourceExtension, ows/1.1.0/owsContents.xsd",
  })
  void addedElementIsGone(SchemaDocument schema, String element, String file) throws Exception {
    XSModel model = Components.load(schema);
    assertThat(model.getElementDeclaration(element, schema.namespace())).isNull();

    Set<String> expected = globals(taken(file));
    assertThat(expected)
        .anyMatch(component -> component.startsWith("element name=" + element + " "));
    expected.removeIf(
        component ->
            ADDED.stream().anyMatch(name -> component.startsWith("element name=" + name + " ")));
    assertThat(globals(shipped(file))).isEqualTo(expected);
  }

  @Test
  void additionalParametersExtendTheirBase() throws Exception {
    assertThat(
            Components.of(
                    Components.load(SchemaDocument.OWS_2_0), SchemaDocument.OWS_2_0.namespace())
                .get("type AdditionalParametersType"))
        .startsWith(
            "extends ows:AdditionalParametersBaseType"
                + " ((ref ows:AdditionalParameter), (ref ows:AdditionalParameter*)) ");

    Set<String> expected = new TreeSet<>();
    for (String component : globals(taken(PARAMETERS))) {
      expected.add(
          component.startsWith("complexType name=AdditionalParametersType ")
              ? component.replace("restriction", "extension")
              : component);
    }
    assertThat(globals(shipped(PARAMETERS))).isEqualTo(expected);
  }

  @Test
  void otherFilesAreAsTheArtifactHasThem() throws Exception {
    List<String> files;
    try (Stream<Path> all = Files.walk(TAKEN)) {
      files =
          all.filter(Files::isRegularFile)
              .map(file -> TAKEN.relativize(file).toString().replace('\\', '/'))
              .filter(file -> !RESTORED.contains(file))
              .toList();
    }
    assertThat(files).hasSizeGreaterThan(30);
    for (String file : files) {
      try (InputStream shipped = shipped(file).openStream()) {
        assertThat(shipped).as(file).hasSameContentAs(taken(file).openStream());
      }
    }
  }

  private static URL taken(String file) throws Exception {
    return TAKEN.resolve(file).toUri().toURL();
  }

  private static URL shipped(String file) {
    return Objects.requireNonNull(QosCatalog.class.getResource("ogc/" + file), file);
  }

  /**
   * Returns the global components of a schema document, each as one text that formatting does not
   * change.
   */
  private static Set<String> globals(URL schema) throws Exception {
    Element root =
        DocumentBuilderFactory.newDefaultNSInstance()
            .newDocumentBuilder()
            .parse(schema.toString())
            .getDocumentElement();
    Set<String> components = new TreeSet<>();
    for (Node child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element component) {
        components.add(text(component));
      }
    }
    return components;
  }

  private static String text(Element element) {
    NamedNodeMap attributes = element.getAttributes();
    NodeList children = element.getChildNodes();
    return element.getLocalName()
        + IntStream.range(0, attributes.getLength())
            .mapToObj(attributes::item)
            .filter(attribute -> !attribute.getNodeName().startsWith("xmlns"))
            .map(attribute -> " " + attribute.getNodeName() + "=" + attribute.getNodeValue())
            .sorted()
            .collect(joining("", "", " "))
        + IntStream.range(0, children.getLength())
            .mapToObj(children::item)
            .map(child -> child instanceof Element e ? text(e) : plain(child))
            .collect(joining("", "[", "]"));
  }

  private static String plain(Node node) {
    return node.getNodeType() == Node.COMMENT_NODE ? "" : node.getNodeValue().strip();
  }
}
