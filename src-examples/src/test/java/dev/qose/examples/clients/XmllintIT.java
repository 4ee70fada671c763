package dev.qose.examples.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.examples.testing.Program;
import dev.qose.examples.testing.Program.Result;
import dev.qose.schema.QosCatalog;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * libxml2 ({@code libxml2-utils}) finds what we inject valid, by the schemas and the catalog of our
 * jar, which another tool can thus use, and without the network.
 */
class XmllintIT {

  private static final List<String> SCHEMAS =
      List.of("wms-1.3.0.xsd", "wfs-2.0.0.xsd", "mapserver.xsd", "qgis.xsd");

  private static Path folder;

  @BeforeAll
  static void unpack(@TempDir Path temporary) throws IOException, URISyntaxException {
    folder = temporary;
    Path jar =
        Path.of(QosCatalog.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (FileSystem zip = FileSystems.newFileSystem(jar)) {
      copy(zip.getPath("dev/qose/schema"), folder.resolve("schema"));
    }
    for (String schema : SCHEMAS) {
      Files.write(folder.resolve(schema), Capture.resource("/clients/" + schema));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "MAPSERVER_WMS, wms-1.3.0.xsd",
    "QGIS_WMS, wms-1.3.0.xsd",
    "MAPSERVER_WFS, wfs-2.0.0.xsd"
  })
  void finds_injected_documents_valid(Capture capture, String schema) throws IOException {
    Result result = validate(schema, capture.injected());

    assertThat(result.err()).isEqualTo("document.xml validates\n");
    assertThat(result.status()).isZero();
  }

  /** So that it is known to look into the block, also in the lax place that WFS has for it. */
  @ParameterizedTest
  @CsvSource({
    "MAPSERVER_WMS, wms-1.3.0.xsd",
    "QGIS_WMS, wms-1.3.0.xsd",
    "MAPSERVER_WFS, wfs-2.0.0.xsd"
  })
  void finds_a_wrong_day_in_the_block(Capture capture, String schema) throws IOException {
    String document = new String(capture.injected(), StandardCharsets.UTF_8);
    Result result =
        validate(
            schema,
            document.replace(">Saturday Sunday<", ">Caturday<").getBytes(StandardCharsets.UTF_8));

    assertThat(result.err()).contains("element On: ", "'Caturday' is not a valid value");
    assertThat(result.status()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://www.opengis.net/qos/1.0",
        "http://www.opengis.net/ows/2.0",
        "https://schemas.opengis.net/qos/1.0/ows-qos-common.xsd",
        "http://schemas.opengis.net/ows/1.1.0/owsAll.xsd",
        "http://def.opengeospatial.org/codelist/qos/metrics/1.0/metrics.rdf",
        "http://def.opengeospatial.org/codelist/qos/status/1.0/operationalStatus.rdf"
      })
  void finds_what_the_catalog_names(String uri) {
    Result result = Program.of(folder, "xmlcatalog", "schema/catalog.xml", uri).run();

    String last = result.out().lines().reduce((first, second) -> second).orElse("");
    assertThat(folder.resolve(last)).as("%s", result).isRegularFile();
  }

  private static Result validate(String schema, byte[] document) throws IOException {
    Files.write(folder.resolve("document.xml"), document);
    return Program.of(folder, "xmllint", "--nonet", "--noout", "--schema", schema)
        .with("XML_CATALOG_FILES", "schema/catalog.xml")
        .run("document.xml");
  }
}
