package dev.qose.validate.report;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

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
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(head));
      @Nullable String encoding = xml.getEncoding();
      return encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
    } catch (XMLStreamException | IllegalArgumentException e) {
      return StandardCharsets.UTF_8; // it is no XML, and will be shown as well as can be
    }
  }
}
