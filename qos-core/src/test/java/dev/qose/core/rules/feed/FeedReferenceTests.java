package dev.qose.core.rules.feed;

import static dev.qose.core.rules.Checked.base;
import static dev.qose.core.rules.Checked.block;
import static dev.qose.core.rules.Checked.edit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.rule.Problem;
import dev.qose.core.rules.Checked;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules F01, F02, F05 and F06. */
class FeedReferenceTests {

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

  private static Checked feeds(String... hrefs) {
    return Checked.by(
        new FeedAddresses(),
        block(
            Arrays.stream(hrefs)
                .map(
                    href ->
                        """
                        <qos:OperationAnomalyFeed xlink:href="%s">
                          <ows:Abstract>Maintenance</ows:Abstract>
                        </qos:OperationAnomalyFeed>
                        """
                            .formatted(href))
                .collect(Collectors.joining())));
  }

  @ParameterizedTest
  @CsvSource({
    "'', empty",
    "'https://', no host",
    "'https:///feed.ics', no host",
    "'https://:443/feed.ics', no host",
    "'https://user@/feed.ics', no host",
    "'HTTPS:feed.ics', no host",
    "'https://?feed', no host",
    "'https://a.example/my feed.ics', a blank",
    "'ftp://a.example/feed.ics', 'scheme \"ftp\"'",
    "'mailto:noc@a.example', 'scheme \"mailto\"'",
    "'urn:feed', 'scheme \"urn\"'",
    "'C:\\feed.ics', 'scheme \"C\"'"
  })
  void an_address_that_nobody_fetches_is_none(String href, String fault) {
    Checked checked = feeds(href);

    assertThat(checked.rules()).containsExactly("QOS-F01");
    assertThat(checked.only().message()).contains(fault);
    assertThat(checked.only().suggestion()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example/feed.ics",
        "WEBCAL://a.example/feed.ics",
        "webcals://a.example:8443/feed.ics?a=b#c",
        "https://[2001:db8::7]/feed.ics",
        "https://user@a.example/feed.ics",
        "https://hämeenlinna.example/häiriöt.ics",
        "https://a.example"
      })
  void other_addresses_are_fine(String href) {
    assertThat(feeds(href).problems()).isEmpty();
  }

  @Test
  void a_relative_address_is_told_resolved() {
    String document = withFeed(base("wms"), "feeds/roads.ics");
    Problem problem = Checked.by(new FeedAddresses(), document).only();

    assertThat(problem.rule()).isEqualTo("QOS-F02");
    assertThat(problem.message())
        .contains("\"feeds/roads.ics\"", "as https://maps.example.org/roads/feeds/roads.ics,");
    assertThat(Checked.by(new FeedAddresses(), withFeed(base("wfs"), "/a.ics")).only().suggestion())
        .hasValue("Write the whole URL, https://maps.example.org/a.ics if that is meant.");
    assertThat(feeds("//a.example/feed.ics").rules()).containsExactly("QOS-F02");
    assertThat(feeds("a%.ics").rules()).containsExactly("QOS-F02");
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/feed.ics, https://a.example/feed.ics",
    "https://a.example/feed.ics, HTTPS://A.Example:443/feed.ics",
    "https://a.example, https://a.example./",
    "feed.ics, feed.ics"
  })
  void the_same_feed_twice_is_told_however_it_is_written(String one, String other) {
    assertThat(feeds(one, other).problems())
        .filteredOn(problem -> problem.rule().equals("QOS-F05"))
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.message()).contains("\"" + other + "\"", "also at line 4"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/feed.ics, https://a.example/Feed.ics",
    "https://a.example/feed.ics, https://a.example:8443/feed.ics",
    "https://a.example/feed.ics, webcals://a.example/feed.ics"
  })
  void other_feeds_are_others(String one, String other) {
    assertThat(feeds(one, other).problems()).isEmpty();
  }

  @Test
  void plain_http_can_be_altered_on_its_way() {
    assertThat(feeds("HTTP://a.example/feed.ics").rules()).containsExactly("QOS-F05");
  }

  @Test
  void a_feed_says_what_it_announces() {
    Checked checked =
        Checked.by(
            new FeedAddresses(),
            block("<qos:OperationAnomalyFeed xlink:href='https://a.example/feed.ics'/>"));

    assertThat(checked.only().message()).contains("no Abstract");
  }
}
