package dev.qose.jaxb.capabilities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.qose.jaxb.capabilities.CapabilitiesException.Problem;
import dev.qose.jaxb.markup.Content;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE"})
  void a_stream_tells_of_a_second_block_when_all_is_written(String encoding) {
    for (int shift = 0; shift < 64; shift += 31) {
      String layers = " ".repeat(shift) + LAYERS;
      String block = "<q:QualityOfServiceMetadata xmlns:q='" + Samples.QOS_WMS + "'/>";
      String document =
          Samples.wms("<Capability><Request/><Layer>" + layers + "</Layer>@</Capability>")
              .replace("?>", " encoding='" + encoding + "'?>");

      assertThat(streamed(document.replace("@", block), encoding))
          .hasMessageContaining("Another QualityOfServiceMetadata stands far behind")
          .extracting(e -> e.problem())
          .isEqualTo(Problem.MISPLACED);
      assertThat(streamed(document.substring(0, document.indexOf("@")), encoding))
          .hasMessageContaining("The document ends before </WMS_Capabilities>")
          .extracting(e -> e.problem())
          .isEqualTo(Problem.MALFORMED);
    }
  }

  @Test
  void a_stream_goes_on_past_what_only_mentions_a_block() throws IOException {
    String document =
        Samples.wms(
            "<Capability><Request/><Layer>"
                + LAYERS
                + "<Abstract>QualityOfServiceMetadata</Abstract>"
                + "<a:QualityOfServiceMetadatum xmlns:a='a'/></Layer></Capability>");
    byte[] injected =
        Samples.inject(document.getBytes(StandardCharsets.UTF_8), Samples.WMS_FRAGMENT);
    assertThat(Samples.remove(injected)).asString(StandardCharsets.UTF_8).isEqualTo(document);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE", "ISO-2022-JP"})
  void a_stream_passes_over_a_block_that_is_no_element(String encoding) throws IOException {
    String block = "<q:QualityOfServiceMetadata xmlns:q='" + Samples.QOS_WMS + "'/>";
    String mentions =
        "<!--@--><!-- ]]> ?> -@<!- --><![CDATA[--> ]> ]]@]]><?p --> ? @?><!--#@-->"
            + "<a b='-->QualityOfServiceMetadata'>失Q</a><QualityOfServiceMetadata.x/>";
    String document =
        Samples.wms("<Capability><Request/><Layer>#" + mentions + "</Layer></Capability>")
            .replace("?>\n<WMS", " encoding='" + encoding + "'?>\n<WMS")
            .replace("#", LAYERS.substring(0, LAYERS.length() / 2).replace("größe", "大きさ"))
            .replace("@", block);
    byte[] original = document.getBytes(Charset.forName(encoding));
    byte[] injected = Samples.inject(original, Samples.WMS_FRAGMENT);
    assertThat(injected.length).isGreaterThan(original.length);
    assertThat(Samples.remove(injected)).isEqualTo(original);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!-- @ -->", "<![CDATA[@]]>", "<?p @?>"})
  void a_stream_sees_a_block_behind_what_is_no_element(String between) {
    String block = "<QualityOfServiceMetadata\txmlns='" + Samples.QOS_WMS + "'/>";
    for (String comment : List.of(between.replace("@", block), between.replace("@", LAYERS))) {
      String document =
          Samples.wms(
              "<Capability><Layer>" + LAYERS + comment + "</Layer>" + block + "</Capability>");
      assertThat(streamed(document, "UTF-8").problem()).isEqualTo(Problem.MISPLACED);
    }
  }

  @Test
  void a_stream_that_ends_in_a_comment_is_truncated() {
    String document = Samples.wms("<Capability><Layer>" + LAYERS + "<!-- ");
    assertThat(streamed(document, "UTF-8").problem()).isEqualTo(Problem.MALFORMED);
  }

  @Test
  void a_file_is_mended_wherever_the_block_stands(@TempDir Path directory) throws IOException {
    String start = "<Capability><Request/><Layer>" + LAYERS + "</Layer>";
    String block = "<q:QualityOfServiceMetadata xmlns:q='" + Samples.QOS_WMS + "'/>";
    Path file =
        Files.writeString(
            directory.resolve("late.xml"), Samples.wms(start + block + "</Capability>"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Capabilities().inject(file, Samples.WMS_FRAGMENT, out);
    assertThat(Samples.remove(out.toByteArray()))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(Samples.wms(start + "</Capability>"));
  }

  private static CapabilitiesException streamed(String document, String encoding) {
    return catchThrowableOfType(
        CapabilitiesException.class,
        () -> Samples.inject(document.getBytes(Charset.forName(encoding)), Samples.WMS_FRAGMENT));
  }
}
