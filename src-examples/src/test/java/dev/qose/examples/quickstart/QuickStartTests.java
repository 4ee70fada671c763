package dev.qose.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.jaxb.capabilities.Capabilities;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickStartTests {

  @Test
  void writes_valid_documents_and_tells_of_them(@TempDir Path folder) throws IOException {
    ByteArrayOutputStream told = new ByteArrayOutputStream();

    boolean valid =
        new QuickStart(folder, new PrintStream(told, true, StandardCharsets.UTF_8)).run();

    assertThat(valid).isTrue();
    assertThat(told.toString(StandardCharsets.UTF_8))
        .contains("=== mapserver-8.0.0-wms-1.3.0.xml")
        .contains("<qos-wfs:TypeNames>demo:places</qos-wfs:TypeNames>")
        .contains("qgis-3.22.16-wms-1.3.0-with-qos.xml (WMS 1.3.0): valid");
    Capabilities capabilities = new Capabilities();
    assertThat(capabilities.read(folder.resolve("mapserver-8.0.0-wms-1.3.0-with-qos.xml")))
        .contains(QuickStart.mapInCode());
    assertThat(capabilities.read(folder.resolve("mapserver-8.0.0-wfs-2.0.0-with-qos.xml")))
        .contains(QuickStart.featuresInCode());
    assertThat(capabilities.read(folder.resolve("qgis-3.22.16-wms-1.3.0-with-qos.xml")))
        .contains(QuickStart.mapFromJson());
  }
}
