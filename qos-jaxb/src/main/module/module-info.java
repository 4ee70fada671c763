/**
 * How QoS metadata is written: model to XML and back, editing capabilities documents.
 *
 * @since 0.1
 */
module dev.qose.jaxb {
  requires transitive dev.qose.core;
  requires transitive java.xml;
  requires static org.jspecify;
  requires static jakarta.xml.bind;
  requires static org.glassfish.jaxb.runtime;

  exports dev.qose.jaxb;
  exports dev.qose.jaxb.capabilities;
  exports dev.qose.jaxb.maintenance;

  // For those who want plain JAXB, which looks into the classes.
  exports dev.qose.jaxb.bind;
  opens dev.qose.jaxb.bind;
  opens dev.qose.jaxb.bind.ows;
  opens dev.qose.jaxb.bind.qos;
  opens dev.qose.jaxb.bind.wfs;
  opens dev.qose.jaxb.bind.wms;
  opens dev.qose.jaxb.bind.wms.head;
  exports dev.qose.jaxb.bind.ows;
  exports dev.qose.jaxb.bind.qos;
  exports dev.qose.jaxb.bind.wfs;
  exports dev.qose.jaxb.bind.wms;
  exports dev.qose.jaxb.bind.wms.head;

  exports dev.qose.jaxb.document to dev.qose.validate;
  exports dev.qose.jaxb.input to dev.qose.validate;
  exports dev.qose.jaxb.markup to dev.qose.validate;
}
