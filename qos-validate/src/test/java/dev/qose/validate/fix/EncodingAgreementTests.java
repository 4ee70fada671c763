package dev.qose.validate.fix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.qose.jaxb.capabilities.Capabilities;
import dev.qose.jaxb.capabilities.CapabilitiesException;
import dev.qose.jaxb.capabilities.CapabilitiesException.Problem;
import dev.qose.validate.QosValidator;
import dev.qose.validate.report.Finding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever reads a document says the same of how it is written. */
class EncodingAgreementTests {

  private static final QosValidator VALIDATOR = QosValidator.create();
  private static final Fixer FIXER = Fixer.with(VALIDATOR);
  private static final Capabilities CAPABILITIES = new Capabilities();
  private static final Fault FAULT = Fault.MENDED.get(7);

  /** Writes a document; without a name it declares no encoding. */
  private static byte[] write(
      String document, String charset, @Nullable String mark, @Nullable String declared) {
    Charset written = Charset.forName(charset);
    boolean hasEuro = written.canEncode() && written.newEncoder().canEncode('€');
    String text =
        document
            .replace(
                " encoding=\"UTF-8\"", declared == null ? "" : " encoding=\"" + declared + "\"")
            .replace("<Title>Roads", "<Title>" + (hasEuro ? "€" : "&#x20AC;"));
    return ((mark == null ? "" : "\uFEFF".repeat(mark.length())) + text).getBytes(written);
  }

  private static byte[] inject(byte[] document, String fragment) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CAPABILITIES.inject(new ByteArrayInputStream(document), fragment, out);
    return out.toByteArray();
  }

  private static byte[] remove(byte[] document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CAPABILITIES.remove(new ByteArrayInputStream(document), out);
    return out.toByteArray();
  }

  private static String extract(byte[] document) throws IOException {
    return CAPABILITIES.extract(new ByteArrayInputStream(document)).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8,        ,  ",
    "UTF-8,        ,  UTF-8",
    "UTF-8,        ,  utf-8",
    "UTF-8,        M, ",
    "UTF-8,        M, UTF-8",
    "UTF-16LE,     ,  ",
    "UTF-16LE,     ,  UTF-16",
    "UTF-16LE,     ,  UTF-16LE",
    "UTF-16LE,     M, ",
    "UTF-16LE,     M, UTF-16",
    "UTF-16LE,     M, UTF-16LE",
    "UTF-16BE,     ,  ",
    "UTF-16BE,     ,  UTF-16",
    "UTF-16BE,     ,  UTF-16BE",
    "UTF-16BE,     M, ",
    "UTF-16BE,     M, UTF-16",
    "UTF-16BE,     M, UTF-16BE",
    "ISO-8859-1,   ,  ISO-8859-1",
    "ISO-8859-1,   ,  latin1",
    "ISO-8859-15,  ,  ISO-8859-15",
    "windows-1252, ,  windows-1252",
    "windows-1252, ,  Windows-1252",
    "US-ASCII,     ,  US-ASCII",
    "Shift_JIS,    ,  Shift_JIS",
    "ISO-2022-JP,  ,  ISO-2022-JP"
  })
  void all_read_and_write(String charset, @Nullable String mark, @Nullable String declared)
      throws IOException {
    byte[] document = write(FAULT.mended(), charset, mark, declared);
    byte[] spoilt = write(FAULT.document(), charset, mark, declared);

    assertThat(VALIDATOR.validate(document).findings()).isEmpty();
    assertThat(FIXER.fix(spoilt).document()).isEqualTo(document);
    assertThat(FIXER.fix(document).document()).isEqualTo(document);
    String block = extract(document);
    assertThat(block).isEqualTo(extract(FAULT.mended().getBytes(UTF_8)));
    byte[] bare = remove(document);
    byte[] injected = inject(bare, block);
    assertThat(remove(injected)).isEqualTo(bare);
    assertThat(VALIDATOR.validate(injected).findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UTF-8      | MM | UTF-8      | begins with two byte order marks",
        "UTF-8      | M  | ISO-8859-1 | says ISO-8859-1, but the document begins in UTF-8",
        "UTF-16LE   | M  | UTF-8      | says UTF-8, but the document begins in UTF-16LE",
        "UTF-16BE   | M  | UTF-16LE   | says UTF-16LE, but the document begins in UTF-16BE",
        "UTF-16BE   |    | UTF-8      | says UTF-8, but the document begins in UTF-16BE",
        "UTF-8      |    | UTF-16     | says UTF-16, but the document begins in one byte a",
        "UTF-8      |    | utf8       | \"utf8\" is not known to XML processors; UTF-8 would be",
        "UTF-8      |    | Latin-1    | \"Latin-1\" is not known",
        "UTF-8      |    | x-nothing  | \"x-nothing\" is not known",
        "UTF-8      |    | a b        | \"a b\" is not known",
        "UTF-8      |    | x-JISAutoDetect | is not known to XML processors; UTF-8 would be",
        "UTF-8      |    | IBM037     | says IBM037, but the document begins in one byte a",
        "UTF-32BE   |    | UTF-32     | is in UTF-32, which is not supported"
      })
  void all_refuse(String charset, String mark, String declared, String reason) {
    byte[] document = write(FAULT.document(), charset, mark, declared);

    assertThat(VALIDATOR.validate(document).findings())
        .extracting(Finding::message)
        .hasSize(1)
        .allSatisfy(message -> assertThat(message).contains(reason));
    assertThat(catchThrowableOfType(UnfixableException.class, () -> FIXER.fix(document)))
        .hasMessageContaining(reason);
    allRefuse(document, reason);
  }

  @ParameterizedTest
  @CsvSource({"ISO-8859-1, UTF-8", "UTF-8, US-ASCII", "windows-1252, UTF-8"})
  void all_refuse_bytes_that_are_no_characters(String charset, String declared) {
    byte[] document = write(FAULT.document().replace("Roads", "Größe"), charset, null, declared);

    assertThat(VALIDATOR.validate(document).findings())
        .extracting(Finding::rule)
        .containsExactly("QOS-PARSE");
    assertThat(catchThrowableOfType(UnfixableException.class, () -> FIXER.fix(document)))
        .isNotNull();
    allRefuse(document, "is not in the encoding it declares");
  }

  private static void allRefuse(byte[] document, String reason) {
    ThrowingCallable[] calls = {
      () -> inject(document, extract(FAULT.mended().getBytes(UTF_8))),
      () -> extract(document),
      () -> remove(document),
    };
    for (ThrowingCallable call : calls) {
      assertThat(catchThrowableOfType(CapabilitiesException.class, call))
          .hasMessageContaining(reason)
          .extracting(CapabilitiesException::problem)
          .isEqualTo(Problem.ENCODING);
    }
  }

  @Test
  void all_read_what_can_only_be_read_and_nobody_writes_it() throws IOException {
    byte[] document = FAULT.document().replace("UTF-8", "ISO-2022-CN").getBytes(US_ASCII);

    assertThat(VALIDATOR.validate(document).findings()).hasSizeGreaterThan(0);
    assertThat(VALIDATOR.validate(document).findings())
        .extracting(Finding::rule)
        .doesNotContain("QOS-PARSE");
    assertThat(extract(document)).isEqualTo(extract(FAULT.document().getBytes(UTF_8)));
    String reason = "Nothing can be written in the encoding ISO-2022-CN";
    assertThat(catchThrowableOfType(UnfixableException.class, () -> FIXER.fix(document)))
        .hasMessageContaining(reason);
    ThrowingCallable[] calls = {() -> inject(document, extract(document)), () -> remove(document)};
    for (ThrowingCallable call : calls) {
      assertThat(catchThrowableOfType(CapabilitiesException.class, call))
          .hasMessageContaining(reason);
    }
  }

  @Test
  void what_an_encoding_lacks_becomes_references_or_is_refused() throws IOException {
    byte[] document = write(FAULT.mended(), "ISO-8859-1", null, "ISO-8859-1");
    String block = extract(document);
    String start = block.substring(0, block.indexOf('>') + 1);

    assertThat(new String(inject(document, block.replace(start, start + "<!--ä-->")), ISO_8859_1))
        .contains("<!--ä-->");
    assertThat(
            catchThrowableOfType(
                CapabilitiesException.class,
                () -> inject(document, block.replace(start, start + "<!--€-->"))))
        .hasMessageContaining("ISO-8859-1 lacks characters");
  }
}
