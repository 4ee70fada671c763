package dev.qose.core.build;

import dev.qose.core.model.OperationAnomalyFeed;
import dev.qose.core.ows.LanguageString;
import dev.qose.core.ows.Metadata;
import dev.qose.core.ows.Reference;
import dev.qose.core.ows.Xlink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Describes a feed of anomalies.
 *
 * <pre>{@code
 * feed -> feed.format("text/calendar").description("Planned maintenance and incidents", "en")
 * }</pre>
 *
 * @since 0.1
 */
public final class AnomalyFeedBuilder {

  private Xlink link;
  private final List<LanguageString> abstracts = new ArrayList<>();
  private final List<Metadata> metadata = new ArrayList<>();
  private final Slips slips = new Slips();
  private @Nullable String format;

  AnomalyFeedBuilder(String url) {
    link = Xlink.to(url);
  }

  Slips slips() {
    return slips;
  }

  /**
   * Names the feed for people ({@code xlink:title}).
   *
   * @param title the name
   * @return this builder
   */
  public AnomalyFeedBuilder title(String title) {
    if (slips.isGiven(title, "title: the name")) {
      link = link.withTitle(title);
    }
    return this;
  }

  /**
   * Says what the feed holds ({@code ows:Abstract}).
   *
   * @param text the description
   * @return this builder
   */
  public AnomalyFeedBuilder description(String text) {
    if (slips.isGiven(text, "description: the text")) {
      abstracts.add(LanguageString.of(text));
    }
    return this;
  }

  /**
   * Says what the feed holds, in a language; call it again for others.
   *
   * @param text the description
   * @param language BCP 47 language tag
   * @return this builder
   */
  public AnomalyFeedBuilder description(String text, String language) {
    boolean hasText = slips.isGiven(text, "description: the text");
    boolean hasLanguage = slips.isGiven(language, "description: the language");
    if (hasText && hasLanguage) {
      abstracts.add(LanguageString.of(text, language));
    }
    return this;
  }

  /**
   * Names the feed's media type ({@code ows:Format}).
   *
   * @param mediaType such as {@code text/calendar}
   * @return this builder
   */
  public AnomalyFeedBuilder format(String mediaType) {
    if (slips.isGiven(mediaType, "format: the media type")) {
      format = mediaType;
    }
    return this;
  }

  /**
   * Links to more about the feed ({@code ows:Metadata}).
   *
   * @param url where it is
   * @param title its name for people
   * @return this builder
   */
  public AnomalyFeedBuilder metadata(String url, String title) {
    boolean hasUrl = slips.isGiven(url, "metadata: the URL");
    boolean hasTitle = slips.isGiven(title, "metadata: the title");
    if (hasUrl && hasTitle) {
      metadata.add(
          new Metadata.Linked(Xlink.to(url).withTitle(title), Optional.empty(), Optional.empty()));
    }
    return this;
  }

  OperationAnomalyFeed build() {
    return new OperationAnomalyFeed(
        new Reference(link, Optional.empty(), abstracts, Optional.ofNullable(format), metadata));
  }
}
