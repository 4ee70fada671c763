package dev.qose.core.config;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a document, such as {@code $.operatingInfo.daysOfWeek[0]}; put into words only where
 * one is needed.
 *
 * @param parent the object or array that holds it; null for the root
 * @param name its field's name, if it is in an object
 * @param index its index, if it is in an array
 */
record JsonPath(@Nullable JsonPath parent, @Nullable String name, int index) {

  static final JsonPath ROOT = new JsonPath(null, null, 0);

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

  JsonPath member(String memberName) {
    return new JsonPath(this, memberName, 0);
  }

  JsonPath element(int elementIndex) {
    return new JsonPath(this, null, elementIndex);
  }

  @Override
  public String toString() {
    return parent == null ? "$" : parent + step();
  }

  private String step() {
    if (name == null) {
      return "[" + index + "]";
    }
    return PLAIN.matcher(name).matches()
        ? "." + name
        : "['" + name.replace("\\", "\\\\").replace("'", "\\'") + "']";
  }
}
