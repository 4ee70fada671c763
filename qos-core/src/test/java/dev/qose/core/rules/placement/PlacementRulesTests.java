package dev.qose.core.rules.placement;

import static dev.qose.core.rules.Checked.base;
import static dev.qose.core.rules.Checked.document;
import static dev.qose.core.rules.Checked.edit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.element.Element;
import dev.qose.core.rule.Edit;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rules.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules P03, P09 and P11. */
class PlacementRulesTests {

  private static Checked changed(String now, String before) {
    return Checked.by(
        new UnchangedSequence(),
        RuleInput.of(document(now), Checked.NOW).withPrevious(document(before)));
  }

  @Test
  void a_block_that_changes_changes_the_update_sequence() {
    String before = base("wms");
    String now = edit(before, ">99.5<", ">99.4<");

    assertThat(changed(now, before).only().element().localName()).isEqualTo("WMS_Capabilities");
    assertThat(
            changed(edit(now, "updateSequence=\"7\"", "updateSequence=\"8\""), before).problems())
        .isEmpty();
    assertThat(
            changed(
                    edit(now, " updateSequence=\"7\"", ""),
                    edit(before, " updateSequence=\"7\"", ""))
                .problems())
        .isEmpty();
    assertThat(Checked.by(new UnchangedSequence(), now).problems()).isEmpty();
  }

  @Test
  void only_what_a_block_says_counts() {
    String before = base("wms");
    String rewritten =
        before
            .replace("qos:", "q:")
            .replace("xmlns:qos=", "xmlns:q=")
            .replace("<q:OperatingInfo>", "<q:OperatingInfo><!-- always -->\n\n")
            .replace(
                "xlink:title=\"Operational\"/>",
                "xlink:title=\"Operational\"></q:OperationalStatus>");
    String otherLayer = edit(before, "<Title>Main roads</Title>", "<Title>Roads</Title>");
    String swapped =
        edit(
            before,
            "xlink:type=\"simple\" xlink:href=\"https://maps.example.org/roads/wms?\"/>\n"
                + "            </ows:HTTP>",
            "xlink:href=\"https://maps.example.org/roads/wms?\" xlink:type=\"simple\"/>\n"
                + "            </ows:HTTP>");

    assertThat(changed(rewritten, before).problems()).isEmpty();
    assertThat(changed(otherLayer, before).problems()).isEmpty();
    assertThat(changed(swapped, before).problems()).isEmpty();
  }

  private static Checked renamed(String document, String from, String to) {
    return Checked.by(new UnknownElements(), document.replace(from, to));
  }

  @ParameterizedTest
  @CsvSource({
    "wms, qos:OperatingInfo, qos:OperationInfo, qos:OperatingInfo",
    "wms, qos:Metric, qos:metric, qos:Metric",
    "wms, qos-wms:RequestOption, qos:RequestOption, qos-wms:RequestOption",
    "wms, qos-wms:QualityOfServiceMetadata, qos-wms:QualityofServiceMetaData,"
        + " qos-wms:QualityOfServiceMetadata",
    "wfs, qos-wfs:TypeNames, qos-wfs:TypeName, qos-wfs:TypeNames"
  })
  void an_element_that_no_schema_has_is_told_with_the_nearest(
      String base, String from, String to, String meant) {
    Checked checked = renamed(base(base), from, to);

    assertThat(checked.problems())
        .isNotEmpty()
        .allSatisfy(
            problem -> {
              assertThat(problem.element().qName()).isEqualTo(to);
              assertThat(problem.message()).contains(to);
              assertThat(problem.suggestion().orElseThrow()).startsWith("Write " + meant + ", of ");
            });
  }

  @Test
  void where_no_name_is_near_those_that_may_stand_there_are_told() {
    String document = edit(base("wms"), "<qos:OperatingInfo>", "<qos:OperatingInfo><qos:X/>");
    Problem problem = Checked.by(new UnknownElements(), document).only();

    assertThat(problem.suggestion().orElseThrow())
        .isEqualTo(
            "Write one of qos:OperationalStatus, qos:Description, qos:ByDaysOfWeek, qos:StartTime,"
                + " qos:EndTime.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.opengis.net/qos/wms/1.0",
        "http://www.opengis.net/qos/wms/1.1",
        "http://www.opengis.net/qos/WMS/1.0",
        "http://www.opengis.net/qso/wms/1.0",
        "http://www.opengis.net/qos/wms/1.0/",
        "http://opengis.net/qos/wms/1.0",
        "http://example.org/qos"
      })
  void a_block_in_a_namespace_that_is_none_of_qos_is_found(String uri) {
    Problem problem =
        renamed(base("wms"), "\"http://www.opengis.net/qos/wms/1.0\"", "\"" + uri + "\"")
            .problems()
            .get(0);

    assertThat(problem.element().localName()).isEqualTo("QualityOfServiceMetadata");
    assertThat(problem.message()).contains("\"" + uri + "\"");
    assertThat(problem.suggestion()).hasValue("Use http://www.opengis.net/qos/wms/1.0.");
  }

  private static Checked extension(String uri) {
    return Checked.by(
        new NamespaceSlips(),
        edit(
            base("wms"),
            "<qos-wms:QualityOfServiceMetadata",
            "<i:ExtendedCapabilities xmlns:i='%s'/><qos-wms:QualityOfServiceMetadata"
                .formatted(uri)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://inspire.ec.europa.eu/schemas/inspire_vs/1.0",
        "http://inspire.ec.europa.eu/schemas/inspire_vs/1.0/",
        "http://inspire.ec.europa.eu/schemas/INSPIRE_VS/1.0",
        "http://inspire.ec.europa.eu/schemas/inspire_sv/1.0",
        "http://inspire.ec.europa.eu/schemas/inspire_v/1.0",
        "http://inspire.ec.europa.eu/schemas/inspires_vs/1.0",
        "HTTPS://inspire.ec.europa.eu/schema/inspire_vs/1.0#"
      })
  void an_extension_that_is_a_slip_away_is_told_with_what_was_meant(String uri) {
    Problem problem = extension(uri).only();
    String meant = "http://inspire.ec.europa.eu/schemas/inspire_vs/1.0";

    assertThat(problem.rule()).isEqualTo("QOS-P11");
    assertThat(problem.element().qName()).isEqualTo("i:ExtendedCapabilities");
    assertThat(problem.message()).contains("\"" + uri + "\"", "\"" + meant + "\"");
    assertThat(problem.fix().orElseThrow().edits())
        .containsExactly(new Edit.SetAttribute(problem.element().location(), "xmlns:i", meant));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://inspire.ec.europa.eu/schemas/inspire_vs/1.0",
        "http://inspire.ec.europa.eu/schemas/inspire_ds/1.0",
        "http://inspire.ec.europa.eu/schemas/inspire_dls/1.0",
        "http://inspire.ec.europa.eu/schemas/inspire_vs/1.1",
        "http://inspire.ec.europa.eu/schemas/inspire_vs/10",
        "https://schemas.deegree.org/extensions/services/wms/1.3.0",
        "http://www.opengis.net/gml/3.2",
        "http://www.opengis.net/gml/3.3",
        "http://www.opengis.net/ows/2.0",
        "http://www.opengis.net/ows",
        "http://example.org/transport"
      })
  void known_namespaces_other_versions_and_others_are_no_slips(String uri) {
    assertThat(extension(uri).problems()).isEmpty();
  }

  @Test
  void a_namespace_is_told_once_where_it_comes_first_and_mended_where_it_is_declared() {
    String slip = "https://inspire.ec.europa.eu/schemas/common/1.0";
    String document =
        edit(
            edit(base("wms"), "<WMS_Capabilities", "<WMS_Capabilities xmlns:c='" + slip + "'"),
            "<qos-wms:QualityOfServiceMetadata",
            "<e:E xmlns:e='urn:e'><c:A/><c:B/></e:E><qos-wms:QualityOfServiceMetadata");
    Problem problem = Checked.by(new NamespaceSlips(), document).only();
    Element root = document(document).root();

    assertThat(problem.element().qName()).isEqualTo("c:A");
    assertThat(((Edit.SetAttribute) problem.fix().orElseThrow().edits().get(0)).element())
        .isEqualTo(root.location());
  }
}
