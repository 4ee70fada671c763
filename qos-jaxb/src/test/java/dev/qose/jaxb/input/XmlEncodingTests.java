package dev.qose.jaxb.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.qose.jaxb.input.NotXmlException.Kind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlEncodingTests {

  private static final String MARK = "\uFEFF";

  @ParameterizedTest
  @CsvSource({
    "UTF-8, UTF-8",
    "utf-8, UTF-8",
    "US-ASCII, US-ASCII",
    "ISO-8859-1, ISO-8859-1",
    "iso_8859-1, ISO-8859-1",
    "Latin1, ISO-8859-1",
    "windows-1252, windows-1252",
    "Shift_JIS, Shift_JIS",
    "ISO-2022-CN, ISO-2022-CN"
  })
  void knows_encodings_by_their_registered_names(String declared, String charset) {
    assertThat(of(declaration(declared), StandardCharsets.US_ASCII).charset())
        .isEqualTo(Charset.forName(charset));
  }

  @ParameterizedTest
  @CsvSource({
    "utf8, UTF-8 would be",
    "ISO8859-1, ISO-8859-1 would be",
    "Cp1252, windows-1252 would be",
    "x-JISAutoDetect, UTF-8 would be",
    "no-such-encoding, is not known",
    "a b, is not known"
  })
  void knows_no_names_that_only_some_processors_know(String declared, String message) {
    assertThatExceptionOfType(NotXmlException.class)
        .isThrownBy(() -> of(declaration(declared), StandardCharsets.US_ASCII))
        .withMessageContaining("\"" + declared + "\"")
        .withMessageContaining(message)
        .extracting(NotXmlException::kind)
        .isEqualTo(Kind.ENCODING);
    assertThatExceptionOfType(NotXmlException.class)
        .isThrownBy(() -> XmlEncoding.ofString(declaration(declared)))
        .withMessageContaining(message);
  }

  @Test
  void believes_neither_a_mark_nor_a_declaration_that_contradict_each_other() {
    assertThat(of(MARK + declaration("UTF-8"), StandardCharsets.UTF_8).markLength()).isEqualTo(3);
    assertThat(of(MARK + "<a/>", StandardCharsets.UTF_16LE).charset())
        .isEqualTo(StandardCharsets.UTF_16LE);
    assertRefused(
        (MARK + declaration("ISO-8859-1")).getBytes(StandardCharsets.UTF_8),
        Kind.ENCODING,
        "The XML declaration says ISO-8859-1, but the document begins in UTF-8");
    assertRefused(
        (MARK + declaration("UTF-8")).getBytes(StandardCharsets.UTF_16BE),
        Kind.ENCODING,
        "The XML declaration says UTF-8, but the document begins in UTF-16BE");
    assertRefused(
        declaration("UTF-16").getBytes(StandardCharsets.UTF_8),
        Kind.ENCODING,
        "The XML declaration says UTF-16, but the document begins in one byte a character");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE"})
  void refuses_a_second_mark(String charset) {
    assertRefused(
        (MARK + MARK + "<a/>").getBytes(Charset.forName(charset)),
        Kind.ENCODING,
        "The document begins with two byte order marks; one at most may stand");
  }

  @ParameterizedTest
  @CsvSource({"UTF-32BE, UTF-32", "UTF-32LE, UTF-32", "IBM037, EBCDIC"})
  void names_encodings_that_are_not_supported(String charset, String name) {
    assertRefused(
        "<?xml version='1.0'?><a/>".getBytes(Charset.forName(charset)),
        Kind.ENCODING,
        "The document is in " + name + ", which is not supported; UTF-8 would be");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                | The document is empty",
        "' '                               | The document is empty",
        "<HTML><BODY>Bad<hr></BODY></HTML> | This is an HTML page, no capabilities document",
        "<!doctype html><title>Login       | This is an HTML page, no capabilities document",
        "<!-- a --> <!DOCTYPE HTML PUBLIC> | This is an HTML page, no capabilities document",
        "<?xml version='1.0'?><html lang=> | This is an HTML page, no capabilities document",
        "HTTP/1.1 404 Not Found            | This is a whole HTTP answer, of status 404;",
        "' <?xml version=\"1.0\"?><a/>'    | White space stands before the XML declaration",
        "{\"error\": 1}                    | This is no XML, which begins with \"<\": it begins"
            + " with"
      })
  void names_what_is_no_xml(String text, String message) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertThatExceptionOfType(NotXmlException.class)
        .isThrownBy(() -> XmlEncoding.of(bytes))
        .withMessageStartingWith(message)
        .extracting(NotXmlException::kind)
        .isEqualTo(Kind.MALFORMED);
    assertThatExceptionOfType(NotXmlException.class)
        .isThrownBy(() -> XmlEncoding.ofString(text))
        .withMessageStartingWith(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n<a/>",
        "<!-- <html> --><a/>",
        "<htmlish/>",
        "<!DOCTYPE a><a/>",
        "<?xmlish?><a/>"
      })
  void leaves_what_may_be_xml_to_the_parser(String text) {
    assertThat(of(text, StandardCharsets.UTF_8).charset()).isEqualTo(StandardCharsets.UTF_8);
  }

  @Test
  void quotes_nothing_that_a_terminal_would_obey() {
    assertRefused(
        "\u001b[31mred\u0007".getBytes(StandardCharsets.UTF_8),
        Kind.MALFORMED,
        "This is no XML, which begins with \"<\": it begins with \"[31mred\"");
  }

  private static String declaration(String encoding) {
    return "<?xml version='1.0' encoding='" + encoding + "'?><a/>";
  }

  private static XmlEncoding of(String text, Charset charset) {
    return XmlEncoding.of(text.getBytes(charset));
  }

  private static void assertRefused(byte[] document, Kind kind, String message) {
    assertThatExceptionOfType(NotXmlException.class)
        .isThrownBy(() -> XmlEncoding.of(document))
        .withMessage(message)
        .extracting(NotXmlException::kind)
        .isEqualTo(kind);
  }
}
