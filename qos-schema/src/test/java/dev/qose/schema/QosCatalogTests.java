package dev.qose.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.Source;
import javax.xml.transform.TransformerException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.InputSource;

/** The catalog finds what it holds by any of its names, and refuses the rest in every view. */
class QosCatalogTests {

  private static final String UNKNOWN = "http://example.com/unknown.xsd";

  private static final QosCatalog CATALOG = QosCatalog.standard();

  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test.
  @TempDir
  Path folder;

  @ParameterizedTest
  @EnumSource(SchemaDocument.class)
  void findsEachSchemaByLocationAndNamespace(SchemaDocument schema) throws Exception {
    URI held = schema.url().toURI();
    assertThat(CATALOG.resolve(schema.location().toString())).contains(held);
    assertThat(CATALOG.resolve(schema.location().toString().replace("http:", "https:")))
        .contains(held);
    assertThat(CATALOG.resolve(schema.location() + "#fragment")).contains(held);
    if (schema != SchemaDocument.SLD_1_1_0) {
      assertThat(CATALOG.resolve(schema.namespace())).contains(held);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ows-qos-common.xsd, QOS",
    "ows-qos-capabilities_wms.xsd, QOS_WMS",
    "ows-qos-capabilities_wfs.xsd, QOS_WFS",
    "https://example.org/schemas/qos/1.0/ows-qos-common.xsd, QOS",
    "file:/anywhere/qos/1.0/ows-qos-capabilities_wms.xsd, QOS_WMS",
    "http://schemas.opengeospatial.net/wms/1.3.0/capabilities_1_3_0.xsd, WMS_1_3_0",
    "http://schemas.opengis.net/xlink/1.0.0/xlinks.xsd, XLINK",
    "http://schemas.opengis.net/wfs/2.0/../../ows/./2.0/owsAll.xsd, OWS_2_0",
  })
  void findsSchemasByOtherNames(String name, SchemaDocument schema) throws Exception {
    assertThat(CATALOG.resolve(name)).contains(schema.url().toURI());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        UNKNOWN,
        "",
        "not a uri",
        "http://[broken",
        "http://schemas.opengis.net/",
        "http://schemas.opengis.net/ows/2.0/",
        "http://schemas.opengis.net/ows/2.0/missing.xsd",
        "http://schemas.opengis.net/ows/2.0/not there.xsd",
        "http://schemas.opengis.net/ows/2.0/%2e%2e/%2e%2e/%2e%2e/QosCatalog.class",
        "http://schemas.opengis.net/ows/2.0/..%2f..%2f..%2fcatalog.xml",
        "http://schemas.opengis.net/wms/1.3.0/exceptions_1_3_0.xsd",
        "qose:/catalog.xml",
        "file:/etc/passwd",
      })
  void doesNotHoldAnythingElse(String name) {
    assertThat(CATALOG.resolve(name)).isEmpty();
  }

  @Test
  void everyViewRefusesWhatIsNotHeld() {
    assertThatThrownBy(
            () ->
                CATALOG
                    .lsResourceResolver()
                    .resolveResource("", "urn:unknown", null, UNKNOWN, null))
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(FileNotFoundException.class)
        .hasMessageContaining(UNKNOWN);
    assertThatThrownBy(
            () -> CATALOG.lsResourceResolver().resolveResource("", "urn:unknown", null, null, null))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("urn:unknown");
    assertThatThrownBy(
            () -> CATALOG.lsResourceResolver().resolveResource("", null, null, null, null))
        .isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(() -> CATALOG.entityResolver().resolveEntity("-//X//Y", UNKNOWN))
        .isInstanceOf(FileNotFoundException.class)
        .hasMessageContaining(UNKNOWN)
        .hasMessageContaining("-//X//Y");
    assertThatThrownBy(
            () -> CATALOG.entityResolver().resolveEntity("dtd", null, "http://example.com/", "x"))
        .isInstanceOf(FileNotFoundException.class)
        .hasMessageContaining("http://example.com/");
    assertThatThrownBy(() -> CATALOG.xmlResolver().resolveEntity(null, UNKNOWN, null, null))
        .isInstanceOf(XMLStreamException.class)
        .hasMessageContaining(UNKNOWN);
    assertThatThrownBy(
            () -> CATALOG.uriResolver().resolve("unknown.xsd", "http://example.com/a.xsd"))
        .isInstanceOf(TransformerException.class)
        .hasMessageContaining("unknown.xsd");
  }

  @Test
  void aKnownNamespaceDoesNotStandInForAnUnknownLocation() {
    assertThatThrownBy(
            () ->
                CATALOG
                    .lsResourceResolver()
                    .resolveResource("", SchemaDocument.QOS.namespace(), null, UNKNOWN, null))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void everyViewGivesWhatIsHeldUnderItsPublishedLocation() throws Exception {
    String base = "https://schemas.opengis.net/ows/2.0/owsAll.xsd";
    String published = "http://schemas.opengis.net/ows/2.0/owsCommon.xsd";
    LSInput input =
        CATALOG.lsResourceResolver().resolveResource("", null, null, "owsCommon.xsd", base);
    assertThat(input.getSystemId()).isEqualTo(published);
    assertHolds(input.getByteStream(), "owsCommon.xsd");

    InputSource source = CATALOG.entityResolver().resolveEntity(null, null, base, "owsCommon.xsd");
    assertThat(source.getSystemId()).isEqualTo(published);
    assertHolds(source.getByteStream(), "owsCommon.xsd");
    assertThat(CATALOG.entityResolver().getExternalSubset("root", base)).isNull();

    Object stream = CATALOG.xmlResolver().resolveEntity(null, "owsCommon.xsd", base, null);
    assertHolds((InputStream) stream, "owsCommon.xsd");

    Source xslt = CATALOG.uriResolver().resolve("owsCommon.xsd", base);
    assertThat(xslt.getSystemId()).isEqualTo(published);
    assertHolds(((StreamSource) xslt).getInputStream(), "owsCommon.xsd");
  }

  @Test
  void usersCatalogAddsToTheStandardOne() throws Exception {
    Path schema =
        file("x.xsd", "<schema xmlns='http://www.w3.org/2001/XMLSchema' targetNamespace='urn:x'/>");
    Path catalog =
        catalog(
            "catalog.xml",
            "<uri name='urn:x' uri='x.xsd'/>"
                + "<public publicId='-//X//DTD X//EN' uri='x.xsd'/>"
                + "<rewriteSystem systemIdStartString='http://example.com/' rewritePrefix='./'/>");
    QosCatalog extended = CATALOG.with(catalog);

    assertThat(extended.resolve("urn:x")).contains(schema.toUri());
    assertThat(extended.resolve("https://example.com/x.xsd")).contains(schema.toUri());
    assertThat(extended.resolve(SchemaDocument.QOS.namespace())).isPresent();
    assertThat(CATALOG.resolve("urn:x")).as("the catalog it came from").isEmpty();
    assertThat(
            extended
                .entityResolver()
                .resolveEntity("-//X//DTD X//EN", "http://elsewhere.example/x.dtd")
                .getSystemId())
        .isEqualTo("http://elsewhere.example/x.dtd");
    assertHolds(
        extended
            .lsResourceResolver()
            .resolveResource("", null, null, "x.xsd", "http://example.com/y.xsd")
            .getByteStream(),
        "urn:x");
  }

  @Test
  void usersCatalogDoesNotReplaceWhatTheLibraryHolds() throws Exception {
    file("mine.xsd", "<mine/>");
    Path catalog =
        catalog(
            "catalog.xml",
            "<uri name='http://www.opengis.net/wms' uri='mine.xsd'/><rewriteSystem"
                + " systemIdStartString='http://schemas.opengis.net/' rewritePrefix='./'/>");
    QosCatalog extended = CATALOG.with(catalog);
    assertThat(extended.resolve("http://www.opengis.net/wms"))
        .contains(SchemaDocument.WMS_1_3_0.url().toURI());
    assertThat(extended.resolve("http://schemas.opengis.net/mine.xsd"))
        .contains(folder.resolve("mine.xsd").toUri());
  }

  @Test
  void earlierOfTheUsersCatalogsComesFirst() throws Exception {
    Path first = file("1.xsd", "<x/>");
    Path second = file("2.xsd", "<x/>");
    Path one = catalog("one.xml", "<uri name='urn:x' uri='1.xsd'/>");
    Path two = catalog("two.xml", "<uri name='urn:x' uri='2.xsd'/>");
    assertThat(CATALOG.with(one, two).resolve("urn:x")).contains(first.toUri());
    assertThat(CATALOG.with(two).with(one).resolve("urn:x")).contains(second.toUri());
  }

  @Test
  void catalogsMayContinueInLocalOnes() throws Exception {
    Path target = file("x.xsd", "<x/>");
    catalog("next.xml", "<uri name='urn:x' uri='x.xsd'/>");
    Path first =
        catalog(
            "first.xml",
            "<nextCatalog catalog='next.xml'/><delegateSystem"
                + " systemIdStartString='http://example.com/' catalog='delegate.xml'/>");
    catalog("delegate.xml", "<system systemId='http://example.com/x' uri='x.xsd'/>");
    QosCatalog extended = CATALOG.with(first);
    assertThat(extended.resolve("urn:x")).contains(target.toUri());
    assertThat(extended.resolve("http://example.com/x")).contains(target.toUri());
    assertThat(extended.resolve("http://example.com/y")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<nextCatalog catalog='http://127.0.0.1:9/catalog.xml'/>",
        "<delegateURI uriStartString='urn:' catalog='https://127.0.0.1:9/catalog.xml'/>",
        "<delegateSystem systemIdStartString='urn:' catalog='ftp://127.0.0.1:9/catalog.xml'/>",
        "<delegatePublic publicIdStartString='-' catalog='file://host/share/catalog.xml'/>",
        "<nextCatalog catalog='missing.xml'/>",
        "<nextCatalog catalog='catalog.xml'/>",
        "<delegateURI uriStartString='urn:' catalog='./catalog.xml'/>",
        "<unclosed>",
      })
  void refusesCatalogsThatCannotBeReadLocally(String entry) throws Exception {
    Path catalog = catalog("catalog.xml", entry);
    assertThatThrownBy(() -> CATALOG.with(catalog))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("Catalog ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:9/c.xml",
        "https://127.0.0.1:9/c.xml",
        "jar:http://127.0.0.1:9/c.jar!/c.xml",
        "c.xml"
      })
  void refusesRemoteCatalogs(String location) {
    assertThatThrownBy(() -> CATALOG.with(URI.create(location)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(location)
        .hasMessageContaining("local");
  }

  @Test
  void refusesAFileThatIsNoCatalog() throws Exception {
    Path other = file("other.xml", "<catalog/>");
    assertThatThrownBy(() -> CATALOG.with(other))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("other.xml")
        .hasMessageContaining("urn:oasis:names:tc:entity:xmlns:xml:catalog");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:9/x.xsd",
        "jar:http://127.0.0.1:9/x.jar!/x.xsd",
        "file://host/share/x.xsd",
        "ftp://127.0.0.1:9/x.xsd",
      })
  void remoteTargetsAreNotHeld(String target) throws Exception {
    Path catalog = catalog("catalog.xml", "<uri name='urn:x' uri='" + target + "'/>");
    assertThat(CATALOG.with(catalog).resolve("urn:x")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../secret.txt", "%2e%2e/secret.txt", "..%2Fsecret.txt", "a/..%5c..%2fsecret.txt"})
  void rewritingDoesNotLeadOutOfTheFolder(String path) throws Exception {
    file("secret.txt", "secret");
    Path schemas = Files.createDirectory(folder.resolve("schemas"));
    Path catalog =
        catalog(
            "schemas/catalog.xml",
            "<rewriteSystem systemIdStartString='http://example.com/' rewritePrefix='./'/>");
    assertThat(CATALOG.with(catalog).resolve("http://example.com/" + path)).isEmpty();
    assertThat(CATALOG.with(catalog).resolve("http://example.com/x"))
        .contains(schemas.resolve("x").toUri());
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void enginesStopAtAnImportThatIsNotHeld(Engine engine) throws Exception {
    Path schema =
        file(
            "x.xsd",
            "<schema xmlns='http://www.w3.org/2001/XMLSchema'>"
                + "<import namespace='urn:y' schemaLocation='http://127.0.0.1:9/y.xsd'/></schema>");
    var factory = engine.strictFactory();
    factory.setResourceResolver(CATALOG.lsResourceResolver());
    assertThatThrownBy(() -> factory.newSchema(schema.toFile()))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("http://127.0.0.1:9/y.xsd");
  }

  @Test
  void ownCatalogIsValid() throws Exception {
    Path oasis =
        Path.of("target/base-schemas/org/xmlresolver/xmlcatalogs.org/schema/1.1/catalog.xsd");
    var factory = Engine.JDK.strictFactory();
    factory.setResourceResolver(CATALOG.lsResourceResolver());
    Schema schema = factory.newSchema(oasis.toFile());
    schema
        .newValidator()
        .validate(new StreamSource(QosCatalog.class.getResource("catalog.xml").toString()));
  }

  @Test
  void ownCatalogListsHttpsWhereItListsHttp() throws Exception {
    Set<String> locations = new HashSet<>();
    NodeList entries =
        DocumentBuilderFactory.newDefaultNSInstance()
            .newDocumentBuilder()
            .parse(QosCatalog.class.getResource("catalog.xml").toString())
            .getElementsByTagName("*");
    for (int i = 0; i < entries.getLength(); i++) {
      Element entry = (Element) entries.item(i);
      for (String key : List.of("systemId", "name", "systemIdStartString", "uriStartString")) {
        String location = entry.getAttribute(key);
        if (location.matches("https?://(schemas.opengis.net|www.w3.org)/.*(/|\\.xsd)")) {
          locations.add(entry.getLocalName() + " " + location);
        }
      }
    }
    assertThat(locations)
        .hasSizeGreaterThan(30)
        .allSatisfy(
            location ->
                assertThat(locations)
                    .contains(
                        location.replace("http:", "https:"), location.replace("https:", "http:")));
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private Path catalog(String name, String entries) throws IOException {
    return file(
        name,
        "<catalog xmlns='urn:oasis:names:tc:entity:xmlns:xml:catalog'>" + entries + "</catalog>");
  }

  private static void assertHolds(InputStream stream, String text) throws IOException {
    try (stream) {
      assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8)).contains(text);
    }
  }
}
