package dev.qose.core.feed.recur;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.qose.core.feed.ics.IcsZone;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceRuleTests {

  private static final DateTimeFormatter BASIC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

  private static final LocalDateTime START = LocalDateTime.parse("2026-01-04T03:30:00");

  /** RFC 5545's own examples, and hundreds more, expanded by others: see recurrences.py. */
  @ParameterizedTest
  @ValueSource(strings = {"en-US", "de-DE", "ar-EG-u-nu-arab"})
  void recurs_as_others_say_whatever_the_locale(String tag) throws IOException {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(tag));
      List<String> lines = expectations();
      assertThat(lines).hasSizeGreaterThan(600).allSatisfy(RecurrenceRuleTests::expand);
    } finally {
      Locale.setDefault(before);
    }
  }

  private static List<String> expectations() throws IOException {
    try (InputStream in = RecurrenceRuleTests.class.getResourceAsStream("recurrences.tsv")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8).lines().toList();
    }
  }

  private static void expand(String line) {
    List<String> fields = List.of(line.split("\t", -1));
    List<String> expected = new ArrayList<>(List.of(fields.get(3).split(",", -1)));
    boolean more = expected.remove("…");
    Instant to =
        more
            ? instant(expected.get(expected.size() - 1)).plusSeconds(1)
            : Instant.parse("2045-01-01T00:00:00Z");
    assertThat(
            RecurrenceRule.parse(fields.get(2))
                .instances(
                    LocalDateTime.parse(fields.get(1), BASIC),
                    IcsZone.of(ZoneId.of(fields.get(0))),
                    Instant.EPOCH,
                    to,
                    100))
        .isEqualTo(
            expected.stream()
                .filter(text -> !text.isEmpty())
                .map(RecurrenceRuleTests::instant)
                .toList());
  }

  private static Instant instant(String text) {
    return LocalDateTime.parse(text.replace("Z", ""), BASIC).toInstant(ZoneOffset.UTC);
  }

  /** RFC 5545, clause 3.3.5: the offset before a skipped hour, the first of a repeated one. */
  @Test
  void keeps_to_the_clock_through_both_changes() {
    assertThat(
            instances(
                "FREQ=WEEKLY;BYDAY=SU", "America/New_York", "2026-03-01T02:30:00", 3, "2026-03-16"))
        .containsExactly(
            Instant.parse("2026-03-01T07:30:00Z"),
            Instant.parse("2026-03-08T07:30:00Z"), // 02:30 is skipped: 03:30 EDT
            Instant.parse("2026-03-15T06:30:00Z"));
    assertThat(
            instances(
                "FREQ=WEEKLY;BYDAY=SU", "America/New_York", "2026-10-25T01:30:00", 3, "2026-11-09"))
        .containsExactly(
            Instant.parse("2026-10-25T05:30:00Z"),
            Instant.parse("2026-11-01T05:30:00Z"), // the first 01:30, EDT
            Instant.parse("2026-11-08T06:30:00Z"));
    assertThat(
            instances("FREQ=DAILY", "Australia/Lord_Howe", "2026-04-04T01:45:00", 3, "2026-04-06"))
        .containsExactly(
            Instant.parse("2026-04-03T14:45:00Z"),
            Instant.parse("2026-04-04T14:45:00Z"), // the first 01:45, +11
            Instant.parse("2026-04-05T15:15:00Z")); // +10:30
  }

  @Test
  void finds_no_week_53_in_years_without_one() {
    assertThat(
            instances(
                "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO", "UTC", "2020-12-28T02:00:00", 9, "2033-01-01"))
        .containsExactly(
            Instant.parse("2026-12-28T02:00:00Z"), Instant.parse("2032-12-27T02:00:00Z"));
  }

  @Test
  void counts_the_mondays_of_a_year() {
    assertThat(
            instances(
                "FREQ=YEARLY;BYDAY=20MO",
                "America/New_York",
                "2026-05-18T09:00:00",
                2,
                "2028-01-01"))
        .containsExactly(
            Instant.parse("2026-05-18T13:00:00Z"), Instant.parse("2027-05-17T13:00:00Z"));
  }

  private static List<Instant> instances(
      String rule, String zone, String start, int max, String to) {
    return RecurrenceRule.parse(rule)
        .instances(
            LocalDateTime.parse(start),
            IcsZone.of(ZoneId.of(zone)),
            Instant.parse("2026-01-01T00:00:00Z"),
            Instant.parse(to + "T00:00:00Z"),
            max);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FREQ=WEEKLY;BYDAY=SU | 53",
        "FREQ=HOURLY | 8784",
        "FREQ=HOURLY;BYMINUTE=0,30 | 17568",
        "FREQ=MINUTELY | 527040",
        "FREQ=MINUTELY;COUNT=10 | 10",
        "FREQ=MINUTELY;UNTIL=20260104T040000 | 1471",
        "FREQ=SECONDLY;BYHOUR=2;BYMINUTE=0;BYSECOND=0 | 31622400",
        "FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9;BYMINUTE=0,15,30,45 | 14640",
        "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU | 1",
        "FREQ=YEARLY;BYDAY=MO,TU;BYHOUR=1,2 | 240",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 | 300"
      })
  void estimates_how_often_a_year(String rule, long most) {
    assertThat(RecurrenceRule.parse(rule).maxPerYear(START)).isEqualTo(most);
    assertThat(RecurrenceRule.parse(rule).isBounded(START)).isEqualTo(most <= 10_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=SECONDLY",
        "FREQ=MINUTELY",
        "FREQ=SECONDLY;COUNT=1000000000",
        "FREQ=HOURLY;BYMINUTE=0,1,2;BYSECOND=0,1,2",
        "FREQ=YEARLY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11;BYMINUTE=0,1,2,3,4,5,6,7,8,9;BYSECOND=0,1,2,3,4,5,6,7,8,9,10;"
            + "BYMONTHDAY=1,2,3,4,5,6,7,8,9,10"
      })
  void does_not_expand_what_never_ends(String rule) {
    assertThatExceptionOfType(RecurrenceLimitException.class)
        .isThrownBy(
            () -> instances(rule, "Europe/Helsinki", "2026-01-01T00:00:00", 10, "2027-01-01"))
        .withMessageStartingWith(rule + " has more than 10 instances there");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"FREQ=SECONDLY;COUNT=1000000000", "FREQ=SECONDLY;INTERVAL=60;BYSECOND=30"})
  void does_not_look_for_ever(String rule) {
    assertThatExceptionOfType(RecurrenceLimitException.class)
        .isThrownBy(
            () -> instances(rule, "Europe/Helsinki", "2000-01-01T00:00:00", 10, "9999-01-01"))
        .withMessageStartingWith(rule + " recurs too often to be expanded");
  }

  @Test
  void finds_what_is_rare() {
    assertThat(
            instances(
                "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=SU;BYHOUR=3;COUNT=2",
                "UTC",
                "2004-02-29T03:00:00",
                2,
                "2100-01-01"))
        .containsExactly(Instant.parse("2032-02-29T03:00:00Z"));
    assertThat(
            instances(
                "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
                "UTC",
                "2004-02-29T03:00:00",
                2,
                "2900-01-01"))
        .isEmpty();
  }

  /** The 3rd of January 2021 is in week 53 of 2020. */
  @Test
  void counts_the_days_of_a_week_to_the_year_of_the_week() {
    assertThat(
            instances(
                "FREQ=YEARLY;INTERVAL=6;BYWEEKNO=53;BYDAY=SU",
                "UTC",
                "2021-01-03T00:00:00",
                9,
                "2034-01-01"))
        .containsExactly(
            Instant.parse("2027-01-03T00:00:00Z"), Instant.parse("2033-01-02T00:00:00Z"));
  }

  /** RFC 5545: what is derived from DTSTART is its month, or the day of its week. */
  @Test
  void derives_from_the_start_what_is_not_said() {
    assertThat(
            instances("FREQ=YEARLY;BYMONTHDAY=1,2", "UTC", "2026-04-01T00:00:00", 9, "2028-01-01"))
        .containsExactly(
            Instant.parse("2026-04-01T00:00:00Z"),
            Instant.parse("2026-04-02T00:00:00Z"),
            Instant.parse("2027-04-01T00:00:00Z"),
            Instant.parse("2027-04-02T00:00:00Z"));
    assertThat(instances("FREQ=YEARLY;BYWEEKNO=20", "UTC", "2026-05-12T00:00:00", 9, "2028-01-01"))
        .containsExactly(
            Instant.parse("2026-05-12T00:00:00Z"), Instant.parse("2027-05-18T00:00:00Z"));
  }

  /** A set begins with the week: the first of this rule's is a Monday before the start. */
  @Test
  void counts_the_places_in_a_set_from_the_beginning_of_the_week() {
    assertThat(
            instances(
                "FREQ=WEEKLY;BYDAY=MO,FR;BYSETPOS=1",
                "UTC",
                "2026-01-07T00:00:00",
                9,
                "2026-01-20"))
        .containsExactly(
            Instant.parse("2026-01-12T00:00:00Z"), Instant.parse("2026-01-19T00:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | FREQ is missing, such as FREQ=WEEKLY",
        "FREQ=FORTNIGHTLY | FREQ=FORTNIGHTLY is none of [SECONDLY, MINUTELY, HOURLY, DAILY, WEEKLY,"
            + " MONTHLY, YEARLY]",
        "FREQ=WEEKLY;BYDAY=SUN | BYDAY=SUN is no day such as SU, 1MO or -1FR",
        "FREQ=DAILY;INTERVAL=0 | INTERVAL=0 is not from 1 to 100000",
        "FREQ=DAILY;COUNT | \"COUNT\" has no value",
        "FREQ=DAILY;UNTIL=soon | UNTIL=SOON is no time such as 20261231T235959Z",
        "FREQ=DAILY;RSCALE=CHINESE | RSCALE=CHINESE is not understood",
        "FREQ=DAILY;FREQ=DAILY | FREQ comes twice",
        "FREQ=MONTHLY;BYMONTHDAY=0 | BYMONTHDAY=0 is not from 1 to 31, or from -31 to -1",
        "FREQ=MONTHLY;BYMONTH=-1 | BYMONTH=-1 is not from 1 to 12",
        "FREQ=MONTHLY;BYDAY=0MO | BYDAY=0MO is no day such as SU, 1MO or -1FR"
      })
  void names_the_part_that_is_wrong(String rule, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecurrenceRule.parse(rule))
        .withMessage(message);
  }
}
