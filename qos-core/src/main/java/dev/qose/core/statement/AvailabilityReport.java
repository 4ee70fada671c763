package dev.qose.core.statement;

/**
 * How available a service was in a period, on each basis.
 *
 * @param gross of all time: what the code list defines
 * @param net of the time outside announced outages, as far as a policy excuses them
 * @param inHours of the time in which the service is meant to run
 * @since 0.1
 */
public record AvailabilityReport(
    AvailabilityFigures gross, AvailabilityFigures net, AvailabilityFigures inHours) {

  /**
   * Returns the figures on a basis.
   *
   * @param basis the basis
   * @return its figures
   */
  public AvailabilityFigures on(Basis basis) {
    return switch (basis) {
      case GROSS -> gross;
      case NET -> net;
      case IN_HOURS -> inHours;
    };
  }
}
