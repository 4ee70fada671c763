package dev.qose.validate;

import static dev.qose.validate.Documents.block;
import static dev.qose.validate.Documents.capture;
import static dev.qose.validate.Documents.fault;
import static dev.qose.validate.Documents.inWms;
import static dev.qose.validate.assertj.QosAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.rule.Severity;
import dev.qose.validate.report.Finding;
import dev.qose.validate.report.JsonReport;
import dev.qose.validate.report.JunitReport;
import dev.qose.validate.report.LayerResult;
import dev.qose.validate.report.NotChecked;
import dev.qose.validate.report.TextReport;
import dev.qose.validate.report.ValidationReport;
import dev.qose.validate.report.Validity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a document is, whether it is one at all, and how it is written. */
class DocumentKindsTests {

  private static final List<QosValidator> VALIDATORS =
      List.of(
          QosValidator.builder().engine(new XercesEngine()).build(),
          QosValidator.builder().engine(new JdkEngine()).build());

  static List<QosValidator> validators() {
    return VALIDATORS;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "html-page        | This is an HTML page, no capabilities document.",
        "http-header-first| This is a whole HTTP answer, of status 200; the document is what comes"
            + " after the first blank line.",
        "blank-line-first | White space stands before the XML declaration, which must be the very"
            + " first thing.",
        "utf8-bom-says-latin1 | The XML declaration says ISO-8859-1, but the document begins in"
            + " UTF-8.",
        "encoding-utf8-without-hyphen | The declared encoding \"utf8\" is not known to XML"
            + " processors; UTF-8 would be.",
        "charset-without-encoder | The declared encoding \"x-JISAutoDetect\" is not known to XML"
            + " processors; UTF-8 would be."
      })
  void names_what_is_no_document(String name, String message) {
    for (QosValidator validator : VALIDATORS) {
      ValidationReport report = validator.validate(fault(name));

      assertThat(report).isNotValid().hasOnlyFindings("QOS-PARSE");
      assertThat(report.findings()).extracting(Finding::message).containsExactly(message);
    }
  }

  @ParameterizedTest
  @MethodSource("validators")
  void names_an_answer_without_content(QosValidator validator) {
    for (ValidationReport report :
        List.of(
            validator.validate(new byte[0]),
            validator.validate("\n \n".getBytes(StandardCharsets.UTF_8)),
            validator.validate(""))) {
      assertThat(report.findings())
          .extracting(Finding::message)
          .containsExactly("The document is empty.");
    }
  }

  @ParameterizedTest
  @MethodSource("validators")
  void quotes_an_exception_report(QosValidator validator) {
    assertThat(validator.validate(fault("exception-report")).findings())
        .extracting(Finding::message)
        .containsExactly(
            "This is an exception report of the service, no capabilities document"
                + " (code OperationNotSupported): \"No\"");
    assertThat(
            validator
                .validate(
                    "<o:ExceptionReport xmlns:o='http://www.opengis.net/ows/1.1' version='2.0.0'>"
                        + "<o:Exception exceptionCode='InvalidParameterValue' locator='service'>"
                        + "<o:ExceptionText>Which\n service?</o:ExceptionText></o:Exception>"
                        + "</o:ExceptionReport>")
                .findings()
                .get(0)
                .message())
        .endsWith("(code InvalidParameterValue): \"Which service?\"");
  }

  @ParameterizedTest
  @MethodSource("validators")
  void reads_packed_documents(QosValidator validator) throws IOException {
    assertThat(validator.validate(fault("gzipped")).host()).contains("WMS 1.3.0");

    byte[] document = fault("wms");
    byte[] packed = packed(document);
    assertThat(validator.validate(packed).findings())
        .isEqualTo(validator.validate(document).findings());
    for (byte[] broken :
        List.of(
            Arrays.copyOf(packed, packed.length / 2),
            Arrays.copyOf(packed, 3),
            Arrays.copyOf(packed(new byte[0]), 18))) {
      assertThat(validator.validate(broken)).isNotValid().hasOnlyFindings("QOS-PARSE");
    }
  }

  @Test
  void bounds_what_comes_out_of_a_packed_document() throws IOException {
    byte[] bomb = packed(("<a>" + " ".repeat(3_000_000) + "</a>").getBytes(StandardCharsets.UTF_8));
    QosValidator small = QosValidator.builder().limits(Limits.DEFAULT.withBytes(1_000_000)).build();

    assertThat(bomb).hasSizeLessThan(10_000);
    assertThat(small.validate(bomb)).hasOnlyFindings("QOS-LIMIT");
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-16LE, UTF-16",
    "ISO-8859-1, latin1",
    "windows-1252, windows-1252",
    "Shift_JIS, Shift_JIS",
    "ISO-2022-CN, ISO-2022-CN"
  })
  void reads_what_can_be_decoded(String charset, String declared) {
    String ascii =
        new String(fault("wms"), StandardCharsets.UTF_8).replaceAll("[^\\x00-\\x7f]", "");
    String document = ascii.replaceFirst("UTF-8", declared);
    byte[] bytes =
        charset.startsWith("ISO-2022")
            ? document.getBytes(StandardCharsets.US_ASCII)
            : document.getBytes(Charset.forName(charset));

    for (QosValidator validator : VALIDATORS) {
      assertThat(validator.validate(bytes).findings())
          .isEqualTo(validator.validate(ascii).findings());
    }
  }

  @ParameterizedTest
  @MethodSource("validators")
  void says_where_bytes_are_no_characters(QosValidator validator) {
    byte[] japanese =
        "<?xml version='1.0' encoding='EUC-JP'?>\n<a>\n?</a>".getBytes(StandardCharsets.US_ASCII);
    japanese[japanese.length - 5] = (byte) 0xFF;

    for (byte[] document : List.of(fault("bad-utf8"), japanese)) {
      assertThat(validator.validate(document)).isNotValid().hasOnlyFindings("QOS-PARSE");
      assertThat(validator.validate(document).findings().get(0).message())
          .doesNotContain("java", "Exception", "Input length");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c:Capabilities xmlns:c='http://www.opengis.net/sos/1.0' version='1.0.0'/> | SOS 1.0.0",
        "<c:Capabilities xmlns:c='http://www.opengis.net/wmts/1.0' version='1.0.0'/> | WMTS 1.0.0",
        "<c:WCS_Capabilities xmlns:c='http://www.opengis.net/wcs' version='1.0.0'/> | WCS 1.0.0",
        "<c:Capabilities xmlns:c='http://www.opengis.net/cat/csw/2.0.2' version='2.0.2'/> | CSW"
            + " 2.0.2"
      })
  void does_not_call_valid_what_was_not_checked(String documentAndHost) {
    int border = documentAndHost.indexOf(" | ");
    String document = documentAndHost.substring(0, border);
    String host = documentAndHost.substring(border + 3);
    for (QosValidator validator : VALIDATORS) {
      ValidationReport report = validator.validate(document);

      assertThat(report).hasNoFindings();
      assertThat(report.host()).contains(host);
      assertThat(report.outcome()).isEqualTo(Validity.NOT_CHECKED);
      assertThat(report.isValid()).isFalse();
      assertThat(TextReport.write(report))
          .startsWith("document (%s): not checked, since there is no QoS block".formatted(host));
      assertThat(JsonReport.write(report))
          .contains("\"valid\":false", "\"outcome\":\"not-checked\"");
      assertThat(JunitReport.write(List.of(report), Severity.ERROR))
          .contains("failures=\"0\"")
          .containsPattern("name=\"rules\"[^>]*>\\s*<skipped");
    }
  }

  @Test
  void a_document_without_block_is_not_checked_but_wrong_where_it_is_wrong() {
    QosValidator validator = VALIDATORS.get(0);
    String document = capture(Documents.WMS);

    assertThat(validator.validate(document).outcome()).isEqualTo(Validity.NOT_CHECKED);
    assertThat(validator.validate(document.replace("<Exception>", "<Oops/><Exception>")).outcome())
        .isEqualTo(Validity.INVALID);
    assertThat(validator.validate(inWms(document, block("wms", "06:00:00Z"))).outcome())
        .isEqualTo(Validity.VALID);
    assertThat(validator.validate(document).layers())
        .filteredOn(LayerResult::isMissing)
        .extracting(layer -> layer.layer().toString())
        .containsExactly("schematron", "rules");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<WMS_Capabilities xmlns='http://www.opengis.net/wms'/> | it has no attribute version |"
            + " Known here are WMS 1.3.0.",
        "<WMS_Capabilities xmlns='http://www.opengis.net/wms' version='9'/> | its version, \"9\","
            + " is not known here | Known here are WMS 1.3.0."
      })
  void names_what_is_missing_of_a_known_root(String document, String message, String advice) {
    Finding finding = VALIDATORS.get(0).validate(document).findings().get(0);

    assertThat(finding.message()).contains(message);
    assertThat(finding.suggestion()).contains(advice);
  }

  @ParameterizedTest
  @MethodSource("validators")
  void says_nothing_of_extensions_whose_schema_it_has_not(QosValidator validator) {
    ValidationReport wfs = validator.validate(fault("xsi-type-in-foreign-extension"));
    ValidationReport wms = validator.validate(fault("foreign-extension-in-capability"));

    for (ValidationReport report : List.of(wfs, wms)) {
      assertThat(Documents.schemaPart(report)).hasNoFindings();
    }
    assertThat(wfs.notChecked())
        .extracting(NotChecked::reason)
        .anyMatch(reason -> reason.startsWith("no schema for namespace http"));
    assertThat(wms.notChecked())
        .extracting(NotChecked::element, NotChecked::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "dg:ExtendedCapabilities",
                "no schema for namespace https://schemas.example.net/extensions/services/wms/1.3.0"
                    + " is at hand; only members of the substitution group of"
                    + " wms:_ExtendedCapabilities may stand here"));
  }

  @ParameterizedTest
  @MethodSource("validators")
  void says_nothing_of_extensions_in_any_slot(QosValidator validator) {
    String foreign =
        "<v:x xmlns:v='urn:v' xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:type='v:T'>"
            + "<v:y i:type='v:U'>text</v:y></v:x>";
    String metadata =
        """
        <qos:RepresentativeOperation><qos:GetCapabilitiesOperation/></qos:RepresentativeOperation>
        <qos:OperationAnomalyFeed xlink:href="http://example.org/feed">
        <ows:Format>text/calendar</ows:Format><ows:Metadata>%s</ows:Metadata>
        </qos:OperationAnomalyFeed>\
        """;
    String wms = capture(Documents.WMS);
    String wfs = capture(Documents.WFS);
    String block = block("wms", metadata.formatted(foreign), "QualityOfServiceMetadata");

    for (String document :
        List.of(
            inWms(wms, foreign),
            wms.replace("</Request>", foreign + "</Request>"),
            Documents.inWfs(wfs, foreign),
            wfs.replaceFirst(
                "<ows:Constraint",
                "<ows:Constraint name='own'><ows:NoValues/><ows:Metadata>%s</ows:Metadata></ows:Constraint>$0"
                    .formatted(foreign)),
            inWms(wms, block),
            block)) {
      ValidationReport report = Documents.schemaPart(validator.validate(document));

      assertThat(report).hasNoFindings();
      assertThat(report.notChecked()).extracting(NotChecked::element).contains("v:x");
    }
    assertThat(validator.validate(wms.replaceFirst("<Service>", "<Service>" + foreign)))
        .hasFinding("cvc-complex-type.2.4.a");
  }

  @ParameterizedTest
  @MethodSource("validators")
  void tells_of_one_fault_once(QosValidator validator) {
    String wms = inWms(capture(Documents.WMS), block("wms", "06:00:00Z"));
    String wfs =
        Documents.inWfs(
            capture(Documents.WFS),
            block(
                "wfs",
                """
                <qos:RepresentativeOperation><qos-wfs:GetFeatureOperation>
                <qos-wfs:AdHocQueryConstraints><qos-wfs:TypeNames>none:such</qos-wfs:TypeNames>
                </qos-wfs:AdHocQueryConstraints></qos-wfs:GetFeatureOperation>
                </qos:RepresentativeOperation>\
                """,
                "QualityOfServiceMetadata"));

    assertThat(
            errors(
                validator.validate(
                    wms.replaceFirst("<Layer queryable=\"1\"", "<Layer queryable=\"?\""))))
        .containsExactly("Attribute queryable: '?' is not a valid value for 'boolean'.");
    assertThat(errors(validator.validate(wms.replaceFirst("06:00:00Z", "noon"))))
        .containsExactly("'noon' is not a valid value for 'time'.");
    assertThat(errors(validator.validate(wms.replaceFirst("<qos:On>Monday", "<qos:On>Mon"))))
        .hasSize(1);
    assertThat(errors(validator.validate(wfs)))
        .contains(
            "The prefix none is not declared: 'none:such' is not a valid value of union type"
                + " 'TypeNamesType'.")
        .noneMatch(message -> message.startsWith("The value"));
  }

  private static List<String> errors(ValidationReport report) {
    return report.findings().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(Finding::message)
        .toList();
  }

  private static byte[] packed(byte[] document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(document);
    }
    return bytes.toByteArray();
  }
}
