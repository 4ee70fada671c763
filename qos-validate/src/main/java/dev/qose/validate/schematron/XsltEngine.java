package dev.qose.validate.schematron;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.Templates;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.URIResolver;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;

/** An XSLT processor, and the part of SchXslt that is written for its version of XSLT. */
final class XsltEngine {

  private static final String SAXON = "net.sf.saxon.TransformerFactoryImpl";
  private static final String SAXON_FEATURE = "http://saxon.sf.net/feature/";

  /** Where SchXslt's stylesheets seem to be; they are read from its jar. */
  private static final String SHEETS = "schxslt:/xslt/";

  private final TransformerFactory transpiling;
  private final TransformerFactory running;
  private final String folder;
  private final List<String> transpiler;

  private XsltEngine(
      TransformerFactory transpiling,
      TransformerFactory running,
      String folder,
      List<String> transpiler) {
    this.transpiling = transpiling;
    this.running = running;
    this.folder = folder;
    this.transpiler = transpiler;
    transpiling.setURIResolver(XsltEngine::sheet);
    transpiling.setErrorListener(new Quiet());
    running.setErrorListener(new Quiet());
  }

  /** The JDK's, for XSLT 1.0. */
  static XsltEngine jdk() throws TransformerException {
    TransformerFactory transpiling = TransformerFactory.newDefaultInstance();
    TransformerFactory running = TransformerFactory.newDefaultInstance();
    for (TransformerFactory factory : List.of(transpiling, running)) {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    }
    running.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
    return new XsltEngine(
        transpiling, running, "1.0/", List.of("include.xsl", "expand.xsl", "compile-for-svrl.xsl"));
  }

  /** Saxon, for XSLT 2 and 3; empty: it is not on the class path. */
  static Optional<XsltEngine> saxon() {
    try {
      TransformerFactory transpiling = newSaxon();
      TransformerFactory running = newSaxon();
      running.setAttribute(SAXON_FEATURE + "allowedProtocols", "");
      return Optional.of(
          new XsltEngine(transpiling, running, "2.0/", List.of("pipeline-for-svrl.xsl")));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Saxon cannot be used", e);
    }
  }

  private static TransformerFactory newSaxon() throws ReflectiveOperationException {
    Class<?> type = Class.forName(SAXON, true, XsltEngine.class.getClassLoader());
    TransformerFactory factory = (TransformerFactory) type.getDeclaredConstructor().newInstance();
    factory.setAttribute(SAXON_FEATURE + "allow-external-functions", false);
    factory.setAttribute(
        SAXON_FEATURE + "messageEmitterClass", "net.sf.saxon.serialize.MessageWarner");
    return factory;
  }

  /** Has Saxon tell a listener what {@code xsl:message} says, instead of standard error. */
  static void redirect(Transformer transformer, Consumer<Object> listener) {
    try {
      Object controller =
          transformer.getClass().getMethod("getUnderlyingController").invoke(transformer);
      controller
          .getClass()
          .getMethod("setMessageHandler", Consumer.class)
          .invoke(controller, listener);
    } catch (NoSuchMethodException e) {
      // The JDK's processor, or an older Saxon: they tell the error listener.
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Saxon cannot be used", e);
    }
  }

  /** The stylesheets that make one of a schema, in the order in which they are applied. */
  List<String> transpiler() {
    return transpiler;
  }

  /** Applies one of the transpiler's stylesheets. */
  String transpile(String sheet, Source source, URIResolver includes) throws TransformerException {
    StringWriter result = new StringWriter();
    Transformer transformer = transpiling.newTransformer(sheet(folder + sheet, SHEETS));
    Quiet listener = new Quiet();
    transformer.setErrorListener(listener);
    redirect(transformer, listener::hear);
    transformer.setParameter("schxslt.compile.metadata", false);
    transformer.setURIResolver(
        (href, base) -> base.startsWith(SHEETS) ? sheet(href, base) : includes.resolve(href, base));
    transformer.transform(source, new StreamResult(result));
    return result.toString();
  }

  Templates compile(Source stylesheet) throws TransformerException {
    return running.newTemplates(stylesheet);
  }

  /** Reads one of SchXslt's stylesheets, mended for the JDK's processor. */
  private static Source sheet(String href, String base) throws TransformerException {
    URI uri = href.isEmpty() ? URI.create(base) : URI.create(base).resolve(href);
    String path = uri.getPath();
    // By the loader: on the module path a class finds only what lies in its own module.
    ClassLoader loader = Objects.requireNonNull(XsltEngine.class.getClassLoader());
    try (InputStream in = loader.getResourceAsStream(path.substring(1))) {
      if (in == null) {
        throw new TransformerException("the transpiler has no " + path);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new StreamSource(new StringReader(mend(text)), uri.toString());
    } catch (IOException e) {
      throw new TransformerException(e);
    }
  }

  private static String mend(String sheet) {
    return sheet
        // It makes methods of the names of templates, in which there must be no #.
        .replace("zenodo.1495494#api", "zenodo.1495494/api")
        // It knows only prefixes that the transpiler itself declares; the compiler adds the others.
        .replace("<xsl:attribute name=\"{@prefix}:dummy\" namespace=\"{@uri}\"/>", "")
        // It numbers the node that the template was called with, whatever the loop is at.
        .replace(
            "<xsl:number level=\"single\"/>",
            "<xsl:value-of select=\"count(preceding-sibling::*[local-name() = local-name(current())"
                + " and namespace-uri() = namespace-uri(current())]) + 1\"/>");
  }
}
