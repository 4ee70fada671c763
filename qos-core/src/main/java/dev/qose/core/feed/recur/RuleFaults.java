package dev.qose.core.feed.recur;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What RFC 5545, clause 3.3.10, forbids of rules that can be read all the same. */
final class RuleFaults {

  private RuleFaults() {}

  static List<String> of(RuleParts parts, boolean ofDays) {
    List<String> faults = new ArrayList<>();
    Frequency frequency = parts.frequency();
    if (!parts.isTidy()) {
      faults.add("it has blanks or empty parts");
    }
    parts.ownNames().forEach(name -> faults.add(name + " is no part of a rule"));
    if (parts.has("UNTIL") && parts.has("COUNT")) {
      faults.add("UNTIL and COUNT exclude each other");
    }
    if (!parts.hasWeekStart()) {
      faults.add("WKST is no day such as MO");
    }
    boolean ordinals = frequency == Frequency.MONTHLY || frequency == Frequency.YEARLY;
    if (parts.hasOrdinalDays() && !ordinals) {
      faults.add("BYDAY with a number needs FREQ=MONTHLY or YEARLY");
    }
    if (parts.hasOrdinalDays() && parts.has("BYWEEKNO")) {
      faults.add("BYDAY with a number and BYWEEKNO exclude each other");
    }
    if (parts.has("BYMONTHDAY") && frequency == Frequency.WEEKLY) {
      faults.add("BYMONTHDAY and FREQ=WEEKLY exclude each other");
    }
    boolean yearDays = frequency == Frequency.YEARLY || frequency.isWithinDay();
    if (parts.has("BYYEARDAY") && !yearDays) {
      faults.add("BYYEARDAY and FREQ=" + frequency + " exclude each other");
    }
    if (parts.has("BYWEEKNO") && frequency != Frequency.YEARLY) {
      faults.add("BYWEEKNO needs FREQ=YEARLY");
    }
    if (parts.has("BYSETPOS") && parts.hasNoOtherSet()) {
      faults.add("BYSETPOS needs another part that begins with BY");
    }
    if (ofDays && Stream.of("BYHOUR", "BYMINUTE", "BYSECOND").anyMatch(parts::has)) {
      faults.add("BYHOUR, BYMINUTE and BYSECOND need a DTSTART with a time");
    }
    return faults;
  }

  static Optional<String> ambiguity(RuleParts parts) {
    boolean yearly = parts.frequency() == Frequency.YEARLY;
    boolean byYear = parts.has("BYWEEKNO") || parts.has("BYYEARDAY");
    if (yearly && parts.has("BYMONTHDAY") && !parts.has("BYMONTH") && !byYear) {
      return Optional.of("BYMONTHDAY in the month of DTSTART, or in each month");
    }
    boolean days = parts.has("BYDAY") || parts.has("BYMONTHDAY") || parts.has("BYYEARDAY");
    return yearly && parts.has("BYWEEKNO") && !days
        ? Optional.of("BYWEEKNO on the weekday of DTSTART, or on all days of the week")
        : Optional.empty();
  }
}
