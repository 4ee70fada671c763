package dev.qose.core.feed.lint;

import static dev.qose.core.feed.lint.LintProblems.shown;

import dev.qose.core.feed.ics.IcsComponent;
import dev.qose.core.feed.ics.IcsProperty;
import dev.qose.core.rule.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Events that are in a feed more than once: of QOS-I13 and I14. */
final class VersionRules {

  private final LintProblems problems;

  VersionRules(LintProblems problems) {
    this.problems = problems;
  }

  /** What two versions of an event have in common. */
  private record Key(String uid, String recurrenceId, String range) {}

  void check(List<IcsComponent> events) {
    Map<Key, IcsComponent> seen = new HashMap<>();
    for (IcsComponent event : events) {
      Optional<String> uid =
          event.first("UID").map(IcsProperty::text).filter(text -> !text.isBlank());
      if (uid.isPresent()) {
        Optional<IcsProperty> id = event.first("RECURRENCE-ID");
        Key key =
            new Key(
                uid.get(),
                id.map(IcsProperty::content).orElse(""),
                id.flatMap(each -> each.parameter("RANGE")).orElse(""));
        IcsComponent other = seen.putIfAbsent(key, event);
        if (other != null) {
          compare(uid.get(), other, event);
        }
      }
    }
  }

  private void compare(String uid, IcsComponent first, IcsComponent second) {
    String what = "UID " + shown(uid) + " is in line " + first.line() + " already";
    if (!value(first, "SEQUENCE").equals(value(second, "SEQUENCE"))) {
      problems.add(
          FeedRule.READING,
          second.line(),
          what + ", with another SEQUENCE: the higher one counts.",
          "Keep the newer version only.");
    } else if (!value(first, "DTSTAMP").equals(value(second, "DTSTAMP"))) {
      problems.add(
          FeedRule.FORM,
          Severity.WARNING,
          second.line(),
          what + ", with the same SEQUENCE: the later DTSTAMP counts.",
          "Keep the newer version only, and raise SEQUENCE with each change.");
    } else if (first.content().equals(second.content())) {
      problems.add(
          FeedRule.FORM,
          Severity.WARNING,
          second.line(),
          what + ", with the same content.",
          "Keep one of them.");
    } else {
      problems.add(
          FeedRule.FORM,
          second.line(),
          what + ", with the same SEQUENCE and DTSTAMP but other content.",
          "Keep the one that is right, or give one of them another UID.");
    }
  }

  private static String value(IcsComponent event, String name) {
    return event.first(name).map(property -> property.value().strip()).orElse("0");
  }
}
