package dev.qose.examples.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.examples.testing.Program;
import dev.qose.examples.testing.Program.Result;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** GDAL ({@code gdal-bin}) says the same of a document with a block and without. */
class GdalIT {

  private DocumentServer server;
  private Path folder;

  @BeforeEach
  void start(@TempDir Path temporary) throws IOException {
    server = new DocumentServer();
    folder = temporary;
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"MAPSERVER_WMS", "QGIS_WMS"})
  void finds_the_same_layers(Capture capture) {
    String url = "WMS:" + server.url() + "?service=WMS&version=1.3.0&request=GetCapabilities";
    Result original = run(capture.original(), "gdalinfo", url);
    Result injected = run(capture.injected(), "gdalinfo", url);

    assertThat(injected).isEqualTo(original);
    assertThat(injected.output())
        .contains("SUBDATASET_4_NAME", "LAYERS=areas&", "LAYERS=places&", "LAYERS=dem&");
    assertThat(injected.err()).isEmpty();
  }

  @Test
  void reads_the_same_features() {
    String[] command = {"ogrinfo", "-ro", "WFS:" + server.url(), "demo:places"};
    Result original = run(Capture.MAPSERVER_WFS.original(), command);
    Result injected = run(Capture.MAPSERVER_WFS.injected(), command);

    assertThat(injected).isEqualTo(original);
    assertThat(injected.output()).contains("Feature Count: 1", "name (String) = Köln");
    assertThat(injected.err()).isEmpty();
  }

  @Test
  void finds_the_same_types() {
    String[] command = {"ogrinfo", "-ro", "WFS:" + server.url()};
    Result original = run(Capture.MAPSERVER_WFS.original(), command);
    Result injected = run(Capture.MAPSERVER_WFS.injected(), command);

    assertThat(injected).isEqualTo(original);
    assertThat(injected.output()).contains("1: demo:areas", "2: demo:places");
    assertThat(injected.err()).isEmpty();
  }

  /** At home in a folder of its own, where GDAL has no settings and no cache. */
  private Result run(byte[] document, String... command) {
    server.serve(document);
    return Program.of(folder, command).with("HOME", folder.toString()).run();
  }
}
