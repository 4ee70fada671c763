package dev.qose.core.model;

import dev.qose.core.ows.Reference;

/**
 * Where maintenance and incidents are announced ({@code OperationAnomalyFeed}).
 *
 * @param reference the feed's URL, and what it is
 * @since 0.1
 */
public record OperationAnomalyFeed(Reference reference) {

  /**
   * Returns the feed's URL.
   *
   * @return the URL as written; may be relative
   */
  public String href() {
    return reference.href();
  }
}
