package dev.qose.core.rules;

import static dev.qose.core.rules.Checked.METRICS;
import static dev.qose.core.rules.Checked.STATUSES;
import static dev.qose.core.rules.Checked.base;
import static dev.qose.core.rules.Checked.block;
import static dev.qose.core.rules.Checked.document;
import static dev.qose.core.rules.Checked.edit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.rule.Edit;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rules.codelist.ConceptTitles;
import dev.qose.core.rules.placement.UpdateSequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules C06, F06 and P09. */
class BlockRulesTests {

  private static Checked metric(String attributes) {
    return Checked.by(
        new ConceptTitles(),
        block(
            "<qos:QualityOfServiceStatement><qos:Metric %s/></qos:QualityOfServiceStatement>"
                .formatted(attributes)));
  }

  @ParameterizedTest
  @CsvSource({
    "AvailabilityMonthly, 'Availability, monthly'",
    "AvailabilityMonthly, monthly availability",
    "AvailabilityMonthly, Käytettävyys kuukaudessa",
    "AvailabilityMonthly, Availability (30 days)",
    "InitialResponsePerformance, Initial response time",
    "RequestCapacityPerSecond, Capacity",
    "NoSuchMetric, Response time"
  })
  void titles_may_say_it_in_other_words(String metric, String title) {
    assertThat(
            metric("xlink:href='%s' xlink:title='%s'".formatted(METRICS + metric, title))
                .problems())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "AvailabilityMonthly, AvailabilityDaily",
    "AvailabilityMonthly, Daily availability",
    "RequestResponsePerformance, Response-time",
    "RequestCapacityPerSecond, Request capacity"
  })
  void titles_must_not_name_another_concept(String metric, String title) {
    Problem problem =
        metric("xlink:href='%s' xlink:title='%s'".formatted(METRICS + metric, title)).only();

    assertThat(problem.rule()).isEqualTo("QOS-C06");
    assertThat(problem.message()).contains(title).contains(metric);
    assertThat(problem.fix()).isEmpty();
  }

  @Test
  void titles_of_statuses_are_read_too() {
    String status =
        "<qos:OperatingInfo><qos:OperationalStatus xlink:href='%s'"
            + " xlink:title='%s'/></qos:OperatingInfo>";

    assertThat(
            Checked.by(
                    new ConceptTitles(),
                    block(status.formatted(STATUSES + "PreOperational", "Operational")))
                .rules())
        .containsExactly("QOS-C06");
    assertThat(
            Checked.by(
                    new ConceptTitles(),
                    block(status.formatted(STATUSES + "PreOrerational", "pre-operational")))
                .problems())
        .isEmpty();
  }

  @Test
  void a_missing_title_is_added_with_the_prefix_at_hand() {
    Problem problem = metric("xlink:href='%sAvailabilityDaily'".formatted(METRICS)).only();
    Problem foreign = metric("xlink:href='https://example.org/#X'").only();

    assertThat(problem.fix().orElseThrow().edits())
        .containsExactly(
            new Edit.SetAttribute(
                problem.element().location(), "xlink:title", "Daily availability"));
    assertThat(foreign.fix()).isEmpty();
  }

  private static String withFeed(String document, String href) {
    return edit(document, "https://status.example.net/roads.ics", href);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://maps.example.org/status.ics",
        "webcal://MAPS.example.org/status.ics",
        "http://maps.example.org:8080/status"
      })
  void a_feed_is_not_on_the_host_that_it_reports_on(String href) {
    assertThat(Checked.by(new FeedHost(), withFeed(base("wms"), href)).rules())
        .containsExactly("QOS-F06");
    assertThat(Checked.by(new FeedHost(), withFeed(base("wfs"), href)).rules())
        .containsExactly("QOS-F06");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://status.example.org/maps.ics",
        "https://example.org/maps.ics",
        "status.ics",
        "https://maps.example.org /status.ics"
      })
  void a_feed_elsewhere_is_well_placed(String href) {
    Checked checked = Checked.by(new FeedHost(), withFeed(base("wms"), href));

    assertThat(checked.problems()).isEmpty();
    assertThat(checked.skipped()).isEmpty();
  }

  @Test
  void the_providers_site_is_not_the_service() {
    String document =
        edit(
            withFeed(base("wms"), "https://www.example.org/status.ics"),
            "https://maps.example.org/roads/wms",
            "https://www.example.org/");

    assertThat(Checked.by(new FeedHost(), document).problems()).isEmpty();
  }

  @Test
  void a_block_alone_may_not_say_where_the_service_is() {
    String feed = "<qos:OperationAnomalyFeed xlink:href='https://example.org/feed.ics'/>";
    Checked checked = Checked.by(new FeedHost(), block(feed));

    assertThat(checked.problems()).isEmpty();
    assertThat(checked.skipped()).singleElement().asString().startsWith("QOS-F06: ");
  }

  private static Checked changed(String now, String before) {
    return Checked.by(
        new UpdateSequence(),
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
    assertThat(Checked.by(new UpdateSequence(), now).problems()).isEmpty();
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
}
