package dev.qose.core.feed;

import java.util.List;

/**
 * What an anomaly is about.
 *
 * @param objectIds services, {@code service#layer}, or operations ({@code X-MAINTNOTE-OBJECT-ID})
 * @param links URLs of capabilities documents ({@code LINK}, RFC 9253)
 * @since 0.1
 */
public record AnomalyScope(List<String> objectIds, List<String> links) {

  /** Nothing said, so that everything is meant. */
  public static final AnomalyScope UNSAID = new AnomalyScope(List.of(), List.of());

  public AnomalyScope {
    objectIds = List.copyOf(objectIds);
    links = List.copyOf(links);
    links.forEach(link -> OneLine.require("LINK", link));
  }

  /**
   * Makes a scope of objects.
   *
   * @param objectIds services, layers or operations
   * @return the scope, without links
   */
  public static AnomalyScope of(String... objectIds) {
    return new AnomalyScope(List.of(objectIds), List.of());
  }
}
