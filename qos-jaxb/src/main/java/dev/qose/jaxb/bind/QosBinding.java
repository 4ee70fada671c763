package dev.qose.jaxb.bind;

import dev.qose.core.block.QosBlock;
import dev.qose.core.model.QosMetadata;
import dev.qose.jaxb.QosHandler;
import dev.qose.jaxb.bind.qos.QualityOfServiceMetadataType;
import dev.qose.jaxb.events.ElementEvents;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.Unmarshaller;
import jakarta.xml.bind.UnmarshallerHandler;
import java.util.Map;
import java.util.Objects;
import org.glassfish.jaxb.runtime.v2.JAXBContextFactory;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.NamespaceSupport;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * The JAXB context of the bindings, and the ways between them and the model.
 *
 * <pre>{@code
 * JAXBElement<QualityOfServiceMetadataType> block = QosBinding.fromModel(qos);
 * QosMetadata qos = QosBinding.toModel(block);
 * }</pre>
 *
 * @since 0.1
 */
public final class QosBinding {

  /** The packages of the bindings, for {@link JAXBContext#newInstance(String, ClassLoader)}. */
  public static final String CONTEXT_PATH =
      "dev.qose.jaxb.bind.ows:dev.qose.jaxb.bind.qos:dev.qose.jaxb.bind.wfs"
          + ":dev.qose.jaxb.bind.wms:dev.qose.jaxb.bind.wms.head";

  /** Made once, when first needed. */
  private static final class Holder {
    static final JAXBContext CONTEXT = newContext();
  }

  private QosBinding() {}

  /**
   * Says a model in terms of the bindings. Of XML in {@code ows:Metadata} JAXB drops blanks between
   * elements. Thread-safe; the first call sets JAXB up, which takes some 0.3 seconds.
   *
   * @param metadata the model
   * @return the same as JAXB objects
   * @throws IllegalArgumentException if a part of it cannot be XML
   */
  public static JAXBElement<QualityOfServiceMetadataType> fromModel(QosMetadata metadata) {
    QosBlock block = QosBlock.write(metadata);
    if (!block.omissions().isEmpty()) {
      throw new IllegalArgumentException(block.omissions().get(0).message());
    }
    NamespaceSupport scope = new NamespaceSupport();
    try {
      Unmarshaller unmarshaller = Holder.CONTEXT.createUnmarshaller();
      unmarshaller.setAdapter(
          new TypeNamesListAdapter(
              prefix -> Objects.requireNonNullElse(scope.getURI(prefix), ""), names -> {}));
      UnmarshallerHandler handler = unmarshaller.getUnmarshallerHandler();
      handler.startDocument();
      ElementEvents.send(block.element(), new ScopedFilter(scope, handler));
      handler.endDocument();
      return cast(handler.getResult());
    } catch (JAXBException | SAXException e) {
      throw new IllegalStateException("JAXB refuses what it should take: " + e.getMessage(), e);
    }
  }

  @SuppressWarnings("unchecked") // the root of a block is bound to this type
  private static JAXBElement<QualityOfServiceMetadataType> cast(Object root) {
    return (JAXBElement<QualityOfServiceMetadataType>) root;
  }

  /**
   * Makes a model of JAXB objects. Thread-safe; the first call sets JAXB up, which takes some 0.3
   * seconds.
   *
   * @param block the root of a block
   * @return the same as a model
   * @throws IllegalArgumentException if JAXB cannot write the objects
   */
  public static QosMetadata toModel(JAXBElement<QualityOfServiceMetadataType> block) {
    QosHandler handler = new QosHandler();
    try {
      Marshaller marshaller = Holder.CONTEXT.createMarshaller();
      marshaller.setAdapter(
          new TypeNamesListAdapter(
              prefix -> "",
              // JAXB asks for the text before it starts the element, where the prefixes go.
              names ->
                  names.forEach(
                      name -> handler.startPrefixMapping(name.prefix(), name.namespace()))));
      marshaller.marshal(block, handler);
    } catch (JAXBException e) {
      throw new IllegalArgumentException("JAXB cannot write the block: " + e.getMessage(), e);
    }
    return handler.result().metadata();
  }

  /** Keeps track of which prefix stands for which namespace. */
  private static final class ScopedFilter extends XMLFilterImpl {

    private final NamespaceSupport scope;

    ScopedFilter(NamespaceSupport scope, ContentHandler target) {
      this.scope = scope;
      setContentHandler(target);
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) throws SAXException {
      scope.pushContext();
      scope.declarePrefix(prefix, uri);
      super.startPrefixMapping(prefix, uri);
    }

    @Override
    public void endPrefixMapping(String prefix) throws SAXException {
      scope.popContext();
      super.endPrefixMapping(prefix);
    }
  }

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
