package dev.qose.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.examples.cli.Shell.Result;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever strangers write, and wherever: terminals and build servers have nothing to obey. */
class HostileTextTests {

  /** What XML 1.0 can hold, by reference. */
  private static final String IN_XML =
      "m&#10;::error file=a::forged&#13;&#10;::stop-commands::x&#9;&#x85;&#x9b;31m&#x2028;&#x202e;"
          + "&#x2066;##vso[task.setvariable variable=a]b ##[error]c";

  private static final String EVERYTHING =
      "\u001b[31mred\u001b]0;pwned\u0007%n::error file=a::forged\r%n::warning::x"
              .replace("%n", "\n")
          + "\u009b31m\u202e\u2066##vso[task.complete result=Failed]b";

  private static final String FILE_NAME =
      fileName("::error file=a::b\n::error::c\u001b[31m\u202e##vso[x]d.xml");

  /** A text as far as the name of a file can hold it here: under the locale C, what is ASCII. */
  private static String fileName(String text) {
    CharsetEncoder encoder = Charset.forName(System.getProperty("sun.jnu.encoding")).newEncoder();
    return text.chars()
        .filter(c -> encoder.canEncode((char) c))
        .mapToObj(c -> "" + (char) c)
        .collect(Collectors.joining());
  }

  private Path folder;
  private Path document;

  @BeforeEach
  void makeDocument(@TempDir Path temporary) throws IOException {
    folder = temporary;
    Path config = copy("qos_wms.json");
    Path wms = copy("mapserver-8.0.0-wms-1.3.0.xml");
    document = folder.resolve(FILE_NAME);
    Shell.qos("inject", "--config", config.toString(), wms.toString(), "-o", document.toString());
    String hostile =
        Files.readString(document)
            .replaceAll("uom=\"[^\"]*\"", "uom=\"" + IN_XML + "\"")
            .replaceAll("(<(?:\\w+:)?Name)>[^<]*<", "$1>" + IN_XML + "<")
            .replaceAll("(<(?:[-\\w]+:)?(?:LayerName|CRS|InfoFormat|Value|Format)>)", "$1" + IN_XML)
            .replaceFirst(
                "(<qos-wms:QualityOfServiceMetadata[^>]*>)",
                "$1<!-- qos:suppress QOS-S04: \u202e::error::d -->")
            .replaceFirst("(<Capability>)", "$1<e:x xmlns:e=\"" + IN_XML + "\" a=\"b\"/>");
    assertThat(hostile).contains("uom=\"" + IN_XML).contains("e:x");
    Files.writeString(document, hostile);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "validate",
        "validate --verbose --show info --profile hints",
        "validate --format compact",
        "validate --format html",
        "validate --format json",
        "validate --format sarif",
        "validate --format junit",
        "validate --format svrl",
        "validate --scope qos",
        "fix --dry-run --diff",
        "hours --week",
        "hours --format json",
        "extract --fly",
        "inject --fragment"
      })
  void of_documents(String command) {
    Result result = qos(command.split(" "), document);

    assertThat(result.out() + result.err()).isNotEmpty();
    assertHarmless(result);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "validate --previous",
        "validate --feed",
        "validate --stored-queries",
        "validate --suppress",
        "validate --baseline",
        "validate --rules",
        "validate --catalog",
        "inject --fragment",
        "inject --config",
        "generate --service wms --config",
        "maintenance end --uid x --capabilities"
      })
  void of_files_that_go_with_a_document(String command) throws IOException {
    Path companion = folder.resolve("::error::" + fileName(EVERYTHING));
    for (String content :
        new String[] {
          EVERYTHING,
          "{\"" + EVERYTHING.replace("\n", "\\n").replace("\r", "\\r") + "\":1}",
          "{\"operatingInfo\":[{\"operationalStatus\":{\"href\":\"x\\u001b[31m\\u0007\\n"
              + "::error::\"}}],\"e\\u001b]0;p\\u0007\\u009b31m\\u202e\":1}",
          "QOS-A01 /a/b\u202e\u009b -- ##vso[x]y\n",
          "<a:b\u202e\u2066>##vso[x]",
          "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:" + EVERYTHING + "\r\nEND:VCALENDAR\r\n"
        }) {
      Files.writeString(companion, content);
      String[] words = (command + " ").split(" ");
      assertHarmless(
          qos(
              Stream.concat(Stream.of(words), Stream.of(companion.toString()))
                  .toArray(String[]::new),
              document));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "list --format json", "lint", "lint --format json"})
  void of_feeds(String command) throws IOException {
    Path feed = folder.resolve(FILE_NAME + ".ics");
    String text = EVERYTHING.replace("\r", "").replace("\n", "\\n") + "\u2028::error::e";
    Files.writeString(
        feed,
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//x//%1$s
        NAME:%1$s
        BEGIN:VEVENT
        UID:a%1$s
        DTSTAMP:20260101T000000Z
        DTSTART:20260112T190000Z
        DTEND:20260112T200000Z
        SUMMARY:%1$s
        DESCRIPTION:%1$s
        CATEGORIES:%1$s
        X-MAINTNOTE-IMPACT:%1$s
        URL:%1$s
        STATUS:%1$s
        ::error::%1$s
        END:VEVENT
        END:VCALENDAR
        """
            .formatted(text)
            .replace("\n", "\r\n"));

    assertHarmless(qos(("feed " + command).split(" "), feed));
  }

  /** Parsers in the JDK print by themselves where nobody tells them not to. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "validate",
        "validate --format html",
        "validate --stored-queries",
        "validate --previous",
        "validate --rules",
        "validate --catalog",
        "fix --dry-run",
        "inject --fragment"
      })
  void of_bytes_in_no_encoding(String command) throws IOException {
    PrintStream err = System.err;
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    System.setErr(new PrintStream(raw, true, UTF_8));
    try {
      for (String xml : new String[] {"<?xml version='1.0'?><a>\u00c3(</a>", "\u00c3(<a/>", "<a"}) {
        Path file = folder.resolve("bytes.xml");
        Files.write(file, xml.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        Result result = qos(command.split(" "), file);
        assertHarmless(result);
        assertThat(result.out() + result.err()).doesNotContain("Input length", "[Fatal Error]");
      }
    } finally {
      System.setErr(err);
    }
    assertThat(raw.toString(UTF_8)).isEmpty();
  }

  @Test
  void of_arguments() {
    assertHarmless(Shell.qos(EVERYTHING));
    assertHarmless(Shell.qos("validate", "--format", EVERYTHING, "x"));
    assertHarmless(Shell.qos("rules", EVERYTHING));
  }

  /** The last option of a command takes the file, if it wants one; the document follows. */
  private Result qos(String[] command, Path file) {
    String[] last =
        command[command.length - 1].startsWith("--") && takesFile(command[command.length - 1])
            ? new String[] {file.toString(), document.toString()}
            : new String[] {file.toString()};
    return Shell.qos(Stream.concat(Stream.of(command), Stream.of(last)).toArray(String[]::new));
  }

  private static boolean takesFile(String option) {
    return switch (option) {
      case "--stored-queries", "--previous", "--rules", "--catalog", "--fragment" -> true;
      default -> false;
    };
  }

  private static void assertHarmless(Result result) {
    for (String text : new String[] {result.out(), result.err()}) {
      assertThat(text.replaceAll("[\n\t]", ""))
          .doesNotContainPattern("[\\p{Cc}\\p{Zl}\\p{Zp}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]");
      assertThat(text.lines()).noneMatch(line -> line.stripLeading().startsWith("::"));
      assertThat(text).doesNotContain("##vso[", "##[");
    }
    assertThat(result.err().lines()).allMatch(line -> line.startsWith("qos: "));
  }

  private Path copy(String name) throws IOException {
    Path file = folder.resolve(name);
    try (InputStream in =
        QosCommand.class.getResourceAsStream("/dev/qose/examples/quickstart/" + name)) {
      Files.copy(Objects.requireNonNull(in), file);
    }
    return file;
  }
}
