package dev.qose.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Colours and what moves are for people at a terminal. */
class TerminalTests {

  private static final String ESCAPE = "\u001b[";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private Path folder;

  @BeforeEach
  void keep(@TempDir Path temporary) {
    folder = temporary;
  }

  @Test
  void shows_colours_on_a_terminal_only() throws IOException {
    Path file = Files.writeString(folder.resolve("a.xml"), "<a/>");

    assertThat(run(new Terminal(true, true), "validate", file.toString()))
        .contains("a.xml: " + ESCAPE + "1;31mnot valid" + ESCAPE + "0m, 1 error")
        .contains("  " + ESCAPE + "1;31mERROR" + ESCAPE + "0m ")
        .contains("  parse      " + ESCAPE + "32mpassed" + ESCAPE + "0m\n");
    assertThat(run(new Terminal(false, true), "validate", file.toString())).doesNotContain(ESCAPE);
    assertThat(run(new Terminal(true, true), "validate", "--format=json", file.toString()))
        .doesNotContain(ESCAPE);
    assertThat(run(new Terminal(true, true), "validate", "--help")).contains(ESCAPE);
    assertThat(run(new Terminal(true, true), "help", "validate")).contains(ESCAPE);
    assertThat(run(Terminal.NONE, "validate", "--help")).doesNotContain(ESCAPE);
  }

  @Test
  void has_no_colours_where_they_are_not_wanted() {
    assertThat(Terminal.ofProcess(Map.of("NO_COLOR", "1")).coloured()).isFalse();
    assertThat(Terminal.ofProcess(Map.of("TERM", "dumb"))).isEqualTo(Terminal.NONE);
  }

  @Test
  void shows_what_takes_long_in_a_line_that_goes_away() throws Exception {
    CountDownLatch shown = new CountDownLatch(1);
    PrintStream watched =
        new PrintStream(err, true, StandardCharsets.UTF_8) {
          @Override
          public void flush() {
            super.flush();
            shown.countDown();
          }
        };
    Console console =
        new Console(
            InputStream.nullInputStream(),
            System.out,
            watched,
            Clock.systemUTC(),
            new Terminal(false, true));

    String result =
        Progress.during(
            console,
            "checking a\u001b.xml",
            Duration.ofMillis(1),
            () -> {
              try {
                shown.await();
              } catch (InterruptedException e) {
                throw new IOException(e);
              }
              return "done";
            });

    assertThat(result).isEqualTo("done");
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("\r" + ESCAPE + "Kqos: checking a")
        .doesNotContain("\u001b.xml")
        .endsWith(" s now\r" + ESCAPE + "K");
  }

  @Test
  void sees_nothing_move_where_it_is_none_or_quiet_is_wanted() {
    Console pipe = console(Terminal.NONE);
    pipe.showProgress("checking");
    pipe.clearProgress();
    Console quiet = console(new Terminal(true, true));
    quiet.setVolume(Console.Volume.QUIET);
    quiet.showProgress("checking");
    quiet.note("warning: x");

    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    quiet.tell("x: no such file");
    assertThat(err.toString(StandardCharsets.UTF_8)).endsWith("qos: x: no such file\n");
  }

  private Console console(Terminal terminal) {
    return new Console(
        InputStream.nullInputStream(),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        Clock.systemUTC(),
        terminal);
  }

  private String run(Terminal terminal, String... arguments) {
    out.reset();
    QosCommand.run(console(terminal), arguments);
    return out.toString(StandardCharsets.UTF_8);
  }
}
