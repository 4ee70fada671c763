package dev.qose.examples.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.qose.examples.testing.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OWSLib ({@code python3-owslib}) reads the same of a document with a block and without. */
class OwsLibIT {

  private DocumentServer server;
  private Path script;
  private Program python;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    server = new DocumentServer();
    script = Files.write(folder.resolve("read.py"), Capture.resource("/clients/read.py"));
    // OWSLib keeps reference systems in sets, whose order varies from run to run otherwise.
    python = Program.of(folder, "/usr/bin/python3").with("PYTHONHASHSEED", "0");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({"MAPSERVER_WMS, demo", "QGIS_WMS, QGIS demo"})
  void reads_the_same_layers(Capture capture, String root) throws IOException {
    JsonNode original = read("WMS", capture.original());
    JsonNode injected = read("WMS", capture.injected());

    assertThat(injected).isEqualTo(original);
    assertThat(injected.at("/contents").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(root, "areas", "places", "dem");
    assertThat(injected.at("/contents/places/boundingBoxWGS84")).hasSize(4);
    assertThat(injected.at("/operations")).isNotEmpty();
  }

  @Test
  void reads_the_same_types() throws IOException {
    JsonNode original = read("WFS", Capture.MAPSERVER_WFS.original());
    JsonNode injected = read("WFS", Capture.MAPSERVER_WFS.injected());

    assertThat(injected).isEqualTo(original);
    assertThat(injected.at("/contents").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("demo:areas", "demo:places");
    assertThat(injected.at("/contents/demo:places/crsOptions")).hasSize(2);
    assertThat(injected.at("/operations")).isNotEmpty();
  }

  private JsonNode read(String service, byte[] document) throws IOException {
    server.serve(document);
    String json = python.run(script.toString(), service, server.url()).output();
    return new ObjectMapper().readTree(json);
  }
}
