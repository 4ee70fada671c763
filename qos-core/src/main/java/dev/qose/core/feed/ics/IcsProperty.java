package dev.qose.core.feed.ics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One content line, unfolded (RFC 5545, clause 3.1).
 *
 * @param span where it stands
 * @param name its name in upper case
 * @param parameters its parameters in order, names in upper case, values as written
 * @param value its value as written, escapes included
 * @since 0.1
 */
public record IcsProperty(IcsSpan span, String name, Map<String, String> parameters, String value) {

  public IcsProperty {
    parameters =
        parameters.isEmpty()
            ? Map.of()
            : Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /**
   * Returns where it starts.
   *
   * @return its line, from 1
   */
  public int line() {
    return span.line();
  }

  /**
   * Returns a parameter's value.
   *
   * @param parameter its name in upper case
   * @return the value without quotes and escapes; empty where there is none
   */
  public Optional<String> parameter(String parameter) {
    return Optional.ofNullable(parameters.get(parameter)).map(IcsText::unescapeParameter);
  }

  /**
   * Returns the value of a property of type TEXT.
   *
   * @return the value with its escapes resolved
   */
  public String text() {
    return IcsText.unescape(value);
  }

  /**
   * Returns the whole line.
   *
   * @return name, parameters and value, unfolded
   */
  public String content() {
    StringBuilder content = new StringBuilder(name);
    parameters.forEach((key, text) -> content.append(';').append(key).append('=').append(text));
    return content.append(':').append(value).toString();
  }
}
