package dev.qose.validate;

import dev.qose.core.rule.Severity;
import dev.qose.jaxb.document.Trail;
import java.util.Map;
import java.util.Set;
import javax.xml.validation.Schema;
import org.apache.xerces.impl.Constants;
import org.apache.xerces.impl.XMLEntityManager;
import org.apache.xerces.impl.XMLErrorReporter;
import org.apache.xerces.impl.validation.ValidationManager;
import org.apache.xerces.impl.xs.XMLSchemaValidator;
import org.apache.xerces.impl.xs.XSMessageFormatter;
import org.apache.xerces.jaxp.validation.XSGrammarPoolContainer;
import org.apache.xerces.util.SymbolTable;
import org.apache.xerces.util.XMLAttributesImpl;
import org.apache.xerces.xni.QName;
import org.apache.xerces.xni.XMLAttributes;
import org.apache.xerces.xni.XMLLocator;
import org.apache.xerces.xni.XMLString;
import org.apache.xerces.xni.parser.XMLComponentManager;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** Xerces' schema processor, by its native interface. */
final class XercesSchemaProcessor implements SchemaProcessor {

  private final XercesParser parser;
  private final Settings settings;
  private final XMLSchemaValidator validator = new XMLSchemaValidator();
  private final QName name = new QName();
  private final XMLString text = new XMLString();

  XercesSchemaProcessor(
      Schema schema, XsdFindings findings, SymbolTable names, XercesParser parser) {
    this.parser = parser;
    this.settings = new Settings((XSGrammarPoolContainer) schema, new Errors(findings), names);
  }

  @Override
  public void start() {
    settings.reset();
    validator.reset(settings);
    settings.known = true;
    validator.startDocument(parser.locator(), null, parser.namespaces(), null);
  }

  @Override
  public void startElement(
      String uri, String localName, String qName, Attributes attributes, Trail trail) {
    if (attributes instanceof XercesElement element) {
      validator.startElement(element.name(), element.attributes(), null);
    } else {
      setName(uri, localName, qName);
      validator.startElement(name, attributes(attributes), null);
    }
  }

  @Override
  public void characters(char[] source, int start, int length) {
    text.setValues(source, start, length);
    validator.characters(text, null);
  }

  @Override
  public void endElement(String uri, String localName, String qName) {
    setName(uri, localName, qName);
    validator.endElement(name, null);
  }

  @Override
  public void end() {
    validator.endDocument(null);
  }

  private void setName(String uri, String localName, String qName) {
    name.setValues("", localName, qName, uri.isEmpty() ? null : uri);
  }

  /** The attributes of what stands for an element of the document. */
  private static XMLAttributes attributes(Attributes attributes) {
    XMLAttributesImpl own = new XMLAttributesImpl();
    for (int i = 0; i < attributes.getLength(); i++) {
      QName attribute =
          new QName("", attributes.getLocalName(i), attributes.getQName(i), attributes.getURI(i));
      own.addAttribute(attribute, attributes.getType(i), attributes.getValue(i));
    }
    return own;
  }

  /** Passes errors on without making an exception of each, which costs more than the rest. */
  private static final class Errors extends XMLErrorReporter {

    private final XsdFindings findings;
    private final XSMessageFormatter formatter = new XSMessageFormatter();

    Errors(XsdFindings findings) {
      this.findings = findings;
    }

    @Override
    public String reportError(
        XMLLocator location,
        String domain,
        String key,
        Object[] arguments,
        short severity,
        @Nullable Exception exception) {
      findings.add(
          severity == SEVERITY_WARNING ? Severity.WARNING : Severity.ERROR,
          key,
          () -> formatter.formatMessage(XmlEngine.MESSAGE_LOCALE, key, arguments));
      return key;
    }
  }

  /** What the processor asks for when it starts. */
  private static final class Settings implements XMLComponentManager {

    private static final Set<String> FEATURES =
        Set.of(
            Constants.SAX_FEATURE_PREFIX + Constants.VALIDATION_FEATURE,
            Constants.XERCES_FEATURE_PREFIX + Constants.SCHEMA_VALIDATION_FEATURE,
            // The schemas are those that were given; what a document names is not looked at.
            Constants.XERCES_FEATURE_PREFIX + Constants.USE_GRAMMAR_POOL_ONLY_FEATURE,
            Constants.XERCES_FEATURE_PREFIX + Constants.ID_IDREF_CHECKING_FEATURE,
            Constants.XERCES_FEATURE_PREFIX + Constants.IDC_CHECKING_FEATURE,
            Constants.XERCES_FEATURE_PREFIX + Constants.UNPARSED_ENTITY_CHECKING_FEATURE);

    private static final String CHANGED =
        Constants.XERCES_FEATURE_PREFIX + Constants.PARSER_SETTINGS;

    private final ValidationManager validation = new ValidationManager();
    private final Map<String, Object> properties;

    /** Whether the processor has asked for all of them. */
    private boolean known;

    Settings(XSGrammarPoolContainer schema, Errors errors, SymbolTable names) {
      properties =
          Map.of(
              Constants.XERCES_PROPERTY_PREFIX + Constants.ERROR_REPORTER_PROPERTY,
              errors,
              Constants.XERCES_PROPERTY_PREFIX + Constants.SYMBOL_TABLE_PROPERTY,
              names,
              Constants.XERCES_PROPERTY_PREFIX + Constants.ENTITY_MANAGER_PROPERTY,
              new XMLEntityManager(),
              Constants.XERCES_PROPERTY_PREFIX + Constants.VALIDATION_MANAGER_PROPERTY,
              validation,
              Constants.XERCES_PROPERTY_PREFIX + Constants.XMLGRAMMAR_POOL_PROPERTY,
              schema.getGrammarPool());
    }

    void reset() {
      validation.reset();
    }

    @Override
    public boolean getFeature(String feature) {
      return feature.equals(CHANGED) ? !known : FEATURES.contains(feature);
    }

    @Override
    public @Nullable Object getProperty(String property) {
      return properties.get(property);
    }
  }
}
