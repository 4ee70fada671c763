package dev.qose.core.feed.ics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is between BEGIN and END (RFC 5545, clause 3.4).
 *
 * @param span where it stands, from BEGIN to END
 * @param bodyStart the octet after the line of its BEGIN
 * @param bodyEnd the octet at which its END begins, or would
 * @param name its name in upper case, such as {@code VEVENT}
 * @param properties its properties in order
 * @param components the components inside, in order
 * @since 0.1
 */
public record IcsComponent(
    IcsSpan span,
    int bodyStart,
    int bodyEnd,
    String name,
    List<IcsProperty> properties,
    List<IcsComponent> components) {

  public IcsComponent {
    properties = List.copyOf(properties);
    components = List.copyOf(components);
  }

  /**
   * Returns where it begins.
   *
   * @return line of its BEGIN, from 1
   */
  public int line() {
    return span.line();
  }

  /**
   * Returns the first property of a name.
   *
   * @param property the name in upper case
   * @return the property; empty where there is none
   */
  public Optional<IcsProperty> first(String property) {
    for (IcsProperty each : properties) {
      if (each.name().equals(property)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns all properties of a name.
   *
   * @param property the name in upper case
   * @return the properties in order
   */
  public List<IcsProperty> all(String property) {
    List<IcsProperty> all = new ArrayList<>(0);
    for (IcsProperty each : properties) {
      if (each.name().equals(property)) {
        all.add(each);
      }
    }
    return all;
  }

  /**
   * Returns the components of a name that are directly inside.
   *
   * @param component the name in upper case
   * @return the components in order
   */
  public List<IcsComponent> inside(String component) {
    return components.stream().filter(each -> each.name().equals(component)).toList();
  }

  /**
   * Returns all of it as text.
   *
   * @return unfolded content lines from BEGIN to END, with a line feed between them
   */
  public String content() {
    StringBuilder text = new StringBuilder();
    append(text);
    return text.toString();
  }

  private void append(StringBuilder text) {
    text.append("BEGIN:").append(name);
    properties.forEach(property -> text.append('\n').append(property.content()));
    for (IcsComponent component : components) {
      text.append('\n');
      component.append(text);
    }
    text.append("\nEND:").append(name);
  }
}
