package dev.qose.validate;

import static dev.qose.validate.Documents.block;
import static dev.qose.validate.Documents.capture;
import static dev.qose.validate.Documents.fault;
import static dev.qose.validate.Documents.inWms;
import static dev.qose.validate.Documents.schemaPart;
import static dev.qose.validate.assertj.QosAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.rule.Layer;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.Rule;
import dev.qose.core.rule.RuleDescription;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rule.Severity;
import dev.qose.validate.report.Finding;
import dev.qose.validate.report.LayerResult.Outcome;
import dev.qose.validate.report.UnlistedFindings;
import dev.qose.validate.report.ValidationReport;
import dev.qose.validate.report.Validity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

/** What is beyond a limit is an error that says so; what no rule looks at has none. */
class LimitsTests {

  private static final List<QosValidator> VALIDATORS =
      List.of(
          QosValidator.builder().engine(new XercesEngine()).build(),
          QosValidator.builder().engine(new JdkEngine()).build());

  private static final RuleDescription OWN =
      RuleDescription.of("OWN-1", Severity.WARNING, "It takes its time");

  static List<QosValidator> validators() {
    return VALIDATORS;
  }

  @ParameterizedTest
  @MethodSource("validators")
  void passes_over_host_text_of_any_length(QosValidator validator) {
    String wms = new String(fault("wms"), StandardCharsets.UTF_8);
    List<Finding> expected = validator.validate(wms).findings();
    String times =
        IntStream.range(0, 134_000)
            .mapToObj(
                i -> "2020-01-01T%02d:%02d:%02dZ".formatted(i / 3600 % 24, i / 60 % 60, i % 60))
            .collect(Collectors.joining(","));
    String words = "words ".repeat(30_000);

    for (String document :
        List.of(
            wms.replaceFirst(
                "<Layer queryable",
                "<Layer><Title>Weather</Title><Dimension name='time' units='ISO8601'>%s</Dimension></Layer>\n$0"
                    .formatted(times)),
            wms.replaceFirst(
                "</Title>",
                "</Title><Abstract>%s</Abstract><KeywordList>%s</KeywordList>"
                    .formatted(words, "<Keyword>road</Keyword>".repeat(100_001))))) {
      assertThat(document).isNotEqualTo(wms);
      ValidationReport report = validator.validate(document);

      assertThat(report.findings()).extracting(Finding::rule).doesNotContain("QOS-LIMIT");
      assertThat(report.findings())
          .extracting(Finding::rule, Finding::message)
          .containsExactlyElementsOf(
              expected.stream()
                  .map(f -> org.assertj.core.groups.Tuple.tuple(f.rule(), f.message()))
                  .toList());
      assertThat(report.layer(Layer.RULES).orElseThrow().outcome()).isNotEqualTo(Outcome.SKIPPED);
    }
  }

  @ParameterizedTest
  @MethodSource("validators")
  void sees_text_where_none_may_stand_however_late(QosValidator validator) {
    String document =
        capture(Documents.WMS).replaceFirst("<Layer", " ".repeat(200_000) + "text<Layer");

    assertThat(validator.validate(document)).hasFinding("cvc-complex-type.2.3");
  }

  @Test
  void decides_for_blocks_of_any_size_and_lists_so_much_of_each_rule() {
    QosValidator validator =
        QosValidator.builder().limits(Limits.DEFAULT.withFindings(100)).build();
    String one =
        """
        <qos:RepresentativeOperation><qos:GetCapabilitiesOperation>
        <ows:DCP><ows:HTTP><ows:Get xlink:href="http://example.org/?"/></ows:HTTP></ows:DCP>
        </qos:GetCapabilitiesOperation><qos:QualityOfServiceStatement>
        <qos:Metric xlink:href="http://example.org/#x"/><qos:MoreThanOrEqual uom="bananas">1</qos:MoreThanOrEqual>
        </qos:QualityOfServiceStatement></qos:RepresentativeOperation>
        """;
    ValidationReport report =
        validator.validate(block("wms", one.repeat(500), "QualityOfServiceMetadata"));

    assertThat(report).isNotValid().hasNoFinding("QOS-LIMIT").hasFinding("QOS-S03");
    assertThat(report.findings())
        .filteredOn(finding -> finding.rule().equals("QOS-S03"))
        .hasSize(100);
    assertThat(report.unlisted()).contains(new UnlistedFindings("QOS-S03", Severity.ERROR, 400));
  }

  @Test
  void a_document_of_too_many_elements_is_wrong_and_not_merely_skipped() {
    QosValidator small = QosValidator.builder().limits(Limits.DEFAULT.withElements(50)).build();

    ValidationReport report = small.validate(fault("wms"));

    assertThat(report.outcome()).isEqualTo(Validity.INVALID);
    assertThat(report).hasFinding("QOS-LIMIT");
    Finding limit =
        report.findings().stream().filter(f -> f.rule().equals("QOS-LIMIT")).findFirst().get();
    assertThat(limit.message())
        .isEqualTo("Rules have to look at more than the limit of 50 elements.");
    assertThat(limit.suggestion().orElse("")).contains("elements in Limits", "--max-elements");
    assertThat(report.layer(Layer.RULES).orElseThrow().outcome()).isEqualTo(Outcome.SKIPPED);
  }

  @ParameterizedTest
  @MethodSource("validators")
  void bounds_declarations_of_namespaces(QosValidator validator) {
    String many =
        IntStream.range(0, 1500)
            .mapToObj("xmlns:p%d='urn:x'"::formatted)
            .collect(Collectors.joining(" "));

    assertThat(validator.validate("<a " + many + "/>")).hasOnlyFindings("QOS-LIMIT");
  }

  @ParameterizedTest
  @MethodSource("validators")
  void names_things_as_the_document_does(QosValidator validator) {
    String document =
        inWms(
            capture(Documents.WMS),
            block("wms", "06:00:00Z")
                .replace("qos:", "q:")
                .replace("xmlns:qos=", "xmlns:q=")
                .replace("<q:On>", "<q:Off/><q:On>"));

    Finding finding = schemaPart(validator.validate(document)).findings().get(0);

    assertThat(finding.message())
        .isEqualTo(
            "Invalid content was found starting with element '{q:Off}'. One of '{q:On}' is"
                + " expected.");
    assertThat(finding.location().xpath().orElse("")).endsWith("/qos:ByDaysOfWeek[1]/qos:Off[1]");
    assertThat(
            schemaPart(
                    validator.validate(
                        capture(Documents.WMS).replace("<Exception>", "<Oops/><Exception>")))
                .findings()
                .get(0)
                .message())
        .isEqualTo(
            "Invalid content was found starting with element '{Oops}'. One of '{Exception}' is"
                + " expected.");
  }

  @Test
  void gives_rules_no_more_time_than_there_is() {
    QosValidator hasty =
        QosValidator.builder()
            .limits(Limits.DEFAULT.withTime(Duration.ofSeconds(2)))
            .rule(
                new Own() {
                  @Override
                  public void check(RuleInput input, Reporter reporter) {
                    reporter.report(Problem.of("OWN-1", input.document().root(), "Before."));
                    while (true) {
                      input.checkTime();
                    }
                  }
                })
            .profile("wis2")
            .build();

    ValidationReport report = hasty.validate(block("wms", "06:00:00Z"));

    assertThat(report).isNotValid().hasFinding("OWN-1");
    assertThat(report).hasFinding("QOS-LIMIT");
    assertThat(report.layer(Layer.RULES).orElseThrow().outcome()).isEqualTo(Outcome.FAILED);
    assertThat(report.layer(Layer.PROFILE).orElseThrow().reason()).contains("the time was up");
  }

  @Test
  void heeds_interruption() {
    QosValidator validator =
        QosValidator.builder()
            .rule(
                new Own() {
                  @Override
                  public void check(RuleInput input, Reporter reporter) {
                    Thread.currentThread().interrupt();
                    input.checkTime();
                    reporter.report(Problem.of("OWN-1", input.document().root(), "Too late."));
                  }
                })
            .build();

    ValidationReport report = validator.validate(block("wms", "06:00:00Z"));
    boolean stillInterrupted = Thread.interrupted();

    assertThat(stillInterrupted).isTrue();
    assertThat(report).isNotValid().hasNoFinding("OWN-1").hasFinding("QOS-LIMIT");
    Thread.currentThread().interrupt();
    ValidationReport unread = validator.validate(block("wms", "06:00:00Z"));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(unread).hasOnlyFindings("QOS-LIMIT");
    assertThat(unread.findings().get(0).message()).contains("interrupted");
  }

  @Test
  void the_same_document_at_the_same_instant_gives_the_same_report() {
    Clock clock = Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);
    QosValidator validator = QosValidator.builder().clock(clock).build();
    QosValidator other = QosValidator.builder().clock(clock).build();

    assertThat(validator.validate(fault("wms"))).isEqualTo(other.validate(fault("wms")));
    assertThat(validator.validate(fault("wms"))).isEqualTo(validator.validate(fault("wms")));
  }

  @Test
  void uses_a_parser_again_whatever_it_read(@TempDir Path folder) throws IOException {
    AtomicInteger parsers = new AtomicInteger();
    QosValidator validator = QosValidator.builder().engine(counting(parsers)).build();
    Path file = Files.write(folder.resolve("a.xml"), fault("wms"));
    Companions previous = Companions.NONE.withPrevious(file);

    for (int i = 0; i < 5; i++) {
      validator.validate(file, previous);
      validator.validate(fault("html-page"));
    }
    assertThat(parsers).hasValue(1);

    validator.validate("<broken>");
    validator.validate(fault("wms"));
    assertThat(parsers).hasValue(2);
  }

  @Test
  void does_not_use_a_parser_for_ever() {
    AtomicInteger parsers = new AtomicInteger();
    QosValidator validator = QosValidator.builder().engine(counting(parsers)).build();

    for (int i = 0; i < 30; i++) {
      String number = Integer.toString(i);
      String names =
          IntStream.range(0, 1000)
              .mapToObj(k -> "<n%s_%d/>".formatted(number, k))
              .collect(Collectors.joining());
      validator.validate("<a>" + names + "</a>");
    }

    assertThat(parsers).hasValue(2);
  }

  /** Counts the parsers that are made. */
  private static XmlEngine counting(AtomicInteger parsers) {
    XmlEngine engine = new XercesEngine();
    return new XmlEngine() {
      @Override
      public SchemaFactory newSchemaFactory() throws SAXException {
        return engine.newSchemaFactory();
      }

      @Override
      public XmlParser newParser(Limits limits) {
        parsers.incrementAndGet();
        return engine.newParser(limits);
      }
    };
  }

  private abstract static class Own implements Rule {
    @Override
    public List<RuleDescription> rules() {
      return List.of(OWN);
    }
  }
}
