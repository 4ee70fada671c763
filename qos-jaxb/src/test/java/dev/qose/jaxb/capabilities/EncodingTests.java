package dev.qose.jaxb.capabilities;

import static dev.qose.jaxb.capabilities.Samples.QOS_WFS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.qose.jaxb.capabilities.CapabilitiesException.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTests {

  private static final String FRAGMENT =
      "<q:QualityOfServiceMetadata xmlns:q=\""
          + QOS_WFS
          + "\" a=\"Jyväskylä – €\"><q:b>Jyväskylä – € 𝄞</q:b></q:QualityOfServiceMetadata>";

  private static String document(String declaration, String title) {
    return declaration
        + "<WFS_Capabilities version='2.0.0' xmlns='http://www.opengis.net/wfs/2.0'"
        + " xmlns:o='http://www.opengis.net/ows/1.1'>\r\n<Title>"
        + title.repeat(3000)
        + "</Title><o:OperationsMetadata>\r\n  <o:Operation/>\r\n</o:OperationsMetadata>"
        + title
        + "</WFS_Capabilities>";
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8,        '',   '',             größe 𝄞 €",
    "UTF-8,        '',   UTF-8,          größe 𝄞 €",
    "UTF-8,        BOM,  utf-8,          größe 𝄞 €",
    "UTF-8,        BOM,  '',             größe 𝄞 €",
    "UTF-16LE,     BOM,  UTF-16,         größe 𝄞 €",
    "UTF-16BE,     BOM,  '',             größe 𝄞 €",
    "UTF-16BE,     BOM,  UTF-16BE,       größe 𝄞 €",
    "UTF-16LE,     '',   UTF-16,         größe 𝄞 €",
    "UTF-16BE,     '',   UTF-16BE,       größe 𝄞 €",
    "ISO-8859-1,   '',   ISO-8859-1,     größe",
    "ISO-8859-15,  '',   ISO-8859-15,    größe €",
    "windows-1252, '',   windows-1252,   größe €",
    "windows-1251, '',   Windows-1251,   размер",
    "US-ASCII,     '',   US-ASCII,       size",
    "Shift_JIS,    '',   Shift_JIS,      大きさ",
    "EUC-JP,       '',   EUC-JP,         大きさ",
    "ISO-2022-JP,  '',   ISO-2022-JP,    大きさ",
    "GB18030,      '',   GB18030,        größe 大 𝄞",
    "Big5,         '',   Big5,           大小"
  })
  void keeps_every_byte(String encoding, String mark, String declared, String title)
      throws IOException {
    String declaration =
        (mark.isEmpty() ? "" : "\uFEFF")
            + "<?xml version='1.0'"
            + (declared.isEmpty() ? "" : " encoding='" + declared + "'")
            + "?>";
    Charset charset = Charset.forName(encoding);
    String text = document(declaration, title);
    byte[] original = text.getBytes(charset);
    assertThat(new String(original, charset)).isEqualTo(text);

    byte[] injected = Samples.inject(original, FRAGMENT);

    String result = new String(injected, charset);
    assertThat(result).contains("<o:ExtendedCapabilities>\r\n    <q:Quality");
    assertThat(result.getBytes(charset)).isEqualTo(injected);
    assertThat(
            resolve(new Capabilities().extract(new ByteArrayInputStream(injected)).orElseThrow()))
        .isEqualTo(FRAGMENT);
    assertThat(Samples.remove(injected)).isEqualTo(original);
  }

  @Test
  void stays_clear_of_what_shifts_between_sets_of_characters() throws IOException {
    Charset charset = Charset.forName("ISO-2022-JP");
    for (String operation : new String[] {"<o:Operation/>大", "大", "大<o:Operation/>大きさ<!--大-->大"}) {
      byte[] original =
          document("<?xml version='1.0' encoding='ISO-2022-JP'?>", "大")
              .replace("\r\n  <o:Operation/>\r\n", operation)
              .getBytes(charset);

      byte[] injected = Samples.inject(original, FRAGMENT);

      String result = new String(injected, charset);
      assertThat(result).contains("<q:QualityOfServiceMetadata").contains("大<");
      assertThat(result.getBytes(charset)).isEqualTo(injected);
      assertThat(Samples.remove(injected)).isEqualTo(original);
    }
  }

  /** Undoes character references. */
  private static String resolve(String fragment) {
    return java.util.regex.Pattern.compile("&#x([0-9a-f]+);")
        .matcher(fragment)
        .replaceAll(m -> Character.toString(Integer.parseInt(m.group(1), 16)));
  }

  @Test
  void writes_character_references_for_what_the_encoding_lacks() throws IOException {
    byte[] original =
        document("<?xml version='1.0' encoding='ISO-8859-1'?>", "ä")
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(new String(Samples.inject(original, FRAGMENT), StandardCharsets.ISO_8859_1))
        .contains(
            "a=\"Jyväskylä &#x2013; &#x20ac;\"><q:b>Jyväskylä &#x2013; &#x20ac; &#x1d11e;</q:b>");
    String string = document("<?xml version='1.0' encoding='ISO-8859-1'?>", "ä");
    assertThat(new Capabilities().inject(string, FRAGMENT)).contains("Jyväskylä &#x2013; &#x20ac;");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!--€-->", "<?p €?>", "<![CDATA[€]]>", "<q:π/>", "<q:a π='1'/>"})
  void refuses_what_has_no_character_reference(String content) {
    byte[] original =
        document("<?xml version='1.0' encoding='ISO-8859-1'?>", "ä")
            .getBytes(StandardCharsets.ISO_8859_1);
    String fragment =
        "<q:QualityOfServiceMetadata xmlns:q='"
            + QOS_WFS
            + "'>"
            + content
            + "</q:QualityOfServiceMetadata>";
    assertThatExceptionOfType(CapabilitiesException.class)
        .isThrownBy(() -> Samples.inject(original, fragment))
        .withMessageContaining("ISO-8859-1 lacks")
        .extracting(CapabilitiesException::problem)
        .isEqualTo(Problem.FRAGMENT);
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8,      ISO-8859-1, ä, is not in the encoding it declares",
    "US-ASCII,   ISO-8859-1, ä, is not in the encoding it declares",
    "UTF-16,     UTF-8,      ä, says UTF-16",
    "UTF-8,      UTF-16LE,   ä, says UTF-8",
    "IBM037,     UTF-8,      ä, says IBM037",
    "x-unknown,  UTF-8,      ä, \"x-unknown\" is not known",
    "'a b',      UTF-8,      ä, \"a b\" is not known",
    "UTF-32,     UTF-32,     ä, UTF-32"
  })
  void says_that_a_declaration_lies(String declared, String actual, String title, String message) {
    byte[] document =
        document("<?xml version='1.0' encoding='" + declared + "'?>", title)
            .getBytes(Charset.forName(actual));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThatExceptionOfType(CapabilitiesException.class)
        .isThrownBy(
            () -> new Capabilities().inject(new ByteArrayInputStream(document), FRAGMENT, out))
        .withMessageContaining(message)
        .extracting(CapabilitiesException::problem)
        .isEqualTo(Problem.ENCODING);
    assertThat(out.size()).isZero();
  }

  @Test
  void reads_what_it_cannot_write() throws IOException {
    byte[] document =
        document("<?xml version='1.0' encoding='ISO-2022-CN'?>", "a")
            .getBytes(StandardCharsets.US_ASCII);
    Capabilities capabilities = new Capabilities();

    assertThat(capabilities.detect(new ByteArrayInputStream(document))).hasToString("WFS 2.0.0");
    assertThat(capabilities.extract(new ByteArrayInputStream(document))).isEmpty();
    assertThatExceptionOfType(CapabilitiesException.class)
        .isThrownBy(() -> Samples.inject(document, FRAGMENT))
        .withMessageContaining("Nothing can be written in the encoding ISO-2022-CN");
  }

  @Test
  void refuses_a_mark_that_contradicts_the_declaration() {
    byte[] document =
        document("\uFEFF<?xml version='1.0' encoding='ISO-8859-1'?>", "a")
            .getBytes(StandardCharsets.UTF_8);
    assertThatExceptionOfType(CapabilitiesException.class)
        .isThrownBy(() -> Samples.inject(document, FRAGMENT))
        .withMessageContaining("says ISO-8859-1, but the document begins in UTF-8");
  }
}
