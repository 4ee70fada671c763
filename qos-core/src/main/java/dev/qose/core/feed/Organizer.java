package dev.qose.core.feed;

import java.util.Optional;

/**
 * Whom to ask ({@code ORGANIZER}).
 *
 * @param address a URI, such as {@code mailto:noc@example.org}
 * @param name name for people ({@code CN})
 * @since 0.1
 */
public record Organizer(String address, Optional<String> name) {

  public Organizer {
    OneLine.require("ORGANIZER", address);
    OneLine.require("CN", name);
  }
}
