package dev.qose.core.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.qose.core.model.OperationAnomalyFeed;
import dev.qose.core.ows.LanguageString;
import dev.qose.core.ows.Reference;
import org.junit.jupiter.api.Test;

class FeedElementTests {

  private static final AnomalyFeed FEED =
      AnomalyFeed.of("x", "Roads").withSource("https://status.example.org/roads.ics");

  @Test
  void says_where_the_feed_is_and_what() {
    OperationAnomalyFeed element = FeedElement.of(FEED, "Planned and unplanned");
    assertThat(element.href()).isEqualTo("https://status.example.org/roads.ics");
    assertThat(element.reference().title()).contains("Roads");
    assertThat(element.reference().format()).contains("text/calendar");
    assertThat(element.reference().abstracts())
        .containsExactly(LanguageString.of("Planned and unplanned"));
    assertThat(FeedElement.differences(element, FEED)).isEmpty();
  }

  @Test
  void tells_what_differs() {
    OperationAnomalyFeed element =
        new OperationAnomalyFeed(Reference.to("webcal://status.example.org/rails.ics", "Rails"));
    assertThat(FeedElement.differences(element, FEED))
        .containsExactly(
            "Format is missing, but the feed is an iCalendar: write text/calendar",
            "href is webcal://status.example.org/rails.ics, but the feed's SOURCE is"
                + " https://status.example.org/roads.ics",
            "title is Rails, but the feed's NAME is Roads");
  }

  @Test
  void cannot_refer_to_a_feed_that_is_nowhere() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FeedElement.of(AnomalyFeed.of("x", "Roads"), "y"))
        .withMessageContaining("no SOURCE");
  }
}
