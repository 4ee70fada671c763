package dev.qose.examples.readme;

import static dev.qose.validate.assertj.QosAssertions.assertThatQos;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.model.QosMetadata;
import dev.qose.core.rule.Severity;
import dev.qose.jaxb.QosXml;
import dev.qose.jaxb.capabilities.Capabilities;
import dev.qose.validate.QosValidator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

class ReadmeTests {

  private static final Pattern JAVA_BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern SNIPPET =
      Pattern.compile("// README: \\w+\n(.*?)\\s*// end", Pattern.DOTALL);

  @Test
  void shows_the_code_that_is_compiled_here() throws IOException {
    String readme = Files.readString(Path.of("../README.md"));
    String code =
        Files.readString(Path.of("src/test/java/dev/qose/examples/readme/ReadmeCode.java"));

    List<String> shown = blocks(JAVA_BLOCK, readme);
    List<String> compiled = blocks(SNIPPET, code);

    assertThat(shown).isNotEmpty().containsExactlyElementsOf(compiled);
  }

  @Test
  void shows_code_that_works(@TempDir Path folder) throws IOException, SAXException {
    Path document = copy("mapserver-8.0.0-wms-1.3.0.xml", folder);
    Path config = copy("qos_wms.json", folder);
    Path out = folder.resolve("out.xml");
    QosMetadata qos = ReadmeCode.build();

    assertThat(ReadmeCode.write(qos, new DefaultHandler())).contains("AvailabilityMonthly");
    assertThat(ReadmeCode.splice(qos, document, out)).contains(qos);
    assertThat(out).hasSameBinaryContentAs(document);
    assertThat(ReadmeCode.configure(config).metadata().statements()).hasSize(2);
    assertThat(ReadmeCode.mend(QosValidator.create(), Files.readAllBytes(document))).isEmpty();
    new Capabilities().inject(document, qos, out);
    assertThat(ReadmeCode.check(out)).contains("(WMS 1.3.0): valid");
    ReadmeCode.assertValid(out, Files.readString(out));
  }

  @Test
  void shows_a_block_with_which_our_own_rules_agree(@TempDir Path folder) throws IOException {
    Path document = copy("mapserver-8.0.0-wms-1.3.0.xml", folder);
    Path out = folder.resolve("out.xml");
    new Capabilities().inject(document, ReadmeCode.build(), out);

    assertThatQos(out).hasNoFindingsAbove(Severity.INFO);
    assertThatQos(QosXml.pretty().toXml(ReadmeCode.build())).hasNoFindingsAbove(Severity.INFO);
  }

  /** White space says nothing here: the formatter has its own mind. */
  private static List<String> blocks(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1).replaceAll("\\s+", ""))
        .toList();
  }

  private static Path copy(String name, Path folder) throws IOException {
    Path file = folder.resolve(name);
    try (InputStream in =
        ReadmeTests.class.getResourceAsStream("/dev/qose/examples/quickstart/" + name)) {
      Files.copy(Objects.requireNonNull(in), file);
    }
    return file;
  }
}
