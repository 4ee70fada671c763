package dev.qose.validate.fix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.qose.validate.Limits;
import dev.qose.validate.QosValidator;
import dev.qose.validate.report.Finding;
import dev.qose.validate.report.ValidationReport;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FixerTests {

  private static final QosValidator VALIDATOR = QosValidator.create();
  private static final Fixer FIXER = Fixer.with(VALIDATOR);

  static List<Fault> mended() {
    return Fault.MENDED;
  }

  static List<Fault> uncertain() {
    return Fault.UNCERTAIN;
  }

  @ParameterizedTest
  @MethodSource("mended")
  void mends_what_is_certain(Fault fault) {
    FixResult result = fix(fault.document());

    assertThat(text(result)).isEqualTo(fault.mended());
    assertThat(result.isChanged()).isTrue();
    assertThat(result.notApplied()).isEmpty();
    assertThat(rules(result.before())).containsAll(rules(result.after()));
    assertThat(result.after().findings().size()).isLessThan(result.before().findings().size());
  }

  @ParameterizedTest
  @MethodSource("uncertain")
  void leaves_what_may_mean_more_than_one_thing(Fault fault) {
    FixResult result = fix(fault.document());

    assertThat(text(result)).isEqualTo(fault.document());
    assertThat(result.isChanged()).isFalse();
    assertThat(result.before().findings()).isNotEmpty();
    assertThat(result.diff("a.xml")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"wms", "wfs"})
  void leaves_what_has_no_fault(String base) {
    byte[] document = Fault.base(base).getBytes(UTF_8);

    FixResult result = FIXER.fix(document);

    assertThat(result.document()).isEqualTo(document);
    assertThat(result.isChanged()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("mended")
  void keeps_line_ends(Fault fault) {
    FixResult result = fix(fault.document().replace("\n", "\r\n"));

    assertThat(text(result)).isEqualTo(fault.mended().replace("\n", "\r\n"));
  }

  static Stream<Encoded> encodings() {
    return Stream.of(
        new Encoded("UTF-16", UTF_16LE, "\uFEFF"),
        new Encoded("UTF-16", UTF_16BE, "\uFEFF"),
        new Encoded("UTF-16LE", UTF_16LE, ""),
        new Encoded("ISO-8859-1", ISO_8859_1, ""),
        new Encoded("windows-1252", Charset.forName("windows-1252"), ""),
        new Encoded("US-ASCII", US_ASCII, ""),
        new Encoded("UTF-8", UTF_8, "\uFEFF"));
  }

  /** A way to write a document as bytes. */
  record Encoded(String name, Charset charset, String mark) {

    byte[] write(String document) {
      String title = charset.equals(US_ASCII) ? "Teita&#x20AC;" : "Teitä€".replace("€", euro());
      return (mark + document.replace("UTF-8", name).replace("<Title>Roads", "<Title>" + title))
          .getBytes(charset);
    }

    private String euro() {
      return charset.newEncoder().canEncode('€') ? "€" : "&#x20AC;";
    }
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void keeps_the_encoding(Encoded encoded) {
    for (Fault fault : List.of(Fault.MENDED.get(0), Fault.MENDED.get(7))) {
      FixResult result = FIXER.fix(encoded.write(fault.document()));

      assertThat(result.document()).isEqualTo(encoded.write(fault.mended()));
    }
  }

  @Test
  void keeps_all_that_is_not_wrong() {
    String document =
        Fault.MENDED
            .get(0)
            .document()
            .replace(
                "?>\n<WMS_Capabilities",
                """
                ?>
                <!-- <On>monday</On> -->
                <!DOCTYPE WMS_Capabilities [
                  <!-- it's all ">" here -->
                  <!ENTITY agency "Agency > all &#38;#38; more">
                  <?keep "this?>
                ]>
                <?and this="<b>"?>
                <WMS_Capabilities\
                """)
            .replace("Opastinsilta 12", "&agency; <![CDATA[<On>monday</On>]]> ' \"")
            .replace("<qos:On>", "<qos:On\n   ><!-- days -->")
            .replace("</qos:On>", "</qos:On\t>")
            .replace("version=\"1.3.0\"", "version = '1.3.0'\r\n");

    FixResult result = fix(document);

    assertThat(text(result))
        .isEqualTo(document.replace("<!-- days -->monday TUESDAY", "Monday Tuesday"));
  }

  @Test
  void keeps_the_quotes_of_attributes_and_the_default_namespace() {
    String document =
        Fault.base("wms")
            .replace("<ows:AllowedValues>", "<AllowedValues xmlns = 'http://www.opengis.net/ows'>")
            .replace("</ows:AllowedValues>", "</AllowedValues>")
            .replace("ows:Value", "Value")
            .replace("ows:Range", "Range")
            .replace("ows:MinimumValue", "MinimumValue")
            .replace("ows:MaximumValue", "MaximumValue");

    FixResult result = fix(document);

    assertThat(text(result))
        .isEqualTo(
            document.replace("'http://www.opengis.net/ows'", "'http://www.opengis.net/ows/2.0'"));
    assertThat(result.after().findings()).isEmpty();
  }

  @Test
  void mends_what_comes_to_light_only_when_names_are_right() {
    Fault hours = Fault.MENDED.get(5);
    String document = hours.document().replace("qos:OperatingInfo>", "qos:OperatingInfos>");

    FixResult result = fix(document);

    assertThat(text(result)).isEqualTo(hours.mended());
    assertThat(result.applied()).extracting(Finding::rule).contains("QOS-P03");
  }

  @Test
  void leaves_what_would_bring_something_else_to_light() {
    String document =
        Fault.MENDED
            .get(0)
            .mended()
            .replace("=\"http://www.opengis.net/qos/1.0", "=\"https://www.opengis.net/qos/1.0")
            .replace("06:00:00Z", "26:00:00Z");

    FixResult result = fix(document);

    assertThat(text(result)).isEqualTo(document);
    assertThat(result.notApplied())
        .allSatisfy(
            left -> assertThat(left.reason()).startsWith("it would bring ").contains("26:00:00Z"))
        .extracting(left -> left.finding().rule())
        .contains("QOS-P03");
  }

  @Test
  void mends_an_error_though_what_is_milder_comes_to_light() {
    String right = Fault.base("wms");
    int feed = right.indexOf("<qos:OperationAnomalyFeed");
    String end = "</qos:OperationAnomalyFeed>";
    String without =
        right.substring(0, feed)
            + right.substring(right.indexOf(end) + end.length()).stripLeading();

    FixResult result = fix(without.replace("#AvailabilityMonthly", "#AvailabiltyMonthly"));

    assertThat(text(result)).isEqualTo(without);
    assertThat(rules(result.before())).contains("QOS-C03").doesNotContain("QOS-F07");
    assertThat(rules(result.after())).containsExactly("QOS-F07");
  }

  @Test
  void makes_one_wrapper_of_those_within_and_beside_each_other() {
    String right = Fault.base("wfs");
    String start = "    <ows:ExtendedCapabilities>\n";
    String end = "    </ows:ExtendedCapabilities>\n";
    String extension = "      <i:a xmlns:i=\"urn:x\"/>\n";
    String shared = right.replace(start, start + extension);

    assertThat(text(fix(right.replace(start, start + start + start).replace(end, end + end + end))))
        .isEqualTo(right);
    assertThat(text(fix(right.replace(start, start + extension + end + start)))).isEqualTo(shared);
    assertThat(
            text(
                fix(
                    right
                        .replace(start, start + extension + end + start + start)
                        .replace(end + "  <", end + end + "  <"))))
        .isEqualTo(shared);
  }

  @Test
  void keeps_wrappers_of_which_something_would_be_lost() {
    String start = "    <ows:ExtendedCapabilities>\n";
    String beside = start.replace(">", " xmlns:i=\"urn:x\">");
    String document =
        Fault.base("wfs").replace(start, start + "    </ows:ExtendedCapabilities>\n" + beside);

    FixResult result = fix(document);

    assertThat(text(result)).isEqualTo(document);
    assertThat(result.notApplied())
        .extracting(FixResult.NotApplied::reason)
        .contains("the attributes of an element would be lost");
  }

  @Test
  void says_what_was_changed_in_which_line() {
    FixResult result = fix(Fault.MENDED.get(0).document());

    assertThat(result.diff("roads.xml").lines())
        .startsWith("--- a/roads.xml", "+++ b/roads.xml")
        .contains(
            "-          <qos:On>monday TUESDAY</qos:On>",
            "+          <qos:On>Monday Tuesday</qos:On>")
        .filteredOn(line -> line.matches("[-+] .*"))
        .hasSize(2);
  }

  @Test
  void says_that_the_last_line_does_not_end() {
    FixResult result = fix(Fault.MENDED.get(0).document().replace("\n", "").strip());

    assertThat(result.diff("a").lines())
        .filteredOn("\\ No newline at end of file"::equals)
        .hasSize(2);
  }

  @Test
  void mends_only_what_it_is_asked_to() {
    Fault fault = Fault.MENDED.get(0);
    String document = fault.document().replace("06:00:00Z", "6:00:00Z");

    FixResult result =
        Fixer.with(VALIDATOR).only(Set.of("cvc-enumeration-valid")).fix(document.getBytes(UTF_8));

    assertThat(text(result)).isEqualTo(fault.mended().replace("06:00:00Z", "6:00:00Z"));
    assertThat(result.notApplied()).isEmpty();
  }

  static Stream<String> unfixable() {
    return Stream.of(
        "",
        "<a>",
        "<?xml version='1.0' encoding='UTF-16'?><a/>",
        "<!DOCTYPE a [<!ENTITY e '<b/>'>]><a>&e;</a>",
        "<!DOCTYPE a [<!ENTITY e '&#x3C;b/>'>]><a>&e;</a>",
        "<a>" + "<a>".repeat(600));
  }

  @ParameterizedTest
  @MethodSource("unfixable")
  void refuses_what_it_cannot_read(String document) {
    assertThatExceptionOfType(UnfixableException.class)
        .isThrownBy(() -> fix(document))
        .withMessageStartingWith("the ");
  }

  @Test
  void refuses_what_is_beyond_a_limit() {
    QosValidator small = QosValidator.builder().limits(Limits.DEFAULT.withBytes(100)).build();

    assertThatExceptionOfType(UnfixableException.class)
        .isThrownBy(() -> Fixer.with(small).fix(Fault.base("wms").getBytes(UTF_8)))
        .withMessageContaining("longer than the limit");
  }

  @Test
  void mends_a_block_that_stands_alone() {
    String wms = Fault.MENDED.get(0).document();
    String end = "</qos-wms:QualityOfServiceMetadata>";
    String block =
        wms.substring(wms.indexOf("<qos-wms:Q"), wms.indexOf(end) + end.length())
            .replace("xmlns:qos=", "xmlns:xlink='http://www.w3.org/1999/xlink' xmlns:qos=");

    FixResult result = fix(block);

    assertThat(text(result)).isEqualTo(block.replace("monday TUESDAY", "Monday Tuesday"));
  }

  private static FixResult fix(String document) {
    return FIXER.fix(document.getBytes(UTF_8));
  }

  private static String text(FixResult result) {
    return new String(result.document(), UTF_8);
  }

  private static Set<String> rules(ValidationReport report) {
    return report.findings().stream().map(Finding::rule).collect(Collectors.toSet());
  }
}
