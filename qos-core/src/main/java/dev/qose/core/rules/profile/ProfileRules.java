package dev.qose.core.rules.profile;

import dev.qose.core.rule.Rule;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The rules in Java of the profiles that come with this library.
 *
 * @since 0.1
 */
public final class ProfileRules {

  private ProfileRules() {}

  /**
   * Returns what INSPIRE asks of view services.
   *
   * @return the rules
   */
  public static List<Rule> inspireView() {
    return List.of(new InspireService(InspireFigures.VIEW), new InspireMap());
  }

  /**
   * Returns what INSPIRE asks of download services.
   *
   * @return the rules
   */
  public static List<Rule> inspireDownload() {
    return List.of(new InspireService(InspireFigures.DOWNLOAD), new SustainedRate());
  }

  /**
   * Returns what INSPIRE asks of discovery services.
   *
   * @return the rules
   */
  public static List<Rule> inspireDiscovery() {
    return List.of(new InspireService(InspireFigures.DISCOVERY));
  }

  /**
   * Returns what INSPIRE asks of harmonised spatial data services.
   *
   * @return the rules
   */
  public static List<Rule> inspireSpatialData() {
    return List.of(new InspireService(InspireFigures.SPATIAL_DATA));
  }

  /**
   * Returns what the European Union asks of interfaces to high-value datasets.
   *
   * @return the rules
   */
  public static List<Rule> highValueDatasets() {
    return List.of(new HighValueDatasets());
  }

  /**
   * Returns what is asked of a global service of WMO's information system.
   *
   * @param percent the least availability in a calendar month
   * @param maintenance the most planned maintenance in a calendar month; empty: any
   * @param perSecond the least capacity in requests per second; empty: any
   * @return the rules
   */
  public static List<Rule> wis2(
      double percent, Optional<Duration> maintenance, OptionalDouble perSecond) {
    return List.of(new Wis2Service(percent, maintenance, perSecond));
  }
}
