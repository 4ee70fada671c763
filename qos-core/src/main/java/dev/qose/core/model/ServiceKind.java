package dev.qose.core.model;

/**
 * The kinds of service that QoSE has a binding for. It decides the block's namespace and which
 * operations the block may hold.
 *
 * @since 0.1
 */
public enum ServiceKind {
  /** Web Map Service; written for version 1.3.0. */
  WMS,
  /** Web Feature Service; written for version 2.0. */
  WFS
}
