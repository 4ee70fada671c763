package dev.qose.validate;

import java.lang.module.ModuleDescriptor;
import javax.xml.validation.SchemaFactory;
import org.apache.xerces.impl.Version;
import org.apache.xerces.jaxp.validation.XMLSchemaFactory;
import org.xml.sax.SAXException;

/** Apache Xerces, by the names of its classes: no factory look-up, no system property. */
final class XercesEngine implements XmlEngine {

  /** Older ones know neither our limits nor the language of messages. */
  private static final ModuleDescriptor.Version OLDEST = ModuleDescriptor.Version.parse("2.12");

  /**
   * Tells whether the Xerces on the class path is not one that the application has for long.
   *
   * @throws LinkageError if there is none
   */
  static boolean isNewEnough() {
    String version = Version.getVersion().replace("Xerces-J ", "");
    return ModuleDescriptor.Version.parse(version).compareTo(OLDEST) >= 0;
  }

  @Override
  public SchemaFactory newSchemaFactory() throws SAXException {
    return XmlEngine.prepare(new XMLSchemaFactory());
  }

  @Override
  public XmlParser newParser(Limits limits) {
    return XercesParser.of(limits);
  }
}
