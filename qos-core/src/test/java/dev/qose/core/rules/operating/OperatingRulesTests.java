package dev.qose.core.rules.operating;

import static dev.qose.core.rules.Checked.base;
import static dev.qose.core.rules.Checked.block;
import static dev.qose.core.rules.Checked.edit;
import static dev.qose.core.rules.Checked.hours;
import static dev.qose.core.rules.Checked.operating;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qose.core.element.Element;
import dev.qose.core.rule.Deadline;
import dev.qose.core.rule.DeadlineException;
import dev.qose.core.rule.Edit;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rule.Severity;
import dev.qose.core.rules.Checked;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

  @ParameterizedTest
  @CsvSource({
    "22:00:00Z, 06:00:00Z, true",
    "20:00:00Z, 08:00:00Z, true",
    "08:00:00Z, 00:00:00Z, true",
    "00:00:00Z, 00:00:00Z, true",
    "18:00:00Z, 09:00:00Z, false", // or from 09:00 to 18:00
    "08:00:00Z, 08:00:00Z, false",
    "10:00:00.500Z, 10:00:00.250Z, false",
    "10:00:00.500, 10:00:00.250, false"
  })
  void only_what_can_be_nothing_but_a_night_is_split(String start, String end, boolean isNight) {
    Problem problem = crossing(hours("Monday", start, end));

    assertThat(problem.fix().isPresent()).isEqualTo(isNight);
    assertThat(problem.suggestion().orElse(""))
        .contains(isNight ? "Split it" : "end after the start");
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

  private static List<?> week(String xml) {
    RuleInput input = RuleInput.of(Checked.document(xml), Checked.NOW);
    Element block = input.document().blocks().get(0);
    return OperatingTimetable.of(input, block).orElseThrow().week().intervals();
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

  private static Checked clocks(String country, String hours) {
    return Checked.by(new DaylightSaving(), wms("<Country>%s</Country>".formatted(country), hours));
  }

  private static String monday(String offset) {
    return hours("Monday", "08:00:00" + offset, "16:00:00" + offset);
  }

  @ParameterizedTest
  @CsvSource({
    "Finland, +02:00",
    "Finland, +03:00",
    "FINLAND, +02:00",
    "Suomi, +02:00",
    "fi, +02:00",
    "FIN, +02:00",
    "Suomi / Finland, +02:00",
    "Suomi – Finland, +02:00",
    "Germany, +01:00",
    "Deutschland, +01:00",
    "Bundesrepublik Deutschland, +01:00",
    "United Kingdom, +01:00",
    "UK, +01:00",
    "Ελλάδα, +02:00",
    "The Netherlands, +01:00",
    "Österreich, +01:00",
    "OESTERREICH, +01:00",
    "Espana, +02:00",
    "Česká republika, +01:00",
    "Česko, +02:00",
    "Czech Republic, +01:00",
    "Tschechien, +01:00",
    "République tchèque, +01:00",
    "Slovenská republika, +01:00",
    "Rzeczpospolita Polska, +01:00",
    "Magyarország, +02:00",
    "Éire, +01:00",
    "Lietuvos Respublika, +03:00",
    "Republika Hrvatska, +01:00",
    "Република България, +02:00",
    "Schweizerische Eidgenossenschaft, +01:00",
    "USA, -05:00",
    "U.S.A., -08:00",
    "Canada, -03:30", // Newfoundland
    "Canada, -02:30",
    "Chile, -04:00",
    "Australia, +11:00"
  })
  void a_fixed_offset_is_wrong_where_clocks_change(String country, String offset) {
    Problem problem = clocks(country, monday(offset)).only();

    assertThat(problem.rule()).isEqualTo("QOS-O05");
    assertThat(problem.severity()).isEmpty();
    assertThat(problem.element().text()).isEqualTo("08:00:00" + offset);
    assertThat(problem.message()).contains("offset " + offset);
  }

  @ParameterizedTest
  @CsvSource({
    "Mexico, -06:00", // Matamoros, and not the capital
    "USA, -07:00", // Denver, and not Phoenix
    "Canada, -06:00", // Winnipeg, and not Regina
    "Australia, +10:00" // Sydney, and not Brisbane
  })
  void where_clocks_change_in_some_places_only_it_is_worth_knowing(String country, String offset) {
    assertThat(clocks(country, monday(offset)).only().severity()).contains(Severity.INFO);
  }

  @ParameterizedTest
  @CsvSource({
    "Japan, +09:00",
    "日本, +09:00",
    "Ísland, +01:00", // Iceland
    "India, +05:30",
    "South Africa, +02:00",
    "Finland, Z",
    "Finland, +00:00",
    "Finland, +09:00", // nowhere in Finland
    "UK, +02:00",
    "USA, -10:00", // Hawaii, though the Aleutians are there half the year
    "Türkiye, +03:00"
  })
  void a_fixed_offset_is_right_where_they_do_not(String country, String offset) {
    Checked checked = clocks(country, monday(offset));

    assertThat(checked.problems())
        .allMatch(problem -> problem.severity().equals(Optional.of(Severity.INFO)));
    assertThat(checked.skipped()).isEmpty();
  }

  @Test
  void hours_that_fill_the_week_are_right_with_any_offset() {
    String nights =
        hours("EveryDay", "18:00:00+02:00", "23:59:59+02:00")
            + hours("EveryDay", "00:00:00+02:00", "06:00:00+02:00");
    String days = hours("EveryDay", "06:00:00+02:00", "18:00:00+02:00");

    assertThat(clocks("Finland", nights + days).problems()).isEmpty();
    assertThat(clocks("Finland", hours("EveryDay", "00:00:00+02:00", "24:00:00+02:00")).problems())
        .isEmpty();
    assertThat(clocks("Finland", nights).rules()).containsExactly("QOS-O05");
  }

  @Test
  void several_offsets_are_told_once_and_the_worst_of_them() {
    String hours =
        hours("Monday", "08:00:00-07:00", "16:00:00-07:00")
            + hours("Tuesday", "08:00:00-05:00", "16:00:00-05:00");

    assertThat(clocks("USA", hours).only().element().text()).isEqualTo("08:00:00-05:00");
  }

  @Test
  void the_next_change_is_told_as_of_the_time_of_the_check() {
    String document = wms("<Country>Finland</Country>", monday("+02:00"));
    RuleInput winter = RuleInput.of(Checked.document(document), Checked.NOW);
    RuleInput summer =
        RuleInput.of(Checked.document(document), Instant.parse("2024-07-01T00:00:00Z"));

    assertThat(Checked.by(new DaylightSaving(), winter).only().message()).contains("2027-03-28");
    assertThat(Checked.by(new DaylightSaving(), summer).only().message()).contains("2024-10-27");
  }

  @ParameterizedTest
  @CsvSource({
    "<Country>Atlantis</Country>, Atlantis",
    "<Country>Finland / Sweden</Country>, Finland / Sweden",
    "<Country/>, does not say which country"
  })
  void whether_clocks_change_may_be_unknown(String country, String reason) {
    Checked checked = Checked.by(new DaylightSaving(), wms(country, monday("-05:00")));

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

  private static Checked times(String start, String end) {
    return Checked.by(
        new WindowTimes(), block(operating("Operational", hours("Monday", start, end))));
  }

  @ParameterizedTest
  @CsvSource({
    "08:00:00, 16:00:00Z, QOS-O02, StartTime",
    "08:00:00+00:00, 16:00:00, QOS-O02, EndTime",
    "08:00:00+02:00, 16:00:00+03:00, QOS-O03, EndTime",
    "08:00:00Z, 16:00:00-00:01, QOS-O03, EndTime",
    "08:00:00, 16:00:00, QOS-O04, StartTime",
    "08:00:00Z, 16:59:59Z, QOS-O11, EndTime",
    "08:00:00Z, 16:00:59.999Z, QOS-O11, EndTime",
    "08:00:00Z, 24:00:00Z, QOS-O16, EndTime",
    "24:00:00.000Z, 06:00:00Z, QOS-O16, StartTime"
  })
  void times_that_are_read_in_several_ways_are_told(
      String start, String end, String rule, String element) {
    Problem problem = times(start, end).only();

    assertThat(problem.rule()).isEqualTo(rule);
    assertThat(problem.element().localName()).isEqualTo(element);
  }

  @ParameterizedTest
  @CsvSource({
    "08:00:00Z, 16:00:00Z",
    "08:00:00Z, 16:00:00+00:00",
    "08:00:00-00:00, 16:00:00Z",
    "08:00:59Z, 23:59:59Z",
    "08:00:00.5Z, 23:59:59.5+00:00",
    "noon, 16:00:00Z", // for the schema to say
    "8:00Z, 16:00:00+02:00"
  })
  void times_that_are_read_in_one_way_are_right(String start, String end) {
    assertThat(times(start, end).problems()).isEmpty();
  }

  @Test
  void a_time_alone_needs_an_offset_too() {
    String document = block(operating("Operational", "<qos:EndTime>18:00:00</qos:EndTime>"));

    assertThat(Checked.by(new WindowTimes(), document).rules()).containsExactly("QOS-O04");
  }

  @Test
  void midnight_is_not_written_as_24_hours() {
    Problem problem = times("08:00:00+03:00", "24:00:00+03:00").only();

    assertThat(problem.element().text()).isEqualTo("24:00:00+03:00");
    assertThat(problem.suggestion().orElse("")).contains("23:59:59+03:00");
  }

  @ParameterizedTest
  @CsvSource({
    "Monday Tuesday Monday, Monday more than once",
    "Monday Monday Sunday Tuesday Sunday, Monday and Sunday more than once",
    "EveryDay EveryDay, EveryDay more than once",
    "EveryDay Sunday, EveryDay and other days",
    "Sunday EveryDay EveryDay, EveryDay and other days",
    "Monday Tuesday, ",
    "EveryDay, ",
    "'', ",
    "Montag Montag, " // for the schema to say
  })
  void a_day_is_named_once(String days, @Nullable String problem) {
    Checked checked =
        Checked.by(
            new NamedDays(),
            block(operating("Operational", hours(days, "08:00:00Z", "16:00:00Z"))));

    if (problem == null) {
      assertThat(checked.problems()).isEmpty();
    } else {
      assertThat(checked.only().message()).contains(problem).contains("\"" + days + "\"");
    }
  }

  @Test
  void of_hours_on_no_day_nothing_more_is_said() {
    Checked checked =
        Checked.by(
            new TimetableConsistency(),
            block(operating("Operational", hours("", "08:00:00Z", "16:00:00Z"))));

    assertThat(checked.problems()).isEmpty();
    assertThat(checked.skipped()).singleElement().asString().startsWith("QOS-O15: ");
  }

  @Test
  void hours_are_compared_however_many_there_are() {
    String late = operating("NonOperational", hours("Monday", "15:59:00Z", "17:00:00Z"));
    String document = block(operating("Operational", OFFICE.repeat(3000)) + late);
    Checked checked = Checked.by(new TimetableConsistency(), document);

    assertThat(checked.skipped()).isEmpty();
    assertThat(checked.rules()).containsExactlyInAnyOrder("QOS-O08", "QOS-O09", "QOS-O15");
  }

  @Test
  void a_long_check_ends_in_time() {
    RuleInput input =
        RuleInput.of(
                Checked.document(block(operating("Operational", OFFICE.repeat(9)))), Checked.NOW)
            .until(Deadline.in(Duration.ofNanos(1)));

    assertThatThrownBy(() -> Checked.by(new WindowTimes(), input))
        .isInstanceOf(DeadlineException.class);
  }
}
