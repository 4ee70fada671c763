package dev.qose.jaxb.bind;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.util.Map;
import org.glassfish.jaxb.runtime.v2.JAXBContextFactory;

/**
 * The JAXB context of the bindings.
 *
 * @since 0.1
 */
public final class QosBinding {

  /** The packages of the bindings, for {@link JAXBContext#newInstance(String, ClassLoader)}. */
  public static final String CONTEXT_PATH =
      "dev.qose.jaxb.bind.ows:dev.qose.jaxb.bind.qos:dev.qose.jaxb.bind.wfs"
          + ":dev.qose.jaxb.bind.wms:dev.qose.jaxb.bind.wms.head";

  private QosBinding() {}

  /**
   * Makes a JAXB context. It takes about 0.3 seconds; keep it: it may be shared by all threads,
   * while its marshallers and unmarshallers may not.
   *
   * <p>The reference implementation makes it, whatever other implementation is on the class path
   * and whatever the thread's context class loader: the prefixes hang on it.
   *
   * @return a new context
   * @throws IllegalStateException if JAXB refuses the bindings, which is an error of the build
   */
  public static JAXBContext newContext() {
    try {
      return new JAXBContextFactory()
          .createContext(
              new Class<?>[] {
                dev.qose.jaxb.bind.ows.ObjectFactory.class,
                dev.qose.jaxb.bind.qos.ObjectFactory.class,
                dev.qose.jaxb.bind.wfs.ObjectFactory.class,
                dev.qose.jaxb.bind.wms.ObjectFactory.class,
                dev.qose.jaxb.bind.wms.head.ObjectFactory.class
              },
              Map.of());
    } catch (JAXBException e) {
      throw new IllegalStateException("JAXB refuses the QoS bindings", e);
    }
  }
}
