package dev.qose.examples.cli;

import static dev.qose.examples.cli.Shell.qos;
import static dev.qose.examples.cli.Shell.qosWithInput;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.examples.cli.Shell.Result;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixCommandTests {

  private static final String BLOCK =
      """
      <q:QualityOfServiceMetadata xmlns:q="http://www.opengis.net/qos/wms/1.0" \
      xmlns:qos="http://www.opengis.net/qos/1.0" xmlns:x="http://www.w3.org/1999/xlink">
      <qos:OperatingInfo>
      <qos:OperationalStatus x:href="%s" x:title="Operational"/>
      <qos:ByDaysOfWeek>
      <qos:On>%s</qos:On>
      <qos:StartTime>00:00:00Z</qos:StartTime>
      </qos:ByDaysOfWeek>
      </qos:OperatingInfo>
      </q:QualityOfServiceMetadata>
      """;

  private static final String STATUS =
      "http://def.opengeospatial.org/codelist/qos/status/1.0/operationalStatus.rdf#Operational";

  private Path folder;
  private Path document;
  private String mended;

  @BeforeEach
  void writeDocument(@TempDir Path temporary) throws IOException {
    folder = temporary;
    String capabilities = capture();
    mended = capabilities.replaceFirst("<Layer", BLOCK.formatted(STATUS, "EveryDay") + "<Layer");
    document =
        Files.writeString(
            folder.resolve("document.xml"), mended.replace(">EveryDay<", ">everyday<"));
  }

  @Test
  void writes_the_mended_document_in_place() throws IOException {
    Result result = qos("fix", "--diff", document.toString(), "-o", document.toString());

    assertThat(document).usingCharset(UTF_8).hasContent(mended);
    assertThat(result.status()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out().lines())
        .contains("-<qos:On>everyday</qos:On>", "+<qos:On>EveryDay</qos:On>")
        .anyMatch(line -> line.matches("fixed cvc-\\S+ at line \\d+: write the days as EveryDay"));
  }

  @Test
  void writes_nothing_when_it_is_only_tried() throws IOException {
    Path out = folder.resolve("out.xml");

    Result result = qos("fix", "--dry-run", document.toString(), "-o", out.toString());

    assertThat(result.status()).isZero();
    assertThat(result.out()).contains("fixed ");
    assertThat(document).usingCharset(UTF_8).hasContent(mended.replace(">EveryDay<", ">everyday<"));
    assertThat(out).doesNotExist();
  }

  @Test
  void writes_the_document_to_standard_output() throws IOException {
    Result result = qosWithInput(Files.readAllBytes(document), "fix", "-");

    assertThat(result.out()).isEqualTo(mended);
    assertThat(result.err()).contains("write the days as EveryDay");
    assertThat(qos("fix", "--diff", document.toString()).status()).isEqualTo(2);
  }

  @Test
  void fails_while_errors_are_left() throws IOException {
    Result other = qos("fix", "--rule", "QOS-C01", "--dry-run", document.toString());
    Files.writeString(document, Files.readString(document).replace(">everyday<", ">Feierabend<"));
    Result unknown = qos("fix", "--dry-run", document.toString());

    assertThat(other.status()).isEqualTo(1);
    assertThat(unknown.status()).isEqualTo(1);
    assertThat(unknown.out()).contains("left  cvc-enumeration-valid").doesNotContain("fixed");
  }

  @Test
  void refuses_what_is_no_document() throws IOException {
    Files.writeString(document, "<a><b></a>");
    Path out = folder.resolve("out.xml");

    Result result = qos("fix", document.toString(), "-o", out.toString());

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("qos: " + document).hasLineCount(1);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(document);
    }
  }

  private static String capture() throws IOException {
    String name = "/dev/qose/examples/quickstart/mapserver-8.0.0-wms-1.3.0.xml";
    try (InputStream in = QosCommand.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
