package dev.qose.core.check;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;

/** Finds text that no XML 1.0 document can hold. */
final class TextChecks {

  private TextChecks() {}

  /** Looks through a record, and the records, lists and optional values in it. */
  static void check(Object value, Problems problems) {
    if (value instanceof String text) {
      text.codePoints()
          .filter(character -> !isXmlCharacter(character))
          .findFirst()
          .ifPresent(
              character ->
                  problems.add(
                      "holds the character U+%04X, which XML does not allow; leave it out"
                          .formatted(character)));
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(content -> check(content, problems));
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        check(list.get(i), problems.at("item", i));
      }
    } else if (value instanceof Record) {
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        check(read(component, value), problems.at(component.getName()));
      }
    }
  }

  /** XML 1.0, production 2. */
  private static boolean isXmlCharacter(int c) {
    return c == 0x9
        || c == 0xA
        || c == 0xD
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }

  private static Object read(RecordComponent component, Object owner) {
    try {
      return component.getAccessor().invoke(owner);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }
}
