package dev.qose.jaxb.mapping;

import dev.qose.core.ows.Metadata;
import dev.qose.core.ows.Xlink;
import dev.qose.jaxb.bind.ows.MetadataType;
import dev.qose.jaxb.bind.ows.ObjectFactory;
import dev.qose.jaxb.events.ForeignXml;
import dev.qose.jaxb.events.SafeParsers;
import jakarta.xml.bind.JAXBElement;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Says {@code ows:Metadata} and what may stand in for it in terms of the generated classes. */
final class MetadataToBind {

  private static final ObjectFactory OWS = new ObjectFactory();

  private final Prefixes prefixes;

  /** Both are made when first needed, which is seldom. */
  private @Nullable XMLReader parser;

  private @Nullable Document document;

  MetadataToBind(Prefixes prefixes) {
    this.prefixes = prefixes;
  }

  JAXBElement<?> bind(Metadata from) {
    useXlink(from.link());
    return from instanceof Metadata.Linked linked
        ? OWS.createMetadata(linked(linked))
        : OWS.createAdditionalParameters(additional((Metadata.AdditionalParameters) from));
  }

  /** Notes that the link's attributes take a namespace, unless there are none. */
  void useXlink(Xlink link) {
    if (!link.equals(Xlink.NONE)) {
      prefixes.use(QosNamespace.XLINK);
    }
  }

  private MetadataType linked(Metadata.Linked from) {
    MetadataType to = new MetadataType();
    Xlink link = from.link();
    link.type().ifPresent(to::setType);
    link.href().ifPresent(to::setHref);
    link.role().ifPresent(to::setRole);
    link.arcrole().ifPresent(to::setArcrole);
    link.title().ifPresent(to::setTitle);
    link.show().ifPresent(to::setShow);
    link.actuate().ifPresent(to::setActuate);
    from.about().ifPresent(to::setAbout);
    from.content().ifPresent(text -> to.setAbstractMetaData(parse("ows:Metadata", text)));
    return to;
  }

  private Element additional(Metadata.AdditionalParameters from) {
    Element to = document().createElementNS(QosNamespace.OWS.uri(), "ows:AdditionalParameters");
    XlinkAttributes.set(to, from.link());
    from.about().ifPresent(about -> to.setAttribute("about", about));
    from.parameters().forEach(text -> to.appendChild(parse("ows:AdditionalParameters", text)));
    return to;
  }

  private Element parse(String element, String text) {
    if (parser == null) {
      parser = SafeParsers.newReader();
    }
    try {
      return ForeignXml.parse(text, parser, document());
    } catch (SAXException e) {
      throw new IllegalArgumentException(
          element
              + ": \""
              + text
              + "\" is not one XML element that declares the namespaces it uses: "
              + e.getMessage(),
          e);
    }
  }

  private Document document() {
    if (document == null) {
      document = ForeignXml.newDocument();
    }
    return document;
  }
}
