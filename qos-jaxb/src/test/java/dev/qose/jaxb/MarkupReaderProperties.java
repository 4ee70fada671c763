package dev.qose.jaxb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.element.MarkupReader;
import dev.qose.core.element.MarkupWriter;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The reader of pieces of XML reads what a parser reads, and refuses what it refuses. */
class MarkupReaderProperties {

  @Property(tries = 2000)
  void it_agrees_with_a_parser(@ForAll("pieces") String xml) throws Exception {
    Optional<String> read = read(xml);
    Optional<Document> parsed = parse(xml);

    assertThat(read.isPresent()).as(xml).isEqualTo(parsed.isPresent());
    if (read.isPresent()) {
      Document again = parse(read.get()).orElseThrow();
      assertThat(again.getDocumentElement().isEqualNode(parsed.get().getDocumentElement()))
          .as(xml + " became " + read.get())
          .isTrue();
    }
  }

  private static Optional<String> read(String xml) {
    try {
      return Optional.of(MarkupWriter.write(MarkupReader.read(xml), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Document> parse(String xml)
      throws ParserConfigurationException, IOException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setIgnoringComments(true);
    factory.setCoalescing(true);
    DocumentBuilder builder = factory.newDocumentBuilder();
    builder.setErrorHandler(new DefaultHandler());
    try {
      Document document = builder.parse(new InputSource(new StringReader(xml)));
      document.normalize();
      return Optional.of(document);
    } catch (SAXException e) {
      return Optional.empty();
    }
  }

  /** Pieces of markup, in any order, more often than not within an element. */
  @Provide
  Arbitrary<String> pieces() {
    Arbitrary<String> inside =
        Arbitraries.of(
                "<b>",
                "</b>",
                "<b x='1'>",
                "<p:c xmlns:p='u' p:x=\"&lt;\">",
                "</p:c>",
                "<p:d/>",
                "text",
                " ",
                "\r\n",
                "&amp;",
                "&#65;",
                "&#x1F600;",
                "&#0;",
                "&",
                "&nbsp;",
                "<![CDATA[<x>]]>",
                "]]>",
                "<!-- c -->",
                "<!-- -- -->",
                "<!---->",
                "<e/>",
                "<e />",
                "<e x='1' x='2'/>",
                "<e x='1'y='2'/>",
                "<e xmlns='v'/>",
                "<e xmlns:q=''/>",
                "<e xml:lang='en'/>",
                "<e a='b>]]>&quot;\t\n'/>",
                "<e a='<'/>",
                "<1/>",
                "<é/>",
                "<a:b:c/>",
                "<e xmlns:xml='u'/>",
                "<",
                ">",
                "'",
                "\"",
                "=",
                "</ b>",
                "</b >",
                "< b>",
                "<f xmlns:p='u' xmlns:q='u' p:x='' q:x=''/>")
            .list()
            .ofMaxSize(4)
            .map(list -> String.join("", list));
    return Arbitraries.oneOf(inside, inside.map(text -> "<a>" + text + "</a>"));
  }
}
