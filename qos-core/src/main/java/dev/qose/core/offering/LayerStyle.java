package dev.qose.core.offering;

import dev.qose.core.element.Element;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A style in which a layer can be drawn (OGC 06-042, 7.2.4.6.5).
 *
 * @param name the name that requests give in STYLES; empty: it has none
 * @param title the title, which is for people
 * @param abstractText what is said of it
 * @param legends its legends
 * @since 0.1
 */
public record LayerStyle(
    String name, Optional<String> title, Optional<String> abstractText, List<Legend> legends) {

  public LayerStyle {
    legends = List.copyOf(legends);
  }

  /**
   * A picture that explains a style.
   *
   * @param format its media type; empty: the document does not say
   * @param url where it is; empty: the document does not say
   * @param width its width in pixels
   * @param height its height in pixels
   */
  public record Legend(String format, String url, OptionalLong width, OptionalLong height) {}

  static LayerStyle of(Element style) {
    return new LayerStyle(
        HostTexts.text(style, "Name").orElse(""),
        HostTexts.text(style, "Title"),
        HostTexts.text(style, "Abstract"),
        style.children(style.uri(), "LegendURL").stream().map(LayerStyle::legend).toList());
  }

  private static Legend legend(Element legend) {
    return new Legend(
        HostTexts.text(legend, "Format").orElse(""),
        legend.child(legend.uri(), "OnlineResource").flatMap(HostTexts::link).orElse(""),
        HostTexts.count(HostTexts.attribute(legend, "width")),
        HostTexts.count(HostTexts.attribute(legend, "height")));
  }
}
