package dev.qose.core.feed;

import java.util.Optional;

/**
 * Under what name a provider knows its work, as the MAINTNOTE draft asks for.
 *
 * @param provider domain of who does it ({@code X-MAINTNOTE-PROVIDER})
 * @param account whose service it is ({@code X-MAINTNOTE-ACCOUNT})
 * @param id number of the work there ({@code X-MAINTNOTE-MAINTENANCE-ID})
 * @since 0.1
 */
public record Maintenance(
    Optional<String> provider, Optional<String> account, Optional<String> id) {

  /** Nothing said. */
  public static final Maintenance UNSAID =
      new Maintenance(Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * Makes a name.
   *
   * @param provider domain of who does it
   * @param account whose service it is
   * @param id number of the work there
   * @return the name
   */
  public static Maintenance of(String provider, String account, String id) {
    return new Maintenance(Optional.of(provider), Optional.of(account), Optional.of(id));
  }
}
