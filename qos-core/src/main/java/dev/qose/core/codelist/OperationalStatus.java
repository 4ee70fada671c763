package dev.qose.core.codelist;

import dev.qose.core.ows.Reference;
import java.util.List;
import java.util.Optional;

/**
 * How far a service can be relied on: a concept of the QoSE status code list, or any other URI.
 *
 * <pre>{@code
 * Qos.wms().operating(OperationalStatus.OPERATIONAL)
 * }</pre>
 *
 * @param reference the concept's URI, and what else a document says of it
 * @since 0.1
 */
public record OperationalStatus(Reference reference) {

  /** URI of the code list; a concept's URI is this, {@code #} and its name. */
  public static final String CODE_LIST =
      "http://def.opengeospatial.org/codelist/qos/status/1.0/operationalStatus.rdf";

  /** Reliable, monitored, problems acted on, changes announced. */
  public static final OperationalStatus OPERATIONAL = concept("Operational");

  /** Occasional problems, downtime or unannounced change; meant to become operational. */
  public static final OperationalStatus PRE_OPERATIONAL = concept("PreOperational");

  /** Expect nothing: may change or vanish. */
  public static final OperationalStatus NON_OPERATIONAL = concept("NonOperational");

  /**
   * Returns the concepts of the QoSE list.
   *
   * @return the constants
   */
  public static List<OperationalStatus> all() {
    return List.of(OPERATIONAL, PRE_OPERATIONAL, NON_OPERATIONAL);
  }

  /**
   * Makes a status of another code list.
   *
   * @param href the concept's URI
   * @return the status, without a title
   */
  public static OperationalStatus of(String href) {
    return new OperationalStatus(Reference.to(href));
  }

  /**
   * Returns the concept's URI.
   *
   * @return the URI as written
   */
  public String href() {
    return reference.href();
  }

  /**
   * Tells which of the three concepts of the QoSE list this is, whatever its title. The http and
   * https forms are one, and the published list's misspelt {@code PreOrerational} is {@link
   * #PRE_OPERATIONAL}.
   *
   * @return one of the three constants; empty for any other URI
   */
  public Optional<OperationalStatus> known() {
    return CodeLists.conceptName(CODE_LIST, href())
        .flatMap(
            name ->
                switch (name) {
                  case "Operational" -> Optional.of(OPERATIONAL);
                  case "PreOperational", "PreOrerational" -> Optional.of(PRE_OPERATIONAL);
                  case "NonOperational" -> Optional.of(NON_OPERATIONAL);
                  default -> Optional.empty();
                });
  }

  /** Returns what people call it: a concept's name, or the URI of another list's. */
  @Override
  public String toString() {
    return known().flatMap(status -> status.reference().title()).orElse(href());
  }

  private static OperationalStatus concept(String name) {
    return new OperationalStatus(Reference.to(CODE_LIST + "#" + name, name));
  }
}
