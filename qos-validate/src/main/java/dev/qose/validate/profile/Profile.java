package dev.qose.validate.profile;

import dev.qose.core.rule.Rule;
import dev.qose.core.rules.hint.HintRules;
import dev.qose.core.rules.profile.ProfileRules;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a community asks of services beyond the standard; checked only where it is asked for.
 *
 * <pre>{@code
 * QosValidator validator = QosValidator.builder().profile(Profile.INSPIRE_VIEW).build();
 * }</pre>
 *
 * <p>One of your own is a value as well, with rules of yours:
 *
 * <pre>{@code
 * new Profile("acme", "ACME", "What ACME's contracts ask for.", List.of(rule));
 * }</pre>
 *
 * @param id its name for the command and in code, such as {@code inspire-view}
 * @param title its name for people
 * @param description what it asks for, in a sentence or two
 * @param rules its rules
 * @since 0.1
 */
public record Profile(String id, String title, String description, List<Rule> rules) {

  /** Regulation (EC) No 976/2009, for view services. */
  public static final Profile INSPIRE_VIEW =
      new Profile(
          "inspire-view",
          "INSPIRE view service",
          "An initial response of 5 s for a map of 800 by 600 pixels, 20 requests per second, an"
              + " availability of 99 %, around the clock.",
          ProfileRules.inspireView());

  /** Regulation (EC) No 976/2009, for download services. */
  public static final Profile INSPIRE_DOWNLOAD =
      new Profile(
          "inspire-download",
          "INSPIRE download service",
          "An initial response of 10 s for metadata and 30 s for data, 10 requests per second, an"
              + " availability of 99 %, around the clock.",
          ProfileRules.inspireDownload());

  /** Regulation (EC) No 976/2009, for discovery services. */
  public static final Profile INSPIRE_DISCOVERY =
      new Profile(
          "inspire-discovery",
          "INSPIRE discovery service",
          "An initial response of 3 s, 30 requests per second, an availability of 99 %, around the"
              + " clock.",
          ProfileRules.inspireDiscovery());

  /** Regulation (EU) No 1089/2010, Annex VII, for harmonised spatial data services. */
  public static final Profile INSPIRE_SDS =
      new Profile(
          "inspire-sds",
          "INSPIRE harmonised spatial data service",
          "An availability of 98 %, around the clock.",
          ProfileRules.inspireSpatialData());

  /** Implementing Regulation (EU) 2023/138, for interfaces to high-value datasets. */
  public static final Profile HVD =
      new Profile(
          "hvd",
          "High-value datasets",
          "Performance, capacity and availability are published, in figures of the publisher's"
              + " own.",
          ProfileRules.highValueDatasets());

  /**
   * What the guide to the WMO Information System 2.0 aims at for global services. It is no target
   * of a contract: where a centre has others, {@link #wis2(double, Optional, OptionalDouble)} takes
   * them.
   */
  public static final Profile WIS2 = wis2(99.5, Optional.empty(), OptionalDouble.empty());

  /** What would make a service pleasanter to use; never more than information. */
  public static final Profile HINTS =
      new Profile(
          "hints",
          "Hints",
          "What would make a service pleasanter to use: readable titles, abstracts, legends.",
          HintRules.all());

  public Profile {
    rules = List.copyOf(rules);
  }

  /**
   * Lists the profiles that come with this library.
   *
   * @return the profiles
   */
  public static List<Profile> all() {
    return List.of(
        INSPIRE_VIEW, INSPIRE_DOWNLOAD, INSPIRE_DISCOVERY, INSPIRE_SDS, HVD, WIS2, HINTS);
  }

  /**
   * Makes the profile of a global service of WMO's information system that has figures of its own.
   *
   * <pre>{@code
   * Profile cache = Profile.wis2(98, Optional.of(Duration.ofHours(4)), OptionalDouble.empty());
   * }</pre>
   *
   * @param availability the least availability in a calendar month, in percent: more than 0, up to
   *     100
   * @param maintenance the most that it may be closed in a calendar month by its operating hours;
   *     empty: that is not looked at
   * @param capacity the least capacity, in requests per second; empty: that is not looked at
   * @return the profile, which is called {@code wis2} too
   * @throws IllegalArgumentException if a figure is none that can be kept
   */
  public static Profile wis2(
      double availability, Optional<Duration> maintenance, OptionalDouble capacity) {
    return new Wis2Figures(availability, maintenance, capacity).profile();
  }

  /**
   * Finds a profile of this library. Figures of the caller's own follow after a colon, where the
   * profile has any: those of {@code wis2} are {@code availability} in percent, {@code maintenance}
   * in a month and {@code capacity} in requests per second.
   *
   * <pre>{@code
   * Profile.find("wis2:availability=98,maintenance=4h");
   * }</pre>
   *
   * @param name its name, such as {@code inspire-view}
   * @return the profile; empty: there is none of that name
   * @throws IllegalArgumentException if there is one, but the figures are none of it
   */
  public static Optional<Profile> find(String name) {
    int colon = name.indexOf(':');
    if (colon < 0) {
      return all().stream().filter(profile -> profile.id().equals(name)).findFirst();
    }
    Optional<Profile> named = find(name.substring(0, colon));
    if (named.isPresent() && !named.get().equals(WIS2)) {
      throw new IllegalArgumentException(
          "The profile %s has no figures to set, as in \"%s\".".formatted(named.get().id(), name));
    }
    return named.map(wis2 -> Wis2Figures.parse(name.substring(colon + 1)).profile());
  }
}
