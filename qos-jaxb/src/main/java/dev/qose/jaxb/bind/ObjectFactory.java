package dev.qose.jaxb.bind;

import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.annotation.XmlElementDecl;
import jakarta.xml.bind.annotation.XmlRegistry;
import javax.xml.namespace.QName;

/**
 * Declares the one WMS element that the bindings need: the head that {@code
 * qos-wms:QualityOfServiceMetadata} stands in for. JAXB refuses a context without it; the rest of
 * WMS would be 50 classes.
 *
 * @since 0.1
 */
@XmlRegistry
public class ObjectFactory {

  /** Makes a factory. */
  public ObjectFactory() {}

  /**
   * Makes a {@code wms:_ExtendedCapabilities}, which is abstract and never occurs as such.
   *
   * @param value anything
   * @return the element
   */
  @XmlElementDecl(namespace = "http://www.opengis.net/wms", name = "_ExtendedCapabilities")
  public JAXBElement<Object> createExtendedCapabilities(Object value) {
    return new JAXBElement<>(
        new QName("http://www.opengis.net/wms", "_ExtendedCapabilities"), Object.class, value);
  }
}
