package dev.qose.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.qose.core.rule.Layer;
import dev.qose.core.rule.Severity;
import dev.qose.validate.report.CompactReport;
import dev.qose.validate.report.Finding;
import dev.qose.validate.report.JsonReport;
import dev.qose.validate.report.LayerResult;
import dev.qose.validate.report.LayerResult.Outcome;
import dev.qose.validate.report.SkippedRule;
import dev.qose.validate.report.TextReport;
import dev.qose.validate.report.ValidationReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompanionsTests {

  private static final QosValidator VALIDATOR = QosValidator.create();

  private static final String AD_HOC =
      "(?s)<qos-wfs:AdHocQueryConstraints>.*?</qos-wfs:AdHocQueryConstraints>";

  private Path folder;
  private Path feed;
  private Path wms;
  private Path wfs;

  @BeforeEach
  void copy(@TempDir Path temporary) throws IOException {
    folder = temporary;
    feed = temporary.resolve("roads.ics");
    wms = copy("wms.xml");
    wfs = copy("wfs.xml");
  }

  private Path copy(String name) throws IOException {
    Path file = folder.resolve(name);
    try (InputStream in =
        CompanionsTests.class.getResourceAsStream("/dev/qose/schema/rules/base/" + name)) {
      Files.copy(Objects.requireNonNull(in), file);
    }
    return file;
  }

  @Test
  void says_that_no_feed_was_given() throws IOException {
    LayerResult layer = feedLayer(VALIDATOR.validate(wms));

    assertThat(layer.outcome()).isEqualTo(Outcome.SKIPPED);
    assertThat(layer.reason()).contains("no feed was given");
  }

  @Test
  void a_good_feed_passes() throws IOException {
    write(event("a", "20260112T190000Z", "20260112T210000Z", ""));

    ValidationReport report = withFeed();

    assertThat(report.findings()).isEmpty();
    assertThat(feedLayer(report).outcome()).isEqualTo(Outcome.PASSED);
    assertThat(report.skippedRules())
        .extracting(SkippedRule::rule)
        .containsExactly("QOS-I06", "QOS-I08");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "<html>404</html>", "{}", "BEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\r\n", "\u0000"})
  void a_feed_that_is_none_is_found(String text) throws IOException {
    Files.writeString(feed, text);

    ValidationReport report = withFeed();

    assertThat(report.findings()).hasSize(1);
    Finding finding = report.findings().get(0);
    assertThat(finding.rule()).isEqualTo("QOS-F04");
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.layer()).isEqualTo(Layer.FEED);
    assertThat(finding.location().file()).contains(feed.toString());
    assertThat(feedLayer(report).outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void findings_in_a_feed_name_its_file_and_line() throws IOException {
    write(event("a", "20260112T190000Z", "20260112T180000Z", ""));

    ValidationReport report = withFeed();

    assertThat(report.findings()).hasSize(1);
    Finding finding = report.findings().get(0);
    assertThat(finding.rule()).isEqualTo("QOS-I02");
    assertThat(finding.location().line()).isEqualTo(lineOf("DTEND"));
    assertThat(finding.location().file()).contains(feed.toString());
    assertThat(TextReport.write(report))
        .contains("QOS-I02 in " + feed + " at line " + lineOf("DTEND").getAsInt());
    assertThat(CompactReport.write(report)).startsWith(feed + ":" + lineOf("DTEND").getAsInt());
    assertThat(JsonReport.write(report)).contains("\"file\":\"");
  }

  @ParameterizedTest
  @CsvSource({
    // AvailabilityMonthly of 99.5 % leaves 3.6 hours of 30 days.
    "20260112T190000Z, 20260112T223600Z, false",
    "20260112T190000Z, 20260112T223601Z, true"
  })
  void planned_downtime_is_held_against_the_promise(String start, String end, boolean found)
      throws IOException {
    write(event("a", start, end, ""));

    ValidationReport report = withFeed();

    assertThat(rules(report)).isEqualTo(found ? List.of("QOS-I10") : List.of());
    if (found) {
      assertThat(report.findings().get(0).message())
          .contains("2026-01-12T19:00:00Z", "3.6 hours", "AvailabilityMonthly of 99.5 %");
      assertThat(report.findings().get(0).location().line()).isEqualTo(lineOf("DTSTART"));
      assertThat(report.findings().get(0).severity()).isEqualTo(Severity.WARNING);
    }
  }

  @ParameterizedTest
  @CsvSource({
    // The last hours of the second are just within, or just beyond, 30 days from the first.
    "20260101T000000Z, 20260101T020000Z, 20260130T220000Z, 20260131T000000Z, true",
    "20260101T000000Z, 20260101T020000Z, 20260131T000000Z, 20260131T020000Z, false",
    "20260101T000000Z, 20260101T020000Z, 20260130T222300Z, 20260131T002300Z, true",
    "20260101T000000Z, 20260101T020000Z, 20260130T222400Z, 20260131T002400Z, false",
    // What overlaps counts once.
    "20260101T000000Z, 20260101T020000Z, 20260101T000000Z, 20260101T033600Z, false"
  })
  void any_thirty_days_count(String from, String to, String from2, String to2, boolean found)
      throws IOException {
    write(event("a", from, to, "") + event("b", from2, to2, ""));

    assertThat(rules(withFeed())).isEqualTo(found ? List.of("QOS-I10") : List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "RRULE:FREQ=WEEKLY;COUNT=4, true",
    "RRULE:FREQ=WEEKLY;COUNT=3, false",
    "RRULE:FREQ=MONTHLY, false"
  })
  void series_count_with_all_their_instances(String rule, boolean found) throws IOException {
    write(event("a", "20260105T000000Z", "20260105T010000Z", rule + "\n"));

    assertThat(rules(withFeed())).isEqualTo(found ? List.of("QOS-I10") : List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "STATUS:CONFIRMED, STATUS:TENTATIVE",
    "STATUS:CONFIRMED, STATUS:CANCELLED",
    "CATEGORIES:MAINTENANCE, CATEGORIES:INCIDENT",
    "X-MAINTNOTE-IMPACT:OUTAGE, X-MAINTNOTE-IMPACT:DEGRADED"
  })
  void only_what_is_a_planned_outage_counts(String line, String other) throws IOException {
    String day = event("a", "20260112T000000Z", "20260113T000000Z", "");
    write(day);
    assertThat(rules(withFeed())).containsExactly("QOS-I10");

    write(day.replace(line, other));
    assertThat(rules(withFeed())).isEmpty();
  }

  @Test
  void downtime_out_of_hours_does_not_count() throws IOException {
    Files.writeString(
        wms,
        Files.readString(wms)
            .replaceFirst(
                "</qos:OperatingInfo>",
                "<qos:StartTime>06:00:00Z</qos:StartTime><qos:EndTime>18:00:00Z</qos:EndTime>"
                    + "</qos:OperatingInfo>"));
    write(event("a", "20260112T180000Z", "20260113T060000Z", ""));
    assertThat(rules(withFeed())).doesNotContain("QOS-I10");

    write(event("a", "20260112T140000Z", "20260113T060000Z", ""));
    assertThat(rules(withFeed())).contains("QOS-I10");
  }

  @ParameterizedTest
  @CsvSource({
    "https://maps.example.org/roads/wms, false",
    "http://MAPS.example.org:80/roads/wms/?x=y, false",
    "https://maps.example.org/roads/wms#main_roads, false",
    "https://maps.example.org/roads/wms#relief, false",
    "main_roads, false",
    "GetMap, false",
    "https://maps.example.org/roads/wms#GetMap, false",
    "https://maps.example.org/roads/wms#motorways, true",
    "https://maps.example.com/roads/wms, true",
    "https://maps.example.com/roads/wms#main_roads, true",
    "https://maps.example.org/roads/wfs, true",
    "https://maps.example.org/roads/legend.png, true",
    "GetFeature, true",
    "Main_Roads, true"
  })
  void anomalies_are_about_something_of_the_service(String id, boolean found) throws IOException {
    write(
        event(
            "a",
            "20260112T190000Z",
            "20260112T200000Z",
            "X-MAINTNOTE-OBJECT-ID:%s\n".formatted(id)));

    ValidationReport report = withFeed();

    assertThat(rules(report)).isEqualTo(found ? List.of("QOS-I11") : List.of());
    if (found) {
      assertThat(report.findings().get(0).location().line())
          .isEqualTo(lineOf("X-MAINTNOTE-OBJECT-ID"));
      assertThat(report.findings().get(0).severity()).isEqualTo(Severity.INFO);
    }
  }

  @Test
  void outages_of_other_services_break_no_promise() throws IOException {
    write(
        event(
            "a",
            "20260112T000000Z",
            "20260113T000000Z",
            "X-MAINTNOTE-OBJECT-ID:https://other.example.com/wms\n"));

    assertThat(rules(withFeed())).containsExactly("QOS-I11");
  }

  @Test
  void a_document_that_cannot_be_read_leaves_the_feed_to_itself() throws IOException {
    write(event("a", "20260112T190000Z", "20260112T180000Z", ""));
    Files.writeString(wms, "<a>");

    ValidationReport report = withFeed();

    assertThat(rules(report)).containsExactly("QOS-PARSE", "QOS-I02");
    assertThat(report.skippedRules()).extracting(SkippedRule::rule).contains("QOS-I10", "QOS-I11");
  }

  @Test
  void a_changed_block_needs_a_new_update_sequence() throws IOException {
    String now = Files.readString(wms).replaceFirst("(updateSequence=\")[^\"]*", "$17");
    assertThat(now).contains("updateSequence=\"7\"");
    Path previous = Files.writeString(folder.resolve("previous.xml"), now);
    Companions companions = Companions.NONE.withPrevious(previous);
    Files.writeString(wms, now);
    assertThat(VALIDATOR.validate(wms, companions).findings()).isEmpty();

    Files.writeString(wms, now.replace(">99.5<", ">99.4<"));
    assertThat(rules(VALIDATOR.validate(wms, companions))).containsExactly("QOS-P09");

    Files.writeString(wms, now.replace(">99.5<", ">99.4<").replace("=\"7\"", "=\"8\""));
    assertThat(VALIDATOR.validate(wms, companions).findings()).isEmpty();

    Files.writeString(previous, "<a");
    assertThat(VALIDATOR.validate(wms, companions).skippedRules())
        .extracting(SkippedRule::rule)
        .containsExactly("QOS-P09");
  }

  @ParameterizedTest
  @CsvSource({
    "urn:ogc:def:query:OGC-WFS::GetFeatureById, ",
    "urn:ogc:def:query:OGC-WFS::GetFeatureByID, Write"
        + " \"urn:ogc:def:query:OGC-WFS::GetFeatureById\"",
    "urn:example:Roads, such as urn:example:InBox"
  })
  void stored_queries_have_to_be_listed(String id, String suggestion) throws IOException {
    useStoredQuery(id, "ID");

    ValidationReport report = VALIDATOR.validate(wfs, Companions.NONE.withStoredQueries(list()));

    List<Finding> found =
        report.findings().stream().filter(f -> f.rule().equals("QOS-R17")).toList();
    if (suggestion == null) {
      assertThat(found).isEmpty();
      assertThat(report.skippedRules()).extracting(SkippedRule::rule).containsExactly("QOS-R18");
    } else {
      assertThat(found).hasSize(1);
      assertThat(found.get(0).severity()).isEqualTo(Severity.ERROR);
      assertThat(found.get(0).suggestion().orElseThrow()).contains(suggestion);
      assertThat(found.get(0).location().xpath().orElseThrow())
          .endsWith("qos-wfs:StoredQueryId[1]");
    }
  }

  @ParameterizedTest
  @CsvSource({"ID, 0", "id, 0", "fid, 1"})
  void each_parameter_needs_a_constraint(String parameter, int findings) throws IOException {
    useStoredQuery("urn:ogc:def:query:OGC-WFS::GetFeatureById", parameter);
    Companions companions =
        Companions.NONE.withStoredQueries(list()).withStoredQueries(description());

    ValidationReport report = VALIDATOR.validate(wfs, companions);

    assertThat(rules(report).stream().filter("QOS-R18"::equals)).hasSize(findings);
    assertThat(report.skippedRules()).isEmpty();
  }

  @Test
  void without_responses_stored_queries_are_not_decided() throws IOException {
    useStoredQuery("urn:x", "id");
    assertThat(VALIDATOR.validate(wfs).skippedRules())
        .extracting(SkippedRule::rule, SkippedRule::reason)
        .containsExactly(
            tuple("QOS-R17", "no response to ListStoredQueries was given"),
            tuple("QOS-R18", "no response to DescribeStoredQueries was given"));

    for (String text :
        List.of("", "<a/>", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:/c'>]><a>&b;</a>")) {
      Path file = Files.writeString(folder.resolve("list.xml"), text);
      assertThat(VALIDATOR.validate(wfs, Companions.NONE.withStoredQueries(file)).skippedRules())
          .extracting(SkippedRule::rule)
          .containsExactly("QOS-R17", "QOS-R18");
    }
  }

  @Test
  void a_file_that_cannot_be_read_throws() {
    Path none = folder.resolve("none");
    for (Companions companions :
        List.of(
            Companions.NONE.withFeed(none),
            Companions.NONE.withPrevious(none),
            Companions.NONE.withStoredQueries(none))) {
      assertThatExceptionOfType(NoSuchFileException.class)
          .isThrownBy(() -> VALIDATOR.validate(wms, companions));
    }
  }

  private void useStoredQuery(String id, String parameter) throws IOException {
    String changed =
        Files.readString(wfs)
            .replaceAll(
                AD_HOC,
                """
                <qos-wfs:StoredQueryConstraints>
                  <qos:RequestParameterConstraint name="%s">
                    <ows:AllowedValues><ows:Value>road.1</ows:Value></ows:AllowedValues>
                  </qos:RequestParameterConstraint>
                  <qos-wfs:StoredQueryId>%s</qos-wfs:StoredQueryId>
                </qos-wfs:StoredQueryConstraints>
                """
                    .formatted(parameter, id));
    assertThat(changed).contains(id);
    Files.writeString(wfs, changed);
  }

  private Path list() throws IOException {
    return Files.writeString(
        folder.resolve("list.xml"),
        """
        <wfs:ListStoredQueriesResponse xmlns:wfs="http://www.opengis.net/wfs/2.0">
          <wfs:StoredQuery id="urn:ogc:def:query:OGC-WFS::GetFeatureById">
            <wfs:Title>By id</wfs:Title>
            <wfs:ReturnFeatureType/>
          </wfs:StoredQuery>
          <wfs:StoredQuery id="urn:example:InBox"/>
        </wfs:ListStoredQueriesResponse>
        """);
  }

  private Path description() throws IOException {
    return Files.writeString(
        folder.resolve("description.xml"),
        """
        <DescribeStoredQueriesResponse xmlns="http://www.opengis.net/wfs/2.0">
          <StoredQueryDescription id="urn:ogc:def:query:OGC-WFS::GetFeatureById">
            <Parameter name="ID" type="xsd:string"/>
            <QueryExpressionText isPrivate="true" language="" returnFeatureTypes=""/>
          </StoredQueryDescription>
        </DescribeStoredQueriesResponse>
        """);
  }

  private ValidationReport withFeed() throws IOException {
    return VALIDATOR.validate(wms, Companions.NONE.withFeed(feed));
  }

  private static LayerResult feedLayer(ValidationReport report) {
    return report.layers().stream()
        .filter(layer -> layer.layer() == Layer.FEED)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> rules(ValidationReport report) {
    return report.findings().stream().map(Finding::rule).toList();
  }

  private OptionalInt lineOf(String property) throws IOException {
    List<String> lines = Files.readAllLines(feed);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(property + ":")) {
        return OptionalInt.of(i + 1);
      }
    }
    return OptionalInt.empty();
  }

  private void write(String events) throws IOException {
    String ics =
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//example.org//x//EN
        REFRESH-INTERVAL;VALUE=DURATION:PT15M
        %sEND:VCALENDAR
        """
            .formatted(events);
    Files.write(feed, ics.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  private static String event(String uid, String start, String end, String more) {
    return """
    BEGIN:VEVENT
    UID:%s
    DTSTAMP:20260101T000000Z
    DTSTART:%s
    DTEND:%s
    STATUS:CONFIRMED
    SUMMARY:Upgrade
    CATEGORIES:MAINTENANCE
    X-MAINTNOTE-IMPACT:OUTAGE
    %sEND:VEVENT
    """
        .formatted(uid, start, end, more);
  }
}
