package dev.qose.core.rules.profile;

import dev.qose.core.rule.Rule;
import java.util.List;

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
    return List.of(new InspireService(InspireFigures.VIEW));
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
   * Returns what WMO asks of the global services of its information system.
   *
   * @return the rules
   */
  public static List<Rule> wis2() {
    return List.of(new Wis2Service());
  }
}
