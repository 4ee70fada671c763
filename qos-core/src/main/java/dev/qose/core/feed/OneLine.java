package dev.qose.core.feed;

import dev.qose.core.feed.ics.IcsText;
import java.util.Optional;

/** Refuses values that would break a content line. */
final class OneLine {

  private OneLine() {}

  static void require(String property, String value) {
    for (int i = 0; i < value.length(); i++) {
      if (IcsText.isControl(value.charAt(i))) {
        throw new IllegalArgumentException(
            "%s has a control character (U+%04X) after \"%s\": write it in one line"
                .formatted(property, (int) value.charAt(i), value.substring(0, i)));
      }
    }
  }

  static void require(String property, Optional<String> value) {
    value.ifPresent(text -> require(property, text));
  }
}
