package dev.qose.validate.profile;

import dev.qose.core.rule.Rule;
import dev.qose.core.rules.profile.ProfileRules;
import dev.qose.schema.SchematronPhase;
import java.util.List;
import java.util.Optional;

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
 * new Profile("acme", "ACME", "What ACME's contracts ask for.", Optional.empty(), List.of(rule));
 * }</pre>
 *
 * @param id its name for the command and in code, such as {@code inspire-view}
 * @param title its name for people
 * @param description what it asks for, in a sentence or two
 * @param phase its rules in Schematron; empty: none
 * @param rules its rules in Java
 * @since 0.1
 */
public record Profile(
    String id,
    String title,
    String description,
    Optional<SchematronPhase> phase,
    List<Rule> rules) {

  /** Regulation (EC) No 976/2009, for view services. */
  public static final Profile INSPIRE_VIEW =
      new Profile(
          "inspire-view",
          "INSPIRE view service",
          "An initial response of 5 s for a map of 800 by 600 pixels, 20 requests per second, an"
              + " availability of 99 %, around the clock.",
          Optional.of(SchematronPhase.INSPIRE_VIEW),
          ProfileRules.inspireView());

  /** Regulation (EC) No 976/2009, for download services. */
  public static final Profile INSPIRE_DOWNLOAD =
      new Profile(
          "inspire-download",
          "INSPIRE download service",
          "An initial response of 10 s for metadata and 30 s for data, 10 requests per second, an"
              + " availability of 99 %, around the clock.",
          Optional.empty(),
          ProfileRules.inspireDownload());

  /** Regulation (EC) No 976/2009, for discovery services. */
  public static final Profile INSPIRE_DISCOVERY =
      new Profile(
          "inspire-discovery",
          "INSPIRE discovery service",
          "An initial response of 3 s, 30 requests per second, an availability of 99 %, around the"
              + " clock.",
          Optional.empty(),
          ProfileRules.inspireDiscovery());

  /** The guide to the WMO Information System, version 2.0. */
  public static final Profile WIS2 =
      new Profile(
          "wis2",
          "WMO Information System 2.0",
          "An availability of 99.5 % in a month (98 % for a Global Cache), and at most 4 hours of"
              + " planned maintenance besides.",
          Optional.empty(),
          ProfileRules.wis2());

  /** What would make a service pleasanter to use; never more than information. */
  public static final Profile HINTS =
      new Profile(
          "hints",
          "Hints",
          "What would make a service pleasanter to use: readable titles, abstracts, legends.",
          Optional.of(SchematronPhase.HINTS),
          List.of());

  public Profile {
    rules = List.copyOf(rules);
  }

  /**
   * Lists the profiles that come with this library.
   *
   * @return the profiles
   */
  public static List<Profile> all() {
    return List.of(INSPIRE_VIEW, INSPIRE_DOWNLOAD, INSPIRE_DISCOVERY, WIS2, HINTS);
  }

  /**
   * Finds a profile of this library.
   *
   * @param id its name, such as {@code inspire-view}
   * @return the profile; empty: there is none of that name
   */
  public static Optional<Profile> find(String id) {
    return all().stream().filter(profile -> profile.id().equals(id)).findFirst();
  }
}
