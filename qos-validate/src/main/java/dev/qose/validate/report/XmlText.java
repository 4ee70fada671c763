package dev.qose.validate.report;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.Locator2;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML documents as text, in the encoding that they say they have. */
final class XmlText {

  /** An XML declaration is shorter. */
  private static final int HEAD = 1024;

  private XmlText() {}

  /** A reader of the document; what is not in its encoding is read as U+FFFD. */
  static Reader open(InputStream in) throws IOException {
    BufferedInputStream document = new BufferedInputStream(in);
    document.mark(HEAD);
    byte[] head = document.readNBytes(HEAD);
    document.reset();
    return new BufferedReader(new InputStreamReader(document, charset(head)));
  }

  private static Charset charset(byte[] head) {
    Beginning beginning = new Beginning();
    try {
      XMLReader reader = SAXParserFactory.newDefaultNSInstance().newSAXParser().getXMLReader();
      reader.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      reader.setEntityResolver(beginning);
      reader.setContentHandler(beginning);
      reader.setErrorHandler(beginning); // which throws, where others print
      reader.parse(new InputSource(new ByteArrayInputStream(head)));
    } catch (SAXException | IOException e) {
      // The rest is missing, or it is no XML and will be shown as well as can be.
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's own XML parser is not to be had", e);
    }
    try {
      return beginning.encoding().map(Charset::forName).orElse(StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return StandardCharsets.UTF_8;
    }
  }

  /** Learns what encoding a document has, and goes no further than its first element. */
  private static final class Beginning extends DefaultHandler {

    private @Nullable Locator locator;

    Optional<String> encoding() {
      return locator instanceof Locator2 known
          ? Optional.ofNullable(known.getEncoding())
          : Optional.empty();
    }

    @Override
    public void setDocumentLocator(Locator documentLocator) {
      locator = documentLocator;
    }

    @Override
    public InputSource resolveEntity(String publicId, String systemId) {
      return new InputSource(new StringReader(""));
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes)
        throws SAXException {
      throw new SAXException("this is far enough");
    }
  }
}
