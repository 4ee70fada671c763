package dev.qose.validate;

/**
 * What is looked at.
 *
 * @since 0.1
 */
public enum Scope {
  /** The whole capabilities document, with the QoS block in it. */
  DOCUMENT,
  /** The QoS block alone, be it in a capabilities document or by itself. */
  QOS
}
