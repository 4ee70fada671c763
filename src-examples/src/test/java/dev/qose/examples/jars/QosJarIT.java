package dev.qose.examples.jars;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sun.net.httpserver.HttpServer;
import dev.qose.examples.testing.Program;
import dev.qose.examples.testing.Program.Result;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The self-contained jar keeps the contract of the command with scripts. */
class QosJarIT {

  private static final String JAR = Objects.requireNonNull(System.getProperty("qos.jar"));

  /** Short runs do not repay the second compiler. */
  private static final String FAST = "-XX:TieredStopAtLevel=1";

  private Path folder;
  private Path wms;
  private Program qos;

  /** The command has its temporary files in the folder too, so that none is overlooked. */
  @BeforeEach
  void start(@TempDir Path temporary) throws IOException {
    folder = temporary;
    wms =
        Files.move(
            Documents.copy(folder, "mapserver-8.0.0-wms-1.3.0.xml"), folder.resolve("wms.xml"));
    Documents.copy(folder, "qos_wms.json");
    qos = Program.java(folder, FAST, "-Djava.io.tmpdir=" + folder, "-jar", JAR);
  }

  @Test
  void works_in_a_pipe() throws IOException {
    byte[] document = Files.readAllBytes(wms);

    byte[] block =
        bytes(qos.run("generate", "--service", "wms", "--config", "qos_wms.json").output());
    byte[] injected = bytes(qos.run(document, "inject", "--config", "qos_wms.json", "-").output());

    assertThat(bytes(qos.run(injected, "extract", "-").output())).isEqualTo(block);
    assertThat(bytes(qos.run(injected, "remove", "-").output())).isEqualTo(document);
    assertThat(qos.run(injected, "validate", "-").output()).startsWith("- (WMS 1.3.0): valid");
    assertOnlyFiles("wms.xml", "qos_wms.json");
  }

  @Test
  void changes_a_document_in_its_place() throws IOException {
    byte[] document = Files.readAllBytes(wms);
    Files.setPosixFilePermissions(wms, PosixFilePermissions.fromString("rw-r-----"));
    Files.createSymbolicLink(folder.resolve("link.xml"), wms);

    Result silence = new Result(0, "", "");
    assertThat(qos.run("inject", "--config", "qos_wms.json", "wms.xml", "-o", "wms.xml"))
        .isEqualTo(silence);
    assertThat(qos.run("extract", "wms.xml", "-o", "block.xml")).isEqualTo(silence);
    assertThat(qos.run("inject", "--fragment", "block.xml", "link.xml", "-o", "link.xml"))
        .isEqualTo(silence);
    assertThat(qos.run("remove", "wms.xml", "-o", "wms.xml")).isEqualTo(silence);

    assertThat(wms).hasBinaryContent(document);
    assertThat(folder.resolve("link.xml")).isSymbolicLink();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(wms)))
        .isEqualTo("rw-r-----");
    assertOnlyFiles("wms.xml", "link.xml", "qos_wms.json", "block.xml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<WMS_Capabilities", "<a/>", "no XML"})
  void bad_documents_are_findings(String document) {
    Result result = qos.run(bytes(document), "validate", "--format", "compact", "-");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).contains("error").hasLineCount(1);
    assertThat(result.err()).isEmpty();
  }

  static Stream<Arguments> unusable() {
    return Stream.of(
        arguments("validate --fly wms.xml", "qos validate has no option --fly"),
        arguments("validate none.xml", "none.xml: no such file"),
        arguments("validate no", "no: no such file"),
        arguments("inject wms.xml", "--fragment"),
        arguments("inject --config none.json wms.xml", "none.json: no such file"),
        arguments("inject --fragment empty.xml wms.xml", "empty.xml: The document is empty"),
        arguments("inject --config qos_wms.json .", ".: is a directory"),
        arguments("inject --config qos_wms.json empty.xml", "empty.xml: The document is empty"),
        arguments("inject --config qos_wms.json bad.xml -o bad.xml", "bad.xml: "),
        arguments("inject --config qos_wms.json old.xml -o old.xml", "WMS 1.1.1 is not supported"),
        arguments("inject --config qos_wms.json wms.xml -o no/o.xml", "no/o.xml: there is no"),
        arguments("inject --config qos_wms.json wms.xml -o .", "is a directory"),
        arguments("remove cut.xml -o cut.xml", "cut.xml: The document ends"),
        arguments("extract wms.xml", "wms.xml: holds no QoS block"),
        arguments("generate --service wms --config qos_wms.json -o no/o.xml", "no/o.xml: there"),
        arguments("generate --service wfs --config qos_wms.json", "qos_wms.json: "));
  }

  @ParameterizedTest
  @MethodSource("unusable")
  void says_in_one_line_what_cannot_be_done_and_leaves_nothing(String line, String words)
      throws IOException {
    Files.createFile(folder.resolve("empty.xml"));
    String document = Files.readString(wms);
    Files.writeString(folder.resolve("cut.xml"), document.substring(0, document.length() / 2));
    Files.writeString(folder.resolve("bad.xml"), document.replaceFirst("</Service>", "</Servant>"));
    Files.writeString(
        folder.resolve("old.xml"), "<WMT_MS_Capabilities version='1.1.1'></WMT_MS_Capabilities>");
    Map<String, String> before = contents();

    Result result = qos.run(line.split(" "));

    assertThat(result.err()).startsWith("qos: ").contains(words).hasLineCount(1);
    assertThat(result.err()).doesNotContain("Exception", ".tmp", "internal error");
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(contents()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"remove wms.xml", "validate wms.xml", "rules", "--help", "--version"})
  void says_that_the_disk_is_full(String line) {
    // A shell, since only it can lead standard output to the device that is always full.
    Result result =
        Program.of(folder, "sh", "-c", "\"$@\" > /dev/full", "sh")
            .run(
                Stream.concat(qos.command().stream(), Stream.of(line.split(" ", -1)))
                    .toArray(String[]::new));

    assertThat(result.err()).isEqualTo("qos: standard output cannot be written to\n");
    assertThat(result.status()).isEqualTo(2);
  }

  @Test
  void fetches_nothing_that_a_doctype_names() throws IOException {
    AtomicInteger requests = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          exchange.close();
        });
    server.start();
    try {
      Path secret = Files.writeString(folder.resolve("secret"), "Sesame");
      String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/a.dtd";
      hostile(
          """
          <!DOCTYPE WMS_Capabilities SYSTEM "%s" [
            <!ENTITY %% remote SYSTEM "%s"> %%remote;
            <!ENTITY secret SYSTEM "%s">
          ]>\
          """
              .formatted(url, url, secret.toUri()),
          "&secret;");

      assertThat(qos.run("validate", "wms.xml").out()).doesNotContain("Sesame");
      for (String command : List.of("inject --config qos_wms.json", "remove")) {
        Result result = qos.run((command + " wms.xml").split(" "));
        assertThat(result.output()).contains("&secret;").doesNotContain("Sesame");
      }
      assertThat(qos.run("extract", "wms.xml").err()).contains("holds no QoS block");
      assertThat(requests).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void does_not_expand_entities_without_end() throws IOException {
    StringBuilder doctype = new StringBuilder("<!DOCTYPE WMS_Capabilities [<!ENTITY e0 'ha'>\n");
    for (int i = 1; i < 30; i++) {
      doctype.append("<!ENTITY e%d '%s'>%n".formatted(i, ("&e" + (i - 1) + ";").repeat(10)));
    }
    hostile(doctype.append("]>").toString(), "&e29;");
    Program small = Program.java(folder, FAST, "-Xmx96m", "-jar", JAR);

    Result validated = small.run("validate", "--format", "compact", "wms.xml");

    assertThat(validated.status()).isEqualTo(1);
    assertThat(validated.out()).contains("More entity references than the limit");
    assertThat(small.run("inject", "--config", "qos_wms.json", "wms.xml").output())
        .contains("&e29;");
    assertThat(small.run("remove", "wms.xml").output()).isEqualTo(Files.readString(wms));
  }

  /** Gives the document a DOCTYPE, and a reference for a title. */
  private void hostile(String doctype, String reference) throws IOException {
    String document = Files.readString(wms);
    int root = document.indexOf("<WMS_Capabilities");
    Files.writeString(
        wms,
        document.substring(0, root)
            + doctype
            + document.substring(root).replaceFirst("<Title>[^<]*", "<Title>" + reference));
  }

  private void assertOnlyFiles(String... names) throws IOException {
    assertThat(contents().keySet()).containsExactlyInAnyOrder(names);
  }

  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        contents.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
