package dev.qose.core.rules.operating;

import static dev.qose.core.rules.Checked.base;
import static dev.qose.core.rules.Checked.block;
import static dev.qose.core.rules.Checked.edit;
import static dev.qose.core.rules.Checked.hours;
import static dev.qose.core.rules.Checked.operating;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.model.OperatingInfo;
import dev.qose.core.rule.Edit;
import dev.qose.core.rule.Problem;
import dev.qose.core.rules.Checked;
import dev.qose.core.rules.common.Located;
import dev.qose.core.schedule.OperatingSchedule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperatingRulesTests {

  private static final String OFFICE = hours("Monday", "08:00:00Z", "16:00:00Z");

  private static Problem crossing(String times) {
    return Checked.by(new MidnightCrossing(), block(operating("Operational", times))).only();
  }

  @ParameterizedTest
  @CsvSource({
    "22:00:00Z, 06:00:00Z",
    "08:00:00Z, 08:00:00Z",
    "08:00:00Z, 00:00:00Z",
    "00:00:00Z, 00:00:00Z",
    "08:00:00+03:00, 07:00:00+02:00", // the same instant
    "22:00:00, 06:00:00"
  })
  void a_window_that_does_not_end_after_its_start_crosses_midnight(String start, String end) {
    Problem problem = crossing(hours("Monday", start, end));

    assertThat(problem.rule()).isEqualTo("QOS-O01");
    assertThat(problem.element().localName()).isEqualTo("EndTime");
    assertThat(problem.message()).contains(start).contains(end);
  }

  @ParameterizedTest
  @CsvSource({
    "08:00:00Z, 08:00:01Z",
    "00:00:00Z, 24:00:00Z",
    "08:00:00+03:00, 07:00:01+02:00",
    "08:00:00Z, 07:00:00", // no telling: rule O02
    "08:00:00Z, noon"
  })
  void a_window_that_ends_after_its_start_does_not(String start, String end) {
    String document = block(operating("Operational", hours("Monday", start, end)));

    assertThat(Checked.by(new MidnightCrossing(), document).problems()).isEmpty();
  }

  @Test
  void a_window_is_split_at_midnight_with_the_days_moved_on() {
    Problem problem = crossing(hours("Friday Sunday", "22:00:00+03:00", "06:00:00+03:00"));

    assertThat(problem.fix().orElseThrow().edits())
        .singleElement()
        .isInstanceOfSatisfying(
            Edit.Replace.class,
            replace ->
                assertThat(replace.xml().replaceAll("\\s*\n\\s*", ""))
                    .isEqualTo(
                        "<qos:ByDaysOfWeek><qos:On>Friday Sunday</qos:On>"
                            + "<qos:StartTime>22:00:00+03:00</qos:StartTime>"
                            + "<qos:EndTime>23:59:59+03:00</qos:EndTime></qos:ByDaysOfWeek>"
                            + "<qos:ByDaysOfWeek><qos:On>Monday Saturday</qos:On>"
                            + "<qos:StartTime>00:00:00+03:00</qos:StartTime>"
                            + "<qos:EndTime>06:00:00+03:00</qos:EndTime></qos:ByDaysOfWeek>"));
  }

  @Test
  void what_is_split_says_what_it_said_before_in_the_prefixes_of_the_document() {
    String window = hours("EveryDay", "22:00:00Z", "06:00:00Z");
    String document =
        block(operating("Operational", window))
            .replace("qos:", "q:")
            .replace("xmlns:qos=", "xmlns:q=");
    Problem problem = Checked.by(new MidnightCrossing(), document).only();
    Edit.Replace replace = (Edit.Replace) problem.fix().orElseThrow().edits().get(0);
    String split = replace.xml();
    String mended = edit(document, window.replace("qos:", "q:").strip(), split);

    assertThat(split).startsWith("<q:ByDaysOfWeek>").contains("<q:On>EveryDay</q:On>");
    assertThat(Checked.by(new MidnightCrossing(), mended).problems()).isEmpty();
    assertThat(week(mended)).isEqualTo(week(document));
  }

  private static List<?> week(String document) {
    List<OperatingInfo> infos =
        OperatingReading.operatingInfos(Checked.document(document).blocks().get(0)).stream()
            .map(Located::value)
            .toList();
    return OperatingSchedule.of(infos).week().intervals();
  }

  @Test
  void hours_of_every_day_become_windows_with_days() {
    Problem problem =
        crossing("<qos:StartTime>20:00:00Z</qos:StartTime><qos:EndTime>04:00:00Z</qos:EndTime>");

    List<Edit> edits = problem.fix().orElseThrow().edits();
    assertThat(edits).hasSize(2).allMatch(Edit.Replace.class::isInstance);
    assertThat(((Edit.Replace) edits.get(0)).xml())
        .contains("EveryDay")
        .contains("20:00:00Z")
        .contains("04:00:00Z");
    assertThat(((Edit.Replace) edits.get(1)).xml()).isEmpty();
  }

  @Test
  void a_window_until_midnight_needs_no_second_part() {
    Problem problem = crossing(hours("Monday", "08:00:00-05:00", "00:00:00-05:00"));

    assertThat(problem.fix().orElseThrow().edits())
        .containsExactly(new Edit.SetText(problem.element().location(), "23:59:59-05:00"));
  }

  @Test
  void nobody_can_split_what_is_in_two_offsets() {
    assertThat(crossing(hours("Monday", "22:00:00+01:00", "20:00:00Z")).fix()).isEmpty();
  }

  private static String wms(String country, String hours) {
    String document = edit(base("wms"), "<Country>Finland</Country>", country);
    return edit(document, "xlink:title=\"Operational\"/>", "xlink:title=\"Operational\"/>" + hours);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Finland",
        "FINLAND",
        "Suomi",
        "fi",
        "FIN",
        "Suomi / Finland",
        "Germany",
        "Deutschland",
        "United Kingdom",
        "UK",
        "Ελλάδα",
        "The Netherlands",
        "Österreich",
        "Espana"
      })
  void a_fixed_offset_is_wrong_where_clocks_change(String country) {
    String document =
        wms(
            "<Country>" + country + "</Country>",
            hours("Monday", "08:00:00+02:00", "16:00:00+02:00"));

    assertThat(Checked.by(new DaylightSaving(), document).rules()).containsExactly("QOS-O05");
  }

  @ParameterizedTest
  @CsvSource({
    "Japan, +09:00",
    "Ísland, +01:00", // Iceland
    "India, +05:30",
    "South Africa, +02:00",
    "Finland, Z",
    "Finland, +00:00"
  })
  void a_fixed_offset_is_right_where_they_do_not(String country, String offset) {
    String document =
        wms(
            "<Country>" + country + "</Country>",
            hours("Monday", "08:00:00" + offset, "16:00:00Z"));
    Checked checked = Checked.by(new DaylightSaving(), document);

    assertThat(checked.problems()).isEmpty();
    assertThat(checked.skipped()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "<Country>USA</Country>, clocks change in some parts",
    "<Country>Atlantis</Country>, Atlantis",
    "<Country/>, does not say which country"
  })
  void whether_clocks_change_may_be_unknown(String country, String reason) {
    Checked checked =
        Checked.by(
            new DaylightSaving(),
            wms(country, hours("Monday", "08:00:00-05:00", "16:00:00-05:00")));

    assertThat(checked.problems()).isEmpty();
    assertThat(checked.skipped())
        .singleElement()
        .asString()
        .startsWith("QOS-O05: ")
        .contains(reason);
  }

  @Test
  void a_wfs_says_its_country_elsewhere() {
    String document =
        edit(
            base("wfs"),
            "xlink:title=\"Operational\"/>",
            "xlink:title=\"Operational\"/>" + hours("Monday", "08:00:00+02:00", "16:00:00+02:00"));

    assertThat(Checked.by(new DaylightSaving(), document).rules()).containsExactly("QOS-O05");
  }

  private static List<String> consistency(String... infos) {
    return Checked.by(new TimetableConsistency(), block(String.join("", infos))).rules();
  }

  @Test
  void an_instant_has_one_status() {
    String closed = operating("NonOperational", hours("Monday", "15:00:00Z", "17:00:00Z"));
    String later = operating("NonOperational", hours("Monday", "16:00:00Z", "17:00:00Z"));
    String otherDay = operating("NonOperational", hours("Tuesday", "15:00:00Z", "17:00:00Z"));
    String elsewhere =
        operating("NonOperational", hours("Monday", "18:00:00+02:00", "20:00:00+02:00"));

    assertThat(consistency(operating("Operational", OFFICE), closed)).contains("QOS-O08");
    assertThat(consistency(operating("Operational", OFFICE), later)).containsExactly("QOS-O15");
    assertThat(consistency(operating("Operational", OFFICE), otherDay)).containsExactly("QOS-O15");
    assertThat(consistency(operating("Operational", OFFICE), elsewhere)).containsExactly("QOS-O15");
  }

  @Test
  void a_contradiction_names_the_time_and_both_statuses() {
    Checked checked =
        Checked.by(
            new TimetableConsistency(),
            block(
                operating("Operational", OFFICE)
                    + operating("PreOperational", hours("Monday", "15:00:00Z", "17:00:00Z"))));

    assertThat(checked.problems().get(0).message())
        .contains("Monday 15:00 to 16:00")
        .contains("Operational")
        .contains("PreOperational");
  }

  @Test
  void what_holds_always_leaves_no_room_for_another_status() {
    String always = operating("Operational", "");
    String closed = operating("NonOperational", OFFICE);

    assertThat(consistency(always, closed)).containsExactly("QOS-O14");
    assertThat(consistency(closed, always)).containsExactly("QOS-O14");
    assertThat(consistency(always, operating("NonOperational", ""))).containsExactly("QOS-O08");
    assertThat(consistency(always)).isEmpty();
  }

  @Test
  void the_same_status_twice_is_once_too_often() {
    String overlapping =
        operating("Operational", OFFICE + hours("Monday", "15:00:00Z", "17:00:00Z"));
    String adjacent = operating("Operational", OFFICE + hours("Monday", "16:00:00Z", "17:00:00Z"));

    assertThat(consistency(overlapping)).containsExactly("QOS-O09", "QOS-O15");
    assertThat(consistency(adjacent)).containsExactly("QOS-O15");
    assertThat(consistency(operating("Operational", ""), operating("Operational", OFFICE)))
        .containsExactly("QOS-O09");
  }

  @Test
  void hours_that_cover_part_of_the_week_are_told() {
    Checked checked =
        Checked.by(new TimetableConsistency(), block(operating("Operational", OFFICE)));

    assertThat(checked.only().message())
        .contains("8 of 168 hours")
        .contains("Monday 08:00 to 16:00 UTC");
  }

  @ParameterizedTest
  @ValueSource(strings = {"24:00:00Z", "23:59:59Z", "00:00:00Z"})
  void all_ways_to_write_midnight_end_the_day(String midnight) {
    assertThat(consistency(operating("Operational", hours("EveryDay", "00:00:00Z", midnight))))
        .isEmpty();
  }

  @Test
  void a_whole_week_needs_no_offsets_but_parts_of_it_do() {
    String mixed = operating("Operational", OFFICE + hours("Tuesday", "08:00:00", "16:00:00"));
    Checked checked = Checked.by(new TimetableConsistency(), block(mixed));

    assertThat(consistency(operating("Operational", hours("EveryDay", "00:00:00", "24:00:00"))))
        .isEmpty();
    assertThat(checked.problems()).isEmpty();
    assertThat(checked.skipped()).singleElement().asString().startsWith("QOS-O15: ");
  }

  @Test
  void midnight_is_not_written_as_24_hours() {
    String document =
        block(
            operating(
                "Operational",
                hours("Monday", "08:00:00+03:00", "24:00:00+03:00")
                    + hours("Tuesday", "00:00:00+03:00", "23:59:59+03:00")));
    Problem problem = Checked.by(new TwentyFourHundred(), document).only();

    assertThat(problem.rule()).isEqualTo("QOS-O16");
    assertThat(problem.element().text()).isEqualTo("24:00:00+03:00");
    assertThat(problem.suggestion().orElse("")).contains("23:59:59+03:00");
  }

  @Test
  void hours_without_end_are_not_compared() {
    String document = block(operating("Operational", OFFICE.repeat(1001)));
    Checked checked = Checked.by(new TimetableConsistency(), document);

    assertThat(checked.problems()).isEmpty();
    assertThat(checked.skipped()).singleElement().asString().startsWith("QOS-O08: ");
  }
}
