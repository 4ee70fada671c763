package dev.qose.jaxb.capabilities;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents longer than what is held in memory, as streams and as files. */
class LargeDocumentTests {

  private static final String LAYERS =
      "    <Layer>\n      <Name>größe</Name>\n    </Layer>\n".repeat(60_000);

  private static void check(String document, String fragment, Path directory) throws IOException {
    byte[] original = document.getBytes(StandardCharsets.UTF_8);
    assertThat(original.length).isGreaterThan(2 * Content.IN_MEMORY);
    byte[] injected = Samples.inject(original, fragment);
    assertThat(Samples.remove(injected)).isEqualTo(original);

    Path file = Files.write(directory.resolve("large.xml"), original);
    new Capabilities().inject(file, fragment, file);
    assertThat(file).hasBinaryContent(injected);
    assertThat(new Capabilities().extract(file)).isPresent();
    new Capabilities().remove(file, file);
    assertThat(file).hasBinaryContent(original);
  }

  @Test
  void most_comes_after_the_place(@TempDir Path directory) throws IOException {
    check(
        Samples.wms(
            "<Capability>\n  <Request/>\n  <Layer>\n" + LAYERS + "  </Layer>\n</Capability>"),
        Samples.WMS_FRAGMENT,
        directory);
  }

  @Test
  void most_comes_before_the_place(@TempDir Path directory) throws IOException {
    check(
        Samples.wfs(
            LAYERS + "<ows:OperationsMetadata>\n  <ows:Operation/>\n</ows:OperationsMetadata>"),
        Samples.WFS_FRAGMENT,
        directory);
  }

  @Test
  void a_block_far_behind_its_place_is_found() throws IOException {
    for (int shift = 0; shift < 64; shift += 9) {
      String start = "<Capability><Request/><Layer>" + " ".repeat(shift) + LAYERS + "</Layer>";
      String block = "<q:QualityOfServiceMetadata xmlns:q='" + Samples.QOS_WMS + "'/>";
      byte[] document =
          Samples.wms(start + block + "</Capability>").getBytes(StandardCharsets.UTF_8);
      assertThat(Samples.remove(document))
          .isEqualTo(Samples.wms(start + "</Capability>").getBytes(StandardCharsets.UTF_8));
    }
  }
}
