package dev.qose.validate.schematron;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Source;
import javax.xml.transform.TransformerException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Compiles a user's Schematron schema, with the stylesheets of SchXslt. A schema for XSLT 1.0,
 * which ISO Schematron is unless it says otherwise, runs on the JDK's own XSLT processor; one for
 * XSLT 2 or 3 needs Saxon-HE on the class path.
 *
 * <p>A schema may include others from its own folder and below. Neither it nor the expressions in
 * it can read anything else, call Java, or write.
 *
 * @since 0.1
 */
public final class SchematronCompiler {

  /** Named by newer JDKs, whose parser has a limit of its own. */
  private static final String DEPTH_LIMIT = "jdk.xml.maxElementDepth";

  private static final String SCHEMATRON = "http://purl.oclc.org/dsdl/schematron";
  private static final Set<String> XSLT_1 = Set.of("", "xslt", "xslt1", "xpath");
  private static final Set<String> XSLT_2 = Set.of("xslt2", "xslt3", "xpath2", "xpath3", "xpath31");

  private SchematronCompiler() {}

  /**
   * Compiles a schema, which takes a second or so.
   *
   * @param file the schema
   * @return the compiled schema
   * @throws IOException if it cannot be read
   * @throws SchematronException if it is no schema that can be used; the message says why
   */
  public static CompiledSchema compile(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      throw new NoSuchFileException(file.toString(), null, "cannot be read");
    }
    Document schema = parse(new InputSource(file.toUri().toString()), file);
    String binding = binding(schema, file);
    FolderResolver includes = new FolderResolver(file.toAbsolutePath().normalize().getParent());
    try {
      XsltEngine engine = XSLT_1.contains(binding) ? XsltEngine.jdk() : saxon(binding, file);
      String location = file.toUri().toString();
      Source step = new DOMSource(schema, location);
      Document stylesheet = schema;
      for (String sheet : engine.transpiler()) {
        // As text, since a tree may lose declarations of prefixes that only expressions use.
        String result = engine.transpile(sheet, step, includes);
        step = new StreamSource(new StringReader(result), location);
        stylesheet = parse(new InputSource(new StringReader(result)), file);
      }
      TranspiledSheet.mend(stylesheet);
      step = new DOMSource(stylesheet, location);
      return new CompiledSchema(file.toString(), engine.compile(step), true);
    } catch (StackOverflowError e) {
      throw nestedTooDeeply(file);
    } catch (TransformerException e) {
      throw new SchematronException(file + ": " + includes.refusal().orElseGet(() -> reason(e)), e);
    }
  }

  private static XsltEngine saxon(String binding, Path file) {
    return XsltEngine.saxon()
        .orElseThrow(
            () ->
                new SchematronException(
                    "%s: its queryBinding is \"%s\", which needs Saxon-HE on the class path"
                        .formatted(file, binding),
                    null));
  }

  private static String binding(Document schema, Path file) {
    Element root = schema.getDocumentElement();
    if (!SCHEMATRON.equals(root.getNamespaceURI()) || !"schema".equals(root.getLocalName())) {
      throw new SchematronException(
          "%s: the root element is %s, and not schema in namespace %s"
              .formatted(file, root.getNodeName(), SCHEMATRON),
          null);
    }
    String binding = root.getAttribute("queryBinding").strip().toLowerCase(Locale.ROOT);
    if (!XSLT_1.contains(binding) && !XSLT_2.contains(binding)) {
      throw new SchematronException(
          "%s: queryBinding \"%s\" is not known; use xslt, xslt2 or xslt3".formatted(file, binding),
          null);
    }
    return binding;
  }

  private static Document parse(InputSource source, Path file) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler()); // throws what is fatal, prints nothing
      return builder.parse(source);
    } catch (SAXParseException e) {
      if (String.valueOf(e.getMessage()).contains(DEPTH_LIMIT)) {
        throw nestedTooDeeply(file);
      }
      throw new SchematronException(
          "%s, line %d: %s".formatted(file, e.getLineNumber(), e.getMessage()), e);
    } catch (SAXException e) {
      throw new SchematronException(file + ": " + e.getMessage(), e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's parser does not know a feature it should", e);
    }
  }

  private static SchematronException nestedTooDeeply(Path file) {
    return new SchematronException(
        file + ": its elements or expressions are nested too deeply, or it includes itself", null);
  }

  private static String reason(TransformerException e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }
}
