package dev.qose.core.feed.store;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.qose.core.feed.Anomaly;
import dev.qose.core.feed.AnomalyFeed;
import dev.qose.core.feed.FeedReader;
import dev.qose.core.feed.FeedReading;
import dev.qose.core.feed.FeedWriter;
import dev.qose.core.file.LockFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedStoreTests {

  /** More with -Dfeed.processes=8 -Dfeed.events=100 in argLine. */
  private static final int PROCESSES = Integer.getInteger("feed.processes", 4);

  private static final int EVENTS = Integer.getInteger("feed.events", 25);

  private Path folder;
  private Path file;

  @BeforeEach
  void set(@TempDir Path temporary) {
    folder = temporary;
    file = temporary.resolve("roads.ics");
  }

  @Test
  void starts_with_nothing_and_keeps_what_it_is_given() throws IOException {
    FeedStore store = FeedStoreWriter.store(file);
    assertThat(store.read().anomalies()).isEmpty();
    assertThat(file).doesNotExist();

    AnomalyFeed written =
        store.update(feed -> feed.announce(FeedStoreWriter.anomaly("a"), Clock.systemUTC()));

    assertThat(store.read()).isEqualTo(written);
    assertThat(names()).containsExactly("roads.ics");
  }

  @Test
  void holds_the_lock_while_it_reads_changes_and_writes() throws Exception {
    FeedStore store = FeedStoreWriter.store(file);
    Path lock = file.resolveSibling("roads.ics.lock");
    List<String> events = new ArrayList<>();
    Step asking = () -> events.add("locked: " + Files.exists(lock));
    Callable<AnomalyFeed> update =
        () ->
            store.update(
                feed -> {
                  events.add("change, locked: " + Files.exists(lock));
                  return announced(feed, "after");
                },
                along(events, asking));
    FutureTask<AnomalyFeed> updated = new FutureTask<>(update);
    Thread other = new Thread(updated);
    try (LockFile mine = LockFile.of(file)) {
      mine.requireHeld();
      other.start();
      while (other.isAlive() && other.getState() != Thread.State.TIMED_WAITING) {
        Thread.onSpinWait(); // until it waits for the lock
      }
      Files.write(file, FeedWriter.write(announced(store.read(), "before")));
    }

    assertThat(updated.get().anomalies()).extracting(Anomaly::uid).contains("before", "after");
    assertThat(store.read()).isEqualTo(updated.get());
    assertThat(events).containsExactly("change, locked: true", "write", "locked: true");
  }

  @Test
  void loses_nothing_when_processes_write_at_a_time() throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < PROCESSES; i++) {
      processes.add(writer("p" + i, EVENTS));
    }
    for (Process process : processes) {
      assertThat(process.waitFor(300, SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
    }
    assertThat(FeedStoreWriter.store(file).read().anomalies())
        .extracting(Anomaly::uid)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, PROCESSES)
                .boxed()
                .flatMap(i -> IntStream.range(0, EVENTS).mapToObj(j -> "p" + i + "-" + j))
                .toList());
  }

  @Test
  void loses_nothing_when_threads_write_at_a_time() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      FeedStore shared = FeedStoreWriter.store(file);
      List<Callable<AnomalyFeed>> updates =
          IntStream.range(0, 40)
              .<Callable<AnomalyFeed>>mapToObj(
                  i -> {
                    FeedStore store = i % 2 == 0 ? shared : FeedStoreWriter.store(file);
                    return () ->
                        store.update(
                            feed ->
                                feed.announce(FeedStoreWriter.anomaly("t" + i), Clock.systemUTC()));
                  })
              .toList();
      for (Future<AnomalyFeed> update : threads.invokeAll(updates)) {
        update.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(FeedStoreWriter.store(file).read().anomalies()).hasSize(40);
  }

  /** What was reported as written is there, and the feed is whole, whenever a writer is killed. */
  @Test
  void survives_a_kill_in_the_middle_of_a_write() throws Exception {
    FeedStore store = FeedStoreWriter.store(file);
    int before = 0;
    for (int round = 0; round < 3; round++) {
      Process process = writer("k" + round, 100_000);
      while (store.read().anomalies().size() < before + 5 + round) {
        assertThat(process.isAlive()).isTrue();
        Thread.sleep(1);
      }
      process.destroyForcibly().waitFor();

      FeedReading reading = FeedReader.read(file);
      assertThat(reading.notes()).isEmpty();
      assertThat(reading.feed().anomalies()).hasSizeGreaterThanOrEqualTo(before + 5);
      before = reading.feed().anomalies().size();
    }
    int all = before;
    store.update(feed -> feed.announce(FeedStoreWriter.anomaly("after"), Clock.systemUTC()));
    assertThat(store.read().anomalies()).hasSize(all + 1);
  }

  @Test
  void leaves_the_feed_as_it_was_when_the_change_fails() throws IOException {
    FeedStore store = FeedStoreWriter.store(file);
    AnomalyFeed written = store.update(feed -> feed);
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                store.update(
                    feed -> {
                      throw new IllegalStateException("no");
                    }));
    assertThat(store.read()).isEqualTo(written);
  }

  @Test
  void writes_what_goes_along_or_neither() throws IOException {
    FeedStore store = FeedStoreWriter.store(file);
    List<String> events = new ArrayList<>();

    store.update(feed -> announced(feed, "a"), along(events, () -> {}));
    assertThat(events).containsExactly("write");

    byte[] before = Files.readAllBytes(file);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(
            () ->
                store.update(
                    feed -> announced(feed, "b"),
                    along(
                        events,
                        () -> {
                          throw new IOException("no space");
                        })))
        .withMessage("no space");
    assertThat(file).hasBinaryContent(before);
    assertThat(events).containsExactly("write", "write");
  }

  @Test
  void takes_back_what_goes_along_if_the_feed_cannot_be_written() throws IOException {
    FeedStore store = FeedStoreWriter.store(file);
    List<String> events = new ArrayList<>();

    assertThatExceptionOfType(FileSystemException.class)
        .isThrownBy(
            () ->
                store.update(
                    feed -> announced(feed, "a"), along(events, () -> Files.createDirectory(file))))
        .withMessageContaining("is a directory");
    assertThat(events).containsExactly("write", "undo");
  }

  private static AnomalyFeed announced(AnomalyFeed feed, String uid) {
    return feed.announce(FeedStoreWriter.anomaly(uid), Clock.systemUTC());
  }

  private interface Step {
    void run() throws IOException;
  }

  private static FeedStore.Along along(List<String> events, Step writing) {
    return new FeedStore.Along() {
      @Override
      public void write() throws IOException {
        events.add("write");
        writing.run();
      }

      @Override
      public void undo() {
        events.add("undo");
      }
    };
  }

  @Test
  void does_not_write_over_what_is_no_feed() throws IOException {
    Files.writeString(file, "dear diary");
    FeedStore store = FeedStoreWriter.store(file);
    assertThatExceptionOfType(FileSystemException.class)
        .isThrownBy(() -> store.update(feed -> feed))
        .withMessage(file + ": holds no feed: line 1: no calendar: it has no BEGIN:VCALENDAR");
    assertThat(file).hasContent("dear diary");
  }

  private Process writer(String name, int events) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(FeedStoreWriter.class.getName());
    command.addAll(List.of(file.toString(), name, Integer.toString(events)));
    File log = folder.resolve(name + ".log").toFile();
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(each -> each.getFileName().toString()).toList();
    }
  }
}
