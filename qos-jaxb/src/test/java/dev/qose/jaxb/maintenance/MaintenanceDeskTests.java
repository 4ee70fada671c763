package dev.qose.jaxb.maintenance;

import static dev.qose.core.codelist.OperationalStatus.NON_OPERATIONAL;
import static dev.qose.core.codelist.OperationalStatus.PRE_OPERATIONAL;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.qose.core.codelist.OperationalStatus;
import dev.qose.core.feed.Anomaly;
import dev.qose.core.feed.AnomalyFeed;
import dev.qose.core.feed.AnomalyKind;
import dev.qose.core.feed.AnomalyStatus;
import dev.qose.core.feed.Impact;
import dev.qose.core.feed.MaintenanceStatus;
import dev.qose.core.feed.Timing;
import dev.qose.core.feed.store.FeedStore;
import dev.qose.core.model.OperatingInfo;
import dev.qose.core.model.QosMetadata;
import dev.qose.jaxb.capabilities.Capabilities;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaintenanceDeskTests {

  private static final Instant NOW = Instant.parse("2026-01-12T19:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  /** As a person might have written it: with a comment in the block, and a number. */
  private static final String ORIGINAL =
      """
      <?xml version="1.0"?>
      <WMS_Capabilities version="1.3.0" updateSequence="41" xmlns="http://www.opengis.net/wms">
        <Service><Title>Roads</Title></Service>
        <Capability>
          <q:QualityOfServiceMetadata xmlns:q="http://www.opengis.net/qos/wms/1.0"
              xmlns:qos="http://www.opengis.net/qos/1.0" xmlns:xlink="http://www.w3.org/1999/xlink">
            <!-- by hand -->
            <qos:OperatingInfo>
              <qos:OperationalStatus xlink:href="http://def.opengeospatial.org/codelist/qos/status/1.0/operationalStatus.rdf#Operational"/>
              <qos:ByDaysOfWeek><qos:On>Monday Friday</qos:On></qos:ByDaysOfWeek>
            </qos:OperatingInfo>
          </q:QualityOfServiceMetadata>
          <Layer/>
        </Capability>
      </WMS_Capabilities>
      """;

  private Path document;
  private FeedStore feed;
  private MaintenanceDesk desk;

  @BeforeEach
  void makeFiles(@TempDir Path folder) throws IOException {
    document = Files.writeString(folder.resolve("wms.xml"), ORIGINAL);
    feed = FeedStore.at(folder.resolve("roads.ics"), AnomalyFeed.of("-//example.org//EN", "Roads"));
    desk = MaintenanceDesk.at(feed, CLOCK).with(document);
  }

  @Test
  void changes_feed_and_document_and_puts_back_both() throws IOException {
    List<OperatingInfo> before = infos();

    MaintenanceChange begun = desk.start(upgrade(""), NON_OPERATIONAL);

    String uid = begun.maintenance().uid();
    assertThat(uid).isNotEmpty();
    assertThat(begun.maintenance().maintenanceStatus()).contains(MaintenanceStatus.IN_PROCESS);
    assertThat(begun.holdsStatus()).isTrue();
    assertThat(begun.status().map(StatusChange::toString))
        .contains("status NonOperational, before Operational; updateSequence 42, before 41");
    assertThat(infos())
        .singleElement()
        .satisfies(
            info -> {
              assertThat(info.operationalStatus()).contains(NON_OPERATIONAL);
              assertThat(info.description()).contains("Upgrade, until 2026-01-12T21:00:00Z");
            });
    assertThat(desk.pending()).extracting(Anomaly::uid).containsExactly(uid);

    MaintenanceChange ended = desk.end(uid, Instant.parse("2026-01-12T20:30:00Z"));

    assertThat(ended.status().orElseThrow().after()).isEqualTo(before);
    assertThat(ended.holdsStatus()).isFalse();
    assertThat(ended.maintenance().maintenanceStatus()).contains(MaintenanceStatus.COMPLETED);
    assertThat(document).usingCharset(UTF_8).hasContent(ORIGINAL.replace("\"41\"", "\"43\""));
    assertThat(desk.pending()).isEmpty();
  }

  @Test
  void calls_off_what_was_a_mistake() throws IOException {
    desk.start(upgrade("m"), NON_OPERATIONAL);

    MaintenanceChange undone = desk.cancel("m");

    assertThat(undone.maintenance().status()).isEqualTo(AnomalyStatus.CANCELLED);
    assertThat(withoutSequence()).isEqualTo(withoutSequence(ORIGINAL));
  }

  /** In whatever order maintenance ends, and even if two announcements say the same. */
  @ParameterizedTest
  @CsvSource({
    "A B C, 0 1 2", "A B C, 0 2 1", "A B C, 1 0 2", "A B C, 1 2 0", "A B C, 2 0 1", "A B C, 2 1 0",
    "A A B, 0 1 2", "A A B, 1 0 2", "A A B, 2 1 0", "A A B, 2 0 1", "A A B, 1 2 0", "A A B, 0 2 1"
  })
  void puts_back_all_whatever_ends_first(String summaries, String order) throws IOException {
    List<String> names = List.of(summaries.split(" ", -1));
    for (int i = 0; i < names.size(); i++) {
      desk.start(upgrade(String.valueOf(i)).withSummary(names.get(i)), NON_OPERATIONAL);
    }
    for (String uid : order.split(" ", -1)) {
      assertThat(infos().get(0).operationalStatus())
          .as("before %s ends", uid)
          .contains(NON_OPERATIONAL);
      desk.cancel(uid);
    }

    assertThat(withoutSequence()).isEqualTo(withoutSequence(ORIGINAL));
    assertThat(feed.read().toString()).doesNotContain("X-QOS-UNDO");
  }

  /** Starts and ends as they come, and somebody at work elsewhere in the document. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void puts_back_all_when_starts_ends_and_edits_mix(long seed) throws IOException {
    Random random = new Random(seed);
    List<String> lasting = new ArrayList<>();
    String expected = withoutSequence(ORIGINAL);
    for (int step = 0; step < 12 || !lasting.isEmpty(); step++) {
      int choice = step < 12 ? random.nextInt(3) : 1;
      if (choice == 0 || (choice == 1 && lasting.isEmpty())) {
        desk.start(
            upgrade("m" + step).withSummary("Work " + random.nextInt(3)),
            random.nextBoolean() ? NON_OPERATIONAL : PRE_OPERATIONAL);
        lasting.add("m" + step);
      } else if (choice == 1) {
        desk.cancel(lasting.remove(random.nextInt(lasting.size())));
      } else {
        String title = "<Title>" + step + " ";
        Files.writeString(document, Files.readString(document).replace("<Title>", title));
        expected = expected.replace("<Title>", title);
      }
    }

    assertThat(withoutSequence()).isEqualTo(expected);
  }

  /** The same, with somebody at work in the block itself. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void puts_back_the_hours_when_the_block_is_edited_too(long seed) throws IOException {
    List<OperatingInfo> before = infos();
    Random random = new Random(seed);
    List<String> lasting = new ArrayList<>();
    for (int step = 0; step < 12 || !lasting.isEmpty(); step++) {
      int choice = step < 12 ? random.nextInt(4) : 1;
      if (choice == 0 || (choice == 1 && lasting.isEmpty())) {
        desk.start(upgrade("m" + step), NON_OPERATIONAL);
        lasting.add("m" + step);
      } else if (choice == 1) {
        desk.cancel(lasting.remove(random.nextInt(lasting.size())));
      } else {
        Files.writeString(
            document, Files.readString(document).replace(", until", " " + step + ", until"));
      }
    }

    assertThat(infos()).isEqualTo(before);
  }

  @Test
  void keeps_what_was_changed_in_the_block_by_hand() throws IOException {
    List<OperatingInfo> before = infos();
    desk.start(upgrade("m"), NON_OPERATIONAL);
    Files.writeString(
        document, Files.readString(document).replace("until 2026", "until about 2026"));

    desk.end("m");

    assertThat(infos()).isEqualTo(before);
  }

  @Test
  void loses_nothing_when_several_work_at_once() throws Exception {
    int many = 6;
    for (int i = 0; i < many; i++) {
      desk.start(upgrade("m" + i), NON_OPERATIONAL);
    }
    List<Callable<MaintenanceChange>> ends = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      String uid = "m" + i;
      MaintenanceDesk own = MaintenanceDesk.at(feed, CLOCK).with(document);
      ends.add(() -> own.cancel(uid));
    }
    ExecutorService threads = Executors.newFixedThreadPool(many);
    try {
      for (Future<MaintenanceChange> end : threads.invokeAll(ends)) {
        end.get();
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(withoutSequence()).isEqualTo(withoutSequence(ORIGINAL));
  }

  @Test
  void tells_that_a_document_is_left_as_it_is() throws IOException {
    desk.start(upgrade("m"), NON_OPERATIONAL);

    MaintenanceChange ended = MaintenanceDesk.at(feed, CLOCK).end("m");

    assertThat(ended.holdsStatus()).isTrue();
    assertThat(ended.status()).isEmpty();
    assertThat(desk.end("m").holdsStatus()).isFalse();
    assertThat(withoutSequence()).isEqualTo(withoutSequence(ORIGINAL));
  }

  @Test
  void changes_neither_where_one_cannot_be() throws IOException {
    desk.start(upgrade("taken"), NON_OPERATIONAL);
    byte[] before = Files.readAllBytes(document);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> desk.start(upgrade("taken"), NON_OPERATIONAL))
        .withMessageContaining("taken is announced already");
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> desk.end("nobody"))
        .withMessageContaining("no UID nobody");
    assertThat(document).hasBinaryContent(before);
    Files.writeString(document, ORIGINAL.replace("QualityOfServiceMetadata", "Other"));
    assertThatExceptionOfType(FileSystemException.class)
        .isThrownBy(() -> desk.start(upgrade("new"), NON_OPERATIONAL))
        .withMessageContaining("holds no QoS block");
    assertThat(feed.read().anomalies()).extracting(Anomaly::uid).containsExactly("taken");
  }

  @Test
  void asks_how_an_update_sequence_goes_on() throws IOException {
    Files.writeString(document, ORIGINAL.replace("\"41\"", "\"spring\""));

    assertThatExceptionOfType(FileSystemException.class)
        .isThrownBy(() -> desk.start(upgrade("m"), NON_OPERATIONAL))
        .withMessageContaining("what follows updateSequence \"spring\"?");
    MaintenanceChange begun =
        desk.withUpdateSequence("summer").start(upgrade("m"), NON_OPERATIONAL);
    assertThat(begun.status().flatMap(StatusChange::sequenceAfter)).contains("summer");
  }

  @Test
  void status_follows_impact() {
    assertThat(MaintenanceDesk.statusIn(Impact.OUTAGE)).isEqualTo(NON_OPERATIONAL);
    assertThat(MaintenanceDesk.statusIn(Impact.DEGRADED)).isEqualTo(PRE_OPERATIONAL);
  }

  @Test
  void names_statuses_of_other_lists_by_their_address() throws IOException {
    MaintenanceChange begun =
        desk.start(upgrade("m"), OperationalStatus.of("https://example.org/status#Half"));

    assertThat(begun.status().map(StatusChange::toString).orElse(""))
        .startsWith("status https://example.org/status#Half, before Operational");
  }

  private static Anomaly upgrade(String uid) {
    Anomaly anomaly =
        Anomaly.of(
            AnomalyKind.MAINTENANCE, "Upgrade", Timing.between(NOW, NOW.plusSeconds(2 * 3600)));
    return uid.isEmpty() ? anomaly : anomaly.withUid(uid);
  }

  private List<OperatingInfo> infos() throws IOException {
    return new Capabilities().read(document).map(QosMetadata::operatingInfo).orElseThrow();
  }

  private String withoutSequence() throws IOException {
    return withoutSequence(Files.readString(document));
  }

  private static String withoutSequence(String text) {
    return text.replaceFirst("updateSequence=\"\\d+\"", "");
  }
}
