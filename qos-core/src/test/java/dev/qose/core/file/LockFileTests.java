package dev.qose.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockFileTests {

  private Path folder;
  private Path file;
  private Path lockFile;

  @BeforeEach
  void set(@TempDir Path temporary) {
    folder = temporary;
    file = folder.resolve("a.txt");
    lockFile = folder.resolve("a.txt.lock");
  }

  @Test
  void is_there_only_while_it_is_held() throws IOException {
    try (LockFile lock = LockFile.of(file)) {
      lock.requireHeld();
      assertThat(lockFile).exists();
    }
    assertThat(names()).isEmpty();
  }

  @Test
  void takes_over_what_a_crash_left() throws IOException {
    Files.writeString(lockFile, "x");
    LockFile.of(file).close();
    assertThat(names()).isEmpty();
  }

  @Test
  void is_that_of_the_file_behind_a_link() throws IOException {
    Files.createDirectory(folder.resolve("there"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("there/a.txt"));
    try (LockFile lock = LockFile.of(link)) {
      lock.requireHeld();
      assertThat(folder.resolve("there/a.txt.lock")).exists();
    }
  }

  /** As on a full disk. */
  @Test
  void leaves_nothing_where_it_cannot_be_written() throws IOException {
    Files.createSymbolicLink(lockFile, Path.of("/dev/full"));

    assertThatExceptionOfType(FileSystemException.class)
        .isThrownBy(() -> LockFile.of(file))
        .satisfies(e -> assertThat(e.getFile()).isEqualTo(lockFile.toString()));
    assertThat(names()).isEmpty();
  }

  @Test
  void knows_when_it_is_lost() throws IOException {
    LockFile lock = LockFile.of(file);
    lock.requireHeld();

    lock.close();

    assertThatExceptionOfType(FileSystemException.class)
        .isThrownBy(lock::requireHeld)
        .withMessageContaining("its lock was lost");
  }

  @Test
  void needs_a_folder() {
    Path nowhere = folder.resolve("none").resolve("a.txt");
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> LockFile.of(nowhere))
        .withMessage(nowhere + ": there is no folder " + nowhere.getParent());
  }

  @Test
  void one_that_waits_can_be_interrupted() throws Exception {
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try (LockFile lock = LockFile.of(file)) {
      lock.requireHeld();
      Future<LockFile> waiting = threads.submit(() -> LockFile.of(file));
      threads.shutdownNow();
      assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
      assertThat(waiting)
          .failsWithin(0, TimeUnit.SECONDS)
          .withThrowableThat()
          .havingRootCause()
          .isInstanceOf(InterruptedIOException.class);
    } finally {
      threads.shutdownNow();
    }
  }

  /** Threads and processes count in one file; none may count what another has counted. */
  @Test
  void lets_in_one_at_a_time() throws Exception {
    Files.writeString(file, "0");
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      processes.add(LockFileCounter.start(file, 100, folder.resolve("log" + i)));
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Void>> counting = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        counting.add(
            () -> {
              LockFileCounter.count(file, 50);
              return null;
            });
      }
      for (Future<Void> each : threads.invokeAll(counting)) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }
    for (Process process : processes) {
      assertThat(process.waitFor()).isZero();
    }
    assertThat(file).hasContent("400");
    assertThat(names()).containsExactlyInAnyOrder("a.txt", "log0", "log1");
  }

  /** Who is in the middle when told to end, comes to an end. */
  @Test
  void lets_the_holder_finish() throws Exception {
    Files.writeString(file, "");
    Process process = LockFileCounter.hold(file, folder.resolve("log"));
    while (Files.readString(file).isEmpty()) {
      assertThat(process.isAlive()).isTrue();
      Thread.sleep(1);
    }
    process.destroy();
    process.waitFor();
    assertThat(file).hasContent("held");
    assertThat(names()).containsExactlyInAnyOrder("a.txt", "log");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(each -> each.getFileName().toString()).toList();
    }
  }
}
