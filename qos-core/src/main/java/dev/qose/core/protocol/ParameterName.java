package dev.qose.core.protocol;

/**
 * A name of a parameter.
 *
 * @param parameter the parameter that it means
 * @param standing whose name that is
 * @since 0.1
 */
public record ParameterName(Parameter parameter, Standing standing) {

  /** Whose name it is. */
  public enum Standing {
    /** The protocol's. */
    PROTOCOL,
    /** The protocol's in earlier versions: WMS before 1.3.0, WFS before 2.0. */
    EARLIER_VERSION,
    /** One that OGC's examples of QoS metadata have, or its proposal for configurations. */
    EXAMPLES,
    /** One that is easily understood, and nobody's. */
    OTHER
  }
}
