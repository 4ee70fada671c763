package dev.qose.core.feed.ics;

import java.util.List;
import java.util.Optional;

/**
 * What is between BEGIN and END (RFC 5545, clause 3.4).
 *
 * @param line line of its BEGIN, from 1
 * @param name its name in upper case, such as {@code VEVENT}
 * @param properties its properties in order
 * @param components the components inside, in order
 * @since 0.1
 */
public record IcsComponent(
    int line, String name, List<IcsProperty> properties, List<IcsComponent> components) {

  public IcsComponent {
    properties = List.copyOf(properties);
    components = List.copyOf(components);
  }

  /**
   * Returns the first property of a name.
   *
   * @param property the name in upper case
   * @return the property; empty where there is none
   */
  public Optional<IcsProperty> first(String property) {
    return properties.stream().filter(each -> each.name().equals(property)).findFirst();
  }

  /**
   * Returns all properties of a name.
   *
   * @param property the name in upper case
   * @return the properties in order
   */
  public List<IcsProperty> all(String property) {
    return properties.stream().filter(each -> each.name().equals(property)).toList();
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
