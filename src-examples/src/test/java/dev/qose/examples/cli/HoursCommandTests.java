package dev.qose.examples.cli;

import static dev.qose.examples.cli.Shell.qos;
import static dev.qose.examples.cli.Shell.qosAt;
import static dev.qose.examples.cli.Shell.qosWithInput;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.qose.examples.cli.Shell.Result;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursCommandTests {

  private static final String STATUS =
      "http://def.opengeospatial.org/codelist/qos/status/1.0/operationalStatus.rdf#";

  @TempDir private Path folder = Path.of("");

  @Test
  void tells_status_next_change_and_share_of_the_week() throws IOException {
    Path block =
        block(hours("Operational", "Monday Tuesday Wednesday Thursday Friday", "06:00Z", "18:00Z"));

    // 2026-01-12 is a Monday.
    Result result = qosAt(Instant.parse("2026-01-12T17:59:00Z"), "hours", s(block));

    assertThat(result.status()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .isEqualTo(
            block
                + """
                :
                  at              Mon 2026-01-12T17:59Z
                  status          Operational
                  next change     Mon 2026-01-12T18:00Z, then outside all operating hours: nothing is promised
                  week            open 60 of 168 hours (35.7 %)
                  contradictions  none
                """);
    assertThat(qos("hours", "--at", "2026-01-16T18:00Z", s(block)).out())
        .contains("nothing is promised", "Mon 2026-01-19T06:00Z, then Operational");
  }

  @Test
  void times_without_offset_need_a_zone() throws IOException {
    Path block = block(hours("Operational", "EveryDay", "08:00:00", "18:00:00"));

    Result without = qos("hours", "--at", "2026-07-01T06:00Z", s(block));
    Result there = qos("hours", "--at", "2026-07-01T09:00", "--zone", "Europe/Helsinki", s(block));

    assertThat(without.status()).isZero();
    assertThat(without.out()).contains("unknown", "open 70 of 168 hours", "say with --zone");
    assertThat(there.out())
        .contains("at              Wed 2026-07-01T09:00+03:00")
        .contains("status          Operational")
        .contains("Wed 2026-07-01T18:00+03:00, then outside")
        .contains("open 70 of 168 hours (41.7 %)")
        .doesNotContain("--zone");
  }

  @Test
  void draws_the_week() throws IOException {
    Path block =
        block(
            hours("Operational", "Monday", "06:00Z", "18:00Z")
                + hours("PreOperational", "Monday", "17:15Z", "20:00Z")
                + hours("NonOperational", "Sunday", "23:40Z", "23:59:59Z"));

    String out = qos("hours", "--week", s(block)).out();

    assertThat(out).contains("The week in UTC, since no --zone is given, in half hours:\n");
    assertThat(out)
        .contains("           00    03    06    09    12    15    18    21    24\n")
        .contains("Monday     ............######################!!++++........\n")
        .contains("Tuesday    " + ".".repeat(48) + "\n")
        .contains("Sunday     " + ".".repeat(47) + "-\n")
        .contains("#  Operational", "+  PreOperational", "-  NonOperational", ".  nothing promised")
        .contains("!  statuses that contradict each other");
    assertThat(out)
        .contains(
            "OperatingInfo 1, ByDaysOfWeek 1 Operational and OperatingInfo 2, ByDaysOfWeek 1"
                + " PreOperational: Monday 17:15 to 18:00 in Z");
    assertThat(qos("hours", "--week", "--zone", "Asia/Tokyo", s(block)).out())
        .contains("in Asia/Tokyo, in half hours")
        .contains("Monday     " + ".".repeat(17) + "-" + ".".repeat(12) + "#".repeat(18) + "\n")
        .contains("Tuesday    ####!!++++" + ".".repeat(38) + "\n");
  }

  @Test
  void writes_json() throws IOException {
    Path block = block(hours("Operational", "Monday", "06:00Z", "18:00Z"));

    JsonNode json =
        new ObjectMapper()
            .readTree(
                qos("hours", "--format", "json", "--at", "2026-01-12T12:00Z", s(block)).out());

    assertThat(json.at("/document").asText()).isEqualTo(s(block));
    assertThat(json.at("/at").asText()).isEqualTo("2026-01-12T12:00:00Z");
    assertThat(json.at("/now/commitment").asText()).isEqualTo("stated");
    assertThat(json.at("/now/statuses/0").asText()).isEqualTo("Operational");
    assertThat(json.at("/now/open").asBoolean()).isTrue();
    assertThat(json.at("/nextChange/at").asText()).isEqualTo("2026-01-12T18:00:00Z");
    assertThat(json.at("/nextChange/commitment").asText()).isEqualTo("none");
    assertThat(json.at("/week/openSeconds").asInt()).isEqualTo(12 * 3600);
    assertThat(json.at("/week/intervals")).hasSize(3);
    assertThat(json.at("/week/intervals/1/fromMinute").asInt()).isEqualTo(360);
    assertThat(json.at("/week/contradictions")).isEmpty();
  }

  @Test
  void reads_capabilities_and_blocks_alone_and_standard_input() throws IOException {
    Path document = folder.resolve("wms.xml");
    try (InputStream in =
        QosCommand.class.getResourceAsStream(
            "/dev/qose/examples/quickstart/mapserver-8.0.0-wms-1.3.0.xml")) {
      Files.copy(Objects.requireNonNull(in), document);
    }
    assertThat(qos("hours", s(document)).err()).contains("holds no QoS block");
    Path block = block(hours("Operational", "Monday", "06:00Z", "18:00Z"));
    qos("inject", "--fragment", s(block), s(document), "-o", s(document));

    Result result = qosWithInput(Files.readAllBytes(document), "hours", "-");

    assertThat(result.status()).isZero();
    assertThat(result.out()).contains("open 12 of 168 hours");
  }

  @Test
  void no_operating_information_means_round_the_clock() throws IOException {
    assertThat(qos("hours", s(block(""))).out())
        .contains("status          Operational", "next change     none", "open 168 of 168")
        .contains("there is no OperatingInfo, which means operational round the clock");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-12T09:00, --zone=UTC, ''",
    "2026-01-12T09:00, --format=text, has no offset",
    "noon, --zone=UTC, is no moment",
    "2026-03-29T03:30, --zone=Europe/Helsinki, never comes",
    "2026-10-25T03:30, --zone=Europe/Helsinki, comes twice",
    "2026-01-12T09:00, --zone=Europe/Nowhere, Europe/Nowhere"
  })
  void moments_are_never_guessed(String at, String option, String problem) throws IOException {
    Path block = block(hours("Operational", "Monday", "06:00Z", "18:00Z"));

    Result result = qos("hours", "--at", at, option, s(block));

    assertThat(result.status()).isEqualTo(problem.isEmpty() ? 0 : 2);
    assertThat(result.err()).contains(problem).hasLineCount(problem.isEmpty() ? 0 : 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html/>", "<QualityOfServiceMetadata", "no XML"})
  void says_what_is_no_block(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("x.xml"), text);

    Result result = qos("hours", s(file));

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).startsWith("qos: " + file + ": ").hasLineCount(1);
  }

  private Path block(String infos) throws IOException {
    String xml =
        """
        <qos-wms:QualityOfServiceMetadata xmlns:qos-wms="http://www.opengis.net/qos/wms/1.0"
            xmlns:qos="http://www.opengis.net/qos/1.0" xmlns:xlink="http://www.w3.org/1999/xlink">
        %s</qos-wms:QualityOfServiceMetadata>
        """
            .formatted(infos);
    return Files.write(folder.resolve("block.xml"), xml.getBytes(StandardCharsets.UTF_8));
  }

  private static String hours(String status, String days, String from, String to) {
    return """
    <qos:OperatingInfo>
      <qos:OperationalStatus xlink:href="%s"/>
      <qos:ByDaysOfWeek>
        <qos:On>%s</qos:On>
        <qos:StartTime>%s</qos:StartTime>
        <qos:EndTime>%s</qos:EndTime>
      </qos:ByDaysOfWeek>
    </qos:OperatingInfo>
    """
        .formatted(STATUS + status, days, withSeconds(from), withSeconds(to));
  }

  private static String withSeconds(String time) {
    return time.length() == 6 ? time.replace("Z", ":00Z") : time;
  }

  private static String s(Path path) {
    return path.toString();
  }
}
