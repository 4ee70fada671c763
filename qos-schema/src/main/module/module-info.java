/**
 * The QoSE schemas, code lists and rules, and the offline catalog that finds them.
 *
 * @since 0.1
 */
module dev.qose.schema {
  requires transitive java.xml;
  requires org.xmlresolver.xmlresolver;
  requires static org.jspecify;

  exports dev.qose.schema;
}
