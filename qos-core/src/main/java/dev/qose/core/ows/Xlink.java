package dev.qose.core.ows;

import java.util.Optional;

/**
 * The attributes of a simple XLink (XLink 1.1, clause 4.4), which OWS Common uses for every
 * reference.
 *
 * @param type {@code xlink:type}; the schema fixes it to {@code simple}, and it is mostly left out
 * @param href where the resource is
 * @param role URI that tells what the resource is
 * @param arcrole URI that tells what the link means
 * @param title the resource's name for people
 * @param show how to present it: {@code new}, {@code replace}, {@code embed}, {@code other} or
 *     {@code none}
 * @param actuate when to follow it: {@code onLoad}, {@code onRequest}, {@code other} or {@code
 *     none}
 * @since 0.1
 */
public record Xlink(
    Optional<String> type,
    Optional<String> href,
    Optional<String> role,
    Optional<String> arcrole,
    Optional<String> title,
    Optional<String> show,
    Optional<String> actuate) {

  /** A link that says nothing. */
  public static final Xlink NONE =
      new Xlink(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /**
   * Makes a link to a place.
   *
   * @param href where the resource is
   * @return a link with nothing but the place
   */
  public static Xlink to(String href) {
    return NONE.withHref(href);
  }

  /**
   * Returns this link pointing elsewhere.
   *
   * @param newHref where the resource is
   * @return a copy
   */
  public Xlink withHref(String newHref) {
    return new Xlink(type, Optional.of(newHref), role, arcrole, title, show, actuate);
  }

  /**
   * Returns this link under another name.
   *
   * @param newTitle the resource's name for people
   * @return a copy
   */
  public Xlink withTitle(String newTitle) {
    return new Xlink(type, href, role, arcrole, Optional.of(newTitle), show, actuate);
  }
}
