package dev.qose.validate.fixes;

import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.model.OperatingDay;
import dev.qose.core.model.XsdTime;
import dev.qose.core.offering.ParsedDocument;
import dev.qose.core.rule.Edit;
import dev.qose.core.rule.Fix;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Mends days and times of operation. */
final class TimeFixes {

  private static final List<String> DAYS =
      Arrays.stream(OperatingDay.values()).map(OperatingDay::xmlName).toList();

  /** As long as the abbreviations of days are at least. */
  private static final int SHORTEST = 3;

  /** Longer than any list of days. */
  private static final int LONGEST = 500;

  private TimeFixes() {}

  /** Writes the names of days as the schema has them, each once, with blanks between. */
  static Optional<Fix> days(Element element, ParsedDocument document) {
    if (!element.is(Namespaces.QOS, "On")
        || !element.children().isEmpty()
        || element.text().length() > LONGEST) {
      return Optional.empty();
    }
    Set<String> days = new LinkedHashSet<>();
    for (String word : element.text().split("[\\s,;]+", -1)) {
      Optional<String> day = day(word);
      if (day.isEmpty()) {
        return Optional.empty();
      }
      days.add(day.get());
    }
    if (days.size() > 1 && days.contains(OperatingDay.EVERY_DAY.xmlName())) {
      return Optional.empty(); // all of them, or just those?
    }
    return setText(element, "write the days as ", String.join(" ", days));
  }

  private static Optional<String> day(String word) {
    String start = word.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    List<String> abbreviated =
        start.length() < SHORTEST
            ? List.of()
            : DAYS.stream().filter(day -> day.toLowerCase(Locale.ROOT).startsWith(start)).toList();
    return abbreviated.size() == 1 ? Optional.of(abbreviated.get(0)) : Spelling.meant(word, DAYS);
  }

  /** Writes a time with all its digits. */
  static Optional<Fix> time(Element element, ParsedDocument document) {
    boolean isTime =
        element.is(Namespaces.QOS, "StartTime") || element.is(Namespaces.QOS, "EndTime");
    if (!isTime || !element.children().isEmpty()) {
      return Optional.empty();
    }
    try {
      String time = XsdTime.parse(element.text()).lexical();
      return setText(element, "write the time as ", time);
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // no time that can be guessed
    }
  }

  private static Optional<Fix> setText(Element element, String title, String text) {
    return text.equals(element.text())
        ? Optional.empty()
        : Optional.of(Fix.of(title + text, new Edit.SetText(element.location(), text)));
  }
}
