package dev.qose.core.config;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a document, such as {@code $.operatingInfo.daysOfWeek[0]}; put into words only where
 * one is needed.
 */
record JsonPath(@Nullable JsonPath parent, String step) {

  static final JsonPath ROOT = new JsonPath(null, "$");

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

  JsonPath member(String name) {
    return new JsonPath(
        this,
        PLAIN.matcher(name).matches()
            ? "." + name
            : "['" + name.replace("\\", "\\\\").replace("'", "\\'") + "']");
  }

  JsonPath element(int index) {
    return new JsonPath(this, "[" + index + "]");
  }

  @Override
  public String toString() {
    return parent == null ? step : parent + step;
  }
}
