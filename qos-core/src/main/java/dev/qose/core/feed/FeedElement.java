package dev.qose.core.feed;

import dev.qose.core.model.OperationAnomalyFeed;
import dev.qose.core.ows.LanguageString;
import dev.qose.core.ows.Reference;
import dev.qose.core.ows.Xlink;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The element of a capabilities document that refers to a feed.
 *
 * <pre>{@code
 * OperationAnomalyFeed element = FeedElement.of(feed, "Planned maintenance and incidents");
 * List<String> differences = FeedElement.differences(element, feed);
 * }</pre>
 *
 * <p>Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class FeedElement {

  /** The media type of feeds ({@code ows:Format}). */
  public static final String FORMAT = "text/calendar";

  private FeedElement() {}

  /**
   * Makes the element of a feed.
   *
   * @param feed a feed that says where it can be fetched ({@code SOURCE})
   * @param description what it holds, for people ({@code ows:Abstract})
   * @return the element, with the feed's name as its title
   * @throws IllegalArgumentException if the feed has no SOURCE
   */
  public static OperationAnomalyFeed of(AnomalyFeed feed, String description) {
    String href =
        feed.source()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "the feed has no SOURCE: say where it can be fetched, with withSource"));
    Xlink link = Xlink.to(href);
    return new OperationAnomalyFeed(
        new Reference(
            feed.name().map(link::withTitle).orElse(link),
            Optional.empty(),
            List.of(LanguageString.of(description)),
            Optional.of(FORMAT),
            List.of()));
  }

  /**
   * Holds an element against the feed that was found there.
   *
   * @param element the element
   * @param feed the feed
   * @return what differs, in words; nothing where all is well
   */
  public static List<String> differences(OperationAnomalyFeed element, AnomalyFeed feed) {
    List<String> differences = new ArrayList<>();
    Optional<String> format = element.reference().format();
    if (format.filter(FeedElement::isCalendar).isEmpty()) {
      differences.add(
          "Format is "
              + format.orElse("missing")
              + ", but the feed is an iCalendar: write "
              + FORMAT);
    }
    feed.source()
        .filter(source -> !withoutScheme(source).equals(withoutScheme(element.href())))
        .ifPresent(
            source ->
                differences.add(
                    "href is " + element.href() + ", but the feed's SOURCE is " + source));
    element
        .reference()
        .title()
        .filter(title -> feed.name().filter(name -> !name.equals(title)).isPresent())
        .ifPresent(
            title ->
                differences.add(
                    "title is " + title + ", but the feed's NAME is " + feed.name().orElse("")));
    return List.copyOf(differences);
  }

  /** Also with parameters, such as charset. */
  private static boolean isCalendar(String mediaType) {
    int end = mediaType.indexOf(';');
    String type = end < 0 ? mediaType : mediaType.substring(0, end);
    return type.strip().toLowerCase(Locale.ROOT).equals(FORMAT);
  }

  /** webcal, http and https lead to the same feed. */
  private static String withoutScheme(String url) {
    return url.strip().replaceFirst("^(?i)(webcal|webcals|https?):", "");
  }
}
