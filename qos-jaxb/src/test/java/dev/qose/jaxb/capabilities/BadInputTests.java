package dev.qose.jaxb.capabilities;

import static dev.qose.jaxb.capabilities.Samples.wfs;
import static dev.qose.jaxb.capabilities.Samples.wms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.qose.jaxb.DocumentLimits;
import dev.qose.jaxb.capabilities.CapabilitiesException.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTests {

  private static final String PLACE = "<Capability><Request/><Layer/></Capability>";

  private final Capabilities capabilities = new Capabilities();

  private static void assertRefused(byte[] document, Problem problem, String message) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThatExceptionOfType(CapabilitiesException.class)
        .isThrownBy(
            () ->
                new Capabilities()
                    .inject(new ByteArrayInputStream(document), Samples.WMS_FRAGMENT, out))
        .withMessageContaining(message)
        .extracting(CapabilitiesException::problem)
        .isEqualTo(problem);
    assertThat(out.size()).isZero();
  }

  private static void assertRefused(String document, Problem problem, String message) {
    assertRefused(document.getBytes(StandardCharsets.UTF_8), problem, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                        | is empty",
        "' '                                       | is empty",
        "x                                         | it begins with \"x\"",
        "not XML at all                            | no XML, which begins with \"<\"",
        "<!-- -->                                  | ends before its root element",
        "<WMS_Capabilities                         | ends before its root element",
        "<a b='<'/>                                | not well-formed",
        "<?xml version='1.0'                       | does not end within",
        "<xmlns:root/>                             | not well-formed",
        "<x:a/>                                    | Unbound namespace prefix 'x'",
      })
  void says_what_is_malformed(String document, String message) {
    assertRefused(document, Problem.MALFORMED, message);
  }

  @Test
  void says_where_it_is_malformed() {
    assertThatExceptionOfType(CapabilitiesException.class)
        .isThrownBy(
            () ->
                capabilities.inject(
                    wms("<Service>\n  </Wrong><Capability/>"), Samples.WMS_FRAGMENT))
        .withMessageContaining("expected </Service>")
        .satisfies(e -> assertThat(e.line()).hasValue(4))
        .satisfies(e -> assertThat(e.column().orElseThrow()).isBetween(3, 11));
  }

  @Test
  void refuses_a_truncated_document_wherever_it_ends() {
    byte[] document = Samples.capture("qgis-3.22.16-wms-1.3.0.xml");
    int end = new String(document, StandardCharsets.ISO_8859_1).lastIndexOf('>');
    for (int length = end; length > end - 600; length -= 7) {
      assertRefused(
          Arrays.copyOf(document, length), Problem.MALFORMED, "ends before </WMS_Capabilities>");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!-- </WMS_Capabilities> -->",
        "\n<?p </WMS_Capabilities>?><!-- --> \n\n",
        "<!-- LONG -->",
        "SPACE"
      })
  void accepts_comments_behind_the_root(String end) {
    String document =
        wms(PLACE)
            + end.replace("LONG", "</WMS_Capabilities>".repeat(10_000))
                .replace("SPACE", " ".repeat(20_000));
    String injected = capabilities.inject(document, Samples.WMS_FRAGMENT);
    assertThat(injected)
        .endsWith(end.startsWith("<!-- LONG") ? " -->" : end.substring(end.length()));
    assertThat(capabilities.remove(injected)).isEqualTo(document);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<a/>", "text", "</WMS_Capabilities>", "<!-- "})
  void refuses_more_behind_the_root(String end) {
    assertRefused(wms(PLACE) + end, Problem.MALFORMED, "The document");
  }

  @Test
  void expands_no_entities() {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE WMS_Capabilities [<!ENTITY a0 'ha'>");
    for (int i = 1; i < 40; i++) {
      laughs.append("<!ENTITY a%d '%s'>".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
    }
    laughs.append(
        "<!ENTITY x SYSTEM 'file:///etc/passwd'><!ENTITY % p SYSTEM 'http://192.0.2.1/'>%p;]>");
    String document =
        laughs
            + wms("<Service>&a39;&x;</Service>" + PLACE).replace("<?xml version=\"1.0\"?>\n", "");
    String injected = capabilities.inject(document, Samples.WMS_FRAGMENT);
    assertThat(capabilities.remove(injected)).isEqualTo(document);
    assertRefused(
        laughs + wms("<Service a='&a39;'/>" + PLACE).replace("<?xml version=\"1.0\"?>\n", ""),
        Problem.MALFORMED,
        "ENTITY_REFERENCE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!--X-->", "<?p X?>", "<![CDATA[X]]>", "<Abstract>X</Abstract>"})
  void passes_over_long_text(String content) {
    String document =
        wms(
            "<Service>"
                + content.replace("X", "x&amp;]]-? ".repeat(300_000))
                + "</Service>"
                + PLACE);
    assertThat(capabilities.remove(capabilities.inject(document, Samples.WMS_FRAGMENT)))
        .isEqualTo(document);
  }

  static String[] longMarkup() {
    String x = "x".repeat(3_000_000);
    return new String[] {
      "<Service a='" + x + "'/>",
      "text <Service a='" + x + "'/>",
      "<!-- c --><Service a='" + x + "'/>",
      "<![CDATA[x]]><a" + x + "/>",
      "<?p x?><a" + " ".repeat(3_000_000) + "/>",
      "<?" + x + " x?>",
      "<Service>&" + x + ";</Service>",
      "<Service>t&amp;t&" + x + ";</Service>",
      "<Capability>" + " ".repeat(3_000_000) + "<Layer/></Capability>",
      "<Service>" + "<a>".repeat(1001),
      "<Service>" + ("<a b='" + "x".repeat(10_000) + "'>").repeat(200),
      "<Service>" + distinctNames(),
      "<Capability>"
          + ("<q:QualityOfServiceMetadata xmlns:q='" + Samples.QOS_WMS + "'/>").repeat(2000)
          + "</Capability>"
    };
  }

  private static String distinctNames() {
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < 300_000; i++) {
      names.append("<a").append(i).append("/>");
    }
    return names.toString();
  }

  @Test
  void bounds_what_is_held() {
    for (String markup : longMarkup()) {
      assertRefused(wms(markup + PLACE), Problem.LIMIT, "than");
    }
    String dtd = "<!DOCTYPE a [" + "<!ENTITY a 'x'>".repeat(200_000) + "]><a/>";
    assertRefused(dtd, Problem.LIMIT, "than");
  }

  @Test
  void bounds_documents_and_blocks() {
    String document = wms(PLACE);
    Capabilities small = new Capabilities(new DocumentLimits(10, 10, 100_000, 10));
    assertThatExceptionOfType(CapabilitiesException.class)
        .isThrownBy(
            () ->
                small.remove(
                    new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)),
                    new ByteArrayOutputStream()))
        .withMessageContaining("limit of 10 bytes");
    assertThatExceptionOfType(CapabilitiesException.class)
        .isThrownBy(() -> small.remove(document))
        .withMessageContaining("limit of 10 bytes");
    Capabilities blocks = new Capabilities(new DocumentLimits(100_000, 10, 100_000, 10));
    assertThatExceptionOfType(CapabilitiesException.class)
        .isThrownBy(() -> blocks.inject(document, Samples.WMS_FRAGMENT))
        .withMessageContaining("longer than 10 characters");
    String injected = capabilities.inject(document, Samples.WMS_FRAGMENT);
    assertThatExceptionOfType(CapabilitiesException.class)
        .isThrownBy(() -> blocks.extract(injected))
        .withMessageContaining("longer than 10 characters");
  }

  /** Changes captures at random and lets only documented exceptions pass. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "mapserver-8.0.0-wfs-2.0.0.xml",
        "mapserver-8.0.0-wms-1.1.1.xml",
        "mapserver-8.0.0-wms-1.3.0.xml",
        "qgis-3.22.16-wms-1.3.0.xml"
      })
  void survives_mutations(String name) throws IOException {
    Random random = new Random(20);
    byte[] original = Samples.capture(name);
    String fragment = name.contains("wfs") ? Samples.WFS_FRAGMENT : Samples.WMS_FRAGMENT;
    byte[] withBlock = name.contains("1.1.1") ? original : Samples.inject(original, fragment);
    int survived = 0;
    for (int i = 0; i < 600; i++) {
      byte[] mutant = mutate(i % 2 == 0 ? original : withBlock, random);
      try {
        capabilities.extract(new ByteArrayInputStream(mutant));
        byte[] injected = Samples.inject(mutant, fragment);
        assertThat(Samples.inject(injected, fragment)).isEqualTo(injected);
        assertThat(Samples.remove(injected)).isEqualTo(Samples.remove(mutant));
        survived++;
      } catch (CapabilitiesException e) {
        assertThat(e.getMessage()).isNotBlank();
      }
    }
    assertThat(survived).isBetween(name.contains("1.1.1") ? 0 : 60, 570);
  }

  private static byte[] mutate(byte[] original, Random random) {
    byte[] mutant = original.clone();
    for (int n = random.nextInt(3); n >= 0; n--) {
      int at = random.nextInt(mutant.length);
      switch (random.nextInt(6)) {
        case 0 -> mutant[at] = (byte) random.nextInt(256);
        case 1 -> mutant[at] = (byte) "<>&'\"/!-]?= \r\n:".charAt(random.nextInt(15));
        case 2 -> mutant = Arrays.copyOf(mutant, at + 1);
        case 3 -> mutant = replace(mutant, at, Math.min(mutant.length, at + 40), new byte[0]);
        case 4 -> {
          int from = random.nextInt(mutant.length);
          byte[] part = Arrays.copyOfRange(mutant, from, Math.min(mutant.length, from + 60));
          mutant = replace(mutant, at, at, part);
        }
        default -> mutant = replace(mutant, at, at, "<?p <!-- ?>".getBytes(StandardCharsets.UTF_8));
      }
    }
    return mutant;
  }

  private static byte[] replace(byte[] bytes, int from, int until, byte[] by) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, from);
    out.write(by, 0, by.length);
    out.write(bytes, until, bytes.length - until);
    return out.toByteArray();
  }

  @Test
  void survives_rubbish() {
    Random random = new Random(21);
    for (int i = 0; i < 500; i++) {
      byte[] rubbish = new byte[random.nextInt(2000)];
      random.nextBytes(rubbish);
      assertThatExceptionOfType(CapabilitiesException.class)
          .isThrownBy(() -> Samples.remove(rubbish));
    }
    assertThat(capabilities.extract(wfs(""))).isEmpty();
  }
}
