package dev.qose.validate.assertj;

import static dev.qose.validate.assertj.QosAssertions.assertThat;
import static dev.qose.validate.assertj.QosAssertions.assertThatQos;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.qose.core.rule.Severity;
import dev.qose.validate.QosValidator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QosAssertionsTests {

  private static final Path GOOD =
      Path.of("../qos-schema/src/main/resources/dev/qose/schema/rules/base/wms.xml");

  private static final Path WITHOUT_BLOCK =
      Path.of("src/test/resources/captures/mapserver-8.0.0-wms-1.3.0.xml");

  private static final String BLOCK_ALONE =
      "<q:QualityOfServiceMetadata xmlns:q='http://www.opengis.net/qos/wms/1.0'/>";

  private static final String OPTION =
      "/wms:WMS_Capabilities/wms:Capability[1]/qos-wms:QualityOfServiceMetadata[1]"
          + "/qos:RepresentativeOperation[1]/qos-wms:GetMapOperation[1]/qos-wms:RequestOption[1]";

  /** An error: in line 88 a layer that there is not. */
  private static String bad() {
    return good()
        .replace("<ows:Value>main_roads", "<!-- Schlüssel --><ows:Value>rivers")
        .replace("UTF-8", "ISO-8859-1");
  }

  /** Two warnings: in lines 86 and 91 parameters that there are not. */
  private static String warned() {
    return good()
        .replace("name=\"LAYERS\"", "name=\"ROADS\"")
        .replace("name=\"CRS\"", "name=\"RCS\"");
  }

  private static String good() {
    try {
      return Files.readString(GOOD);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void checks_texts_bytes_and_files(@TempDir Path folder) throws IOException {
    byte[] bytes = bad().getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(folder.resolve("roads.xml"), bytes);

    assertThatQos(GOOD).isValidQos().isValid().hasNoFindings();
    assertThatQos(good()).isValidQos();
    assertThatQos(good().getBytes(StandardCharsets.UTF_8)).isValidQos();
    for (ValidationReportAssert checked :
        List.of(assertThatQos(bad()), assertThatQos(bytes), assertThatQos(file))) {
      checked.isNotValid().hasFinding("QOS-R09").atLine(88);
      shouldFail(
          checked::isValidQos,
          "Expecting the document to be valid but was not",
          "QOS-R09 at line 88, column 35",
          "The service has no layer named \"rivers\".",
          "\n      88 | <ows:Value>rivers</ows:Value>\n",
          "try: Give the Name of a layer");
    }
    shouldFail(() -> assertThatQos(file).isValid(), "roads.xml (WMS 1.3.0): not valid");
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> assertThatQos(folder.resolve("rivers.xml")))
        .withMessageContaining("rivers.xml");
  }

  @Test
  void takes_no_name_of_a_file_for_xml() {
    for (String name : List.of("roads.xml", "../roads.xml", "C:\\maps\\roads", "maps/roads")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> assertThatQos(name))
          .withMessage(
              "\"%1$s\" is no XML but looks like the name of a file;"
                  + " assertThatQos(Path.of(\"%1$s\")) reads it.",
              name);
    }
    assertThatQos("no XML at all").isNotValid();
    assertThatQos("<a href='roads.xml'").isNotValid();
  }

  @Test
  void says_in_25_lines_what_failed() {
    String many = bad().replaceAll("(<ows:Value>rivers</ows:Value>)", "$1".repeat(300));
    for (ThrowingCallable assertion :
        List.<ThrowingCallable>of(
            () -> assertThatQos(many).isValid(),
            () -> assertThatQos(many).hasNoFinding("QOS-R09"),
            () -> assertThatQos(many).hasFinding("QOS-R09").atLine(3),
            () -> assertThatQos(many).hasSkipped("QOS-R09"),
            () -> assertThatQos(many).hasOnlyFindings())) {
      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(assertion)
          .satisfies(
              e -> {
                assertThat(e.getMessage()).startsWith("Expecting ").containsOnlyOnce("Expecting");
                assertThat(String.valueOf(e.getMessage()).lines()).hasSizeLessThanOrEqualTo(25);
                assertThat(e.getMessage()).contains("QOS-R09 at 300 places: ");
              });
    }
  }

  @Test
  void takes_a_validator() {
    QosValidator strict = QosValidator.builder().severity("QOS-R06", Severity.ERROR).build();

    assertThatQos(warned()).isValidQos();
    assertThatQos(warned(), strict).isNotValid();
    assertThatQos(warned().getBytes(StandardCharsets.UTF_8), strict).isNotValid();
    assertThatQos(GOOD, strict).isValidQos();
  }

  @Test
  void valid_is_more_than_no_error() {
    assertThatQos(WITHOUT_BLOCK).hasNoFindings();
    for (ThrowingCallable assertion :
        List.<ThrowingCallable>of(
            () -> assertThatQos(WITHOUT_BLOCK).isValid(),
            () -> assertThatQos(WITHOUT_BLOCK).isValidQos())) {
      shouldFail(
          assertion,
          "to be valid but was not checked",
          "WMS 1.3.0): not checked, since there is no QoS block in the document");
    }
    shouldFail(
        () -> assertThatQos(WITHOUT_BLOCK).isNotValid(), "not to be valid but was not-checked");
    shouldFail(() -> assertThatQos("<WMS_Capabilities/>").isValidQos(), "to be valid but was not:");
  }

  @Test
  void narrows_findings_down_to_one_that_fits_all() {
    ValidationReportAssert checked = assertThatQos(warned());

    checked
        .hasFinding("QOS-R06")
        .atLine(86)
        .at(OPTION + "/qos:RequestParameterConstraint[1]")
        .withMessageContaining("\"ROADS\"")
        .and()
        .hasFinding("QOS-R06")
        .atLine(91)
        .withMessageContaining("\"RCS\"");
    shouldFail(
        () -> checked.hasFinding("QOS-R06").atLine(86).withMessageContaining("RCS"),
        "Expecting a finding of rule QOS-R06 at line 86 with a message containing \"RCS\" but was",
        "91 | <qos:RequestParameterConstraint name=\"RCS\">");
    shouldFail(() -> checked.hasFinding("QOS-R06").at(OPTION), "at " + OPTION + " but was");
    shouldFail(() -> checked.hasFinding("QOS-R06").atLine(87), "at line 87 but was");
  }

  @Test
  void tells_severities_apart() {
    assertThatQos(warned()).hasNoFindingsAbove(Severity.WARNING);
    assertThatQos(warned()).hasNoFindingsAtOrAbove(Severity.ERROR);
    assertThatQos(GOOD).hasNoFindingsAbove(Severity.INFO);
    shouldFail(
        () -> assertThatQos(warned()).hasNoFindingsAbove(Severity.INFO),
        "severity warning or graver");
    shouldFail(
        () -> assertThatQos(bad()).hasNoFindingsAbove(Severity.WARNING),
        "severity error or graver");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThatQos(GOOD).hasNoFindingsAbove(Severity.ERROR))
        .withMessageContaining("hasNoFindingsAtOrAbove");
  }

  @Test
  void names_all_findings() {
    assertThatQos(GOOD).hasOnlyFindings();
    assertThatQos(bad()).hasOnlyFindings("QOS-R09", "QOS-R09");
    shouldFail(
        () -> assertThatQos(bad()).hasOnlyFindings("QOS-R06"),
        "missing are [QOS-R06]",
        "not expected [QOS-R09]",
        "88 | <ows:Value>rivers</ows:Value>");
    shouldFail(() -> assertThatQos(GOOD).hasOnlyFindings("QOS-R06"), "missing are [QOS-R06]");
  }

  @Test
  void tells_what_could_not_be_decided() {
    assertThatQos(BLOCK_ALONE).hasSkipped("QOS-R09");
    shouldFail(
        () -> assertThatQos(BLOCK_ALONE).hasSkipped("QOS-R08"),
        "Expecting rule QOS-R08 to be skipped but was not",
        "not decided: QOS-R09");
  }

  @Test
  void quotes_nothing_where_only_the_report_is_known() {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> assertThat(QosValidator.create().validate(bad())).isValid())
        .withMessageContaining("line 88, column 35")
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("88 | "));
  }

  private static void shouldFail(ThrowingCallable assertion, String... words) {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(assertion)
        .satisfies(e -> assertThat(e.getMessage()).contains(words));
  }
}
