package dev.qose.core.ows;

import java.util.List;
import java.util.Optional;

/**
 * A reference to a resource, with something said about it ({@code ows:ReferenceType}, OGC 06-121r9
 * clause 13).
 *
 * @param link where the resource is and what it is called; its {@code href} is required by the
 *     schema
 * @param identifier the resource's identifier
 * @param abstracts what the resource is, in as many languages as wanted
 * @param format media type of the resource, such as {@code text/calendar}
 * @param metadata more about the resource
 * @since 0.1
 */
public record Reference(
    Xlink link,
    Optional<Code> identifier,
    List<LanguageString> abstracts,
    Optional<String> format,
    List<Metadata> metadata) {

  public Reference {
    abstracts = List.copyOf(abstracts);
    metadata = List.copyOf(metadata);
  }

  /**
   * Makes a plain reference.
   *
   * @param href where the resource is
   * @return a reference without a title
   */
  public static Reference to(String href) {
    return new Reference(Xlink.to(href), Optional.empty(), List.of(), Optional.empty(), List.of());
  }

  /**
   * Makes a named reference.
   *
   * @param href where the resource is
   * @param title its name for people
   * @return the reference
   */
  public static Reference to(String href, String title) {
    return new Reference(
        Xlink.to(href).withTitle(title), Optional.empty(), List.of(), Optional.empty(), List.of());
  }

  /**
   * Returns where the resource is.
   *
   * @return {@code xlink:href}, or the empty string where a document lacks it
   */
  public String href() {
    return link.href().orElse("");
  }

  /**
   * Returns the resource's name for people.
   *
   * @return {@code xlink:title}
   */
  public Optional<String> title() {
    return link.title();
  }
}
