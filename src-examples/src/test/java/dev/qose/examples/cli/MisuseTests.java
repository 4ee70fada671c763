package dev.qose.examples.cli;

import static dev.qose.examples.cli.Shell.qos;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.examples.cli.Shell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a command line is said in one line, with what may have been meant. */
class MisuseTests {

  private Path folder;

  @BeforeEach
  void keep(@TempDir Path temporary) {
    folder = temporary;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        // commands
        "validat x ~ qos has no command \"validat\"; did you mean validate? (see: qos --help)",
        "fly ~ qos has no command \"fly\"; known are validate, fix, extract, inject, remove,"
            + " generate, hours, feed, maintenance, rules, completion, help (see: qos --help)",
        "feed anounce --uid 1 x.ics ~ qos feed has no command \"anounce\"; did you mean announce?"
            + " (see: qos feed --help)",
        "maintenance ned x.ics ~ qos maintenance has no command \"ned\"; did you mean end?"
            + " (see: qos maintenance --help)",
        "help validat ~ qos has no command \"validat\"; did you mean validate? (see: qos --help)",
        "help feed lnit ~ qos feed has no command \"lnit\"; did you mean lint? (see: qos --help)",
        "feed ~ name a command, such as announce (see: qos feed --help)",
        // options
        "validate --profil hvd x ~ qos validate has no option --profil; did you mean --profile?"
            + " (see: qos validate --help)",
        "validate --fail=info x ~ qos validate has no option --fail; did you mean --fail-on? (see:"
            + " qos validate --help)",
        "feed announce --no-open-endd x ~ qos feed announce has no option --no-open-endd; did you"
            + " mean --no-open-ended? (see: qos feed announce --help)",
        "hours a.xml b.xml ~ qos hours takes no more arguments, such as \"b.xml\""
            + " (see: qos hours --help)",
        "validate --format ~ Missing required parameter for option '--format' (FORMAT)"
            + " (see: qos validate --help)",
        "inject w.xml ~ Missing required argument (specify one of these): (--fragment=FILE |"
            + " --config=FILE) (see: qos inject --help)",
        "inject --fragment a --config b w.xml ~ --fragment=FILE, --config=FILE are mutually"
            + " exclusive (specify only one) (see: qos inject --help)",
        "validate -q -v w.xml ~ only one of --quiet and --verbose can be given (see: qos --help)",
        // words
        "validate --format jsn x ~ --format: \"jsn\" is not known; did you mean json?"
            + " (see: qos validate --help)",
        "validate --format pdf x ~ --format: \"pdf\" is not known; known are text, json, sarif,"
            + " junit, svrl, html, compact (see: qos validate --help)",
        "validate --fail-on eror x ~ --fail-on: \"eror\" is not known; did you mean error?"
            + " (see: qos validate --help)",
        "validate --severity QOS-A07=fatal x ~ --severity: \"fatal\" is not known; known are error,"
            + " warning, info (see: qos validate --help)",
        "validate --severity INFO x ~ --severity wants RULE=LEVEL, not \"INFO\""
            + " (see: qos validate --help)",
        "generate --service wmss --example ~ --service: \"wmss\" is not known; did you mean wms?"
            + " (see: qos generate --help)",
        "feed announce --kind maintenence x ~ --kind: \"maintenence\" is not known; did you mean"
            + " maintenance? (see: qos feed announce --help)",
        "feed announce --impact outige x ~ --impact: \"outige\" is none of outage, degraded,"
            + " reduced-redundancy, no-impact (see: qos feed announce --help)",
        "completion fish ~ SHELL: \"fish\" is not known; known are bash, zsh"
            + " (see: qos completion --help)",
        // names
        "validate --severity QOS-A7=info x ~ There is no rule \"QOS-A7\"; did you mean QOS-A07?",
        "fix --rule QOS-P5 FILE ~ There is no rule \"QOS-P5\"; did you mean QOS-P05?",
        "feed lint --severity QOS-I1=info x ~ There is no rule \"QOS-I1\"; did you mean QOS-I01?",
        "validate --profile inspire-veiw x ~ There is no profile \"inspire-veiw\"; did you mean"
            + " inspire-view?",
        "validate --profile wis2:availabilty=98 x ~ The profile wis2 has no figure"
            + " \"availabilty\"; set availability=98, maintenance=4h or capacity=50.",
        // lengths of time, moments, zones, numbers
        "feed announce --duration 2x x ~ --duration: \"2x\" is no length of time; write such as 2h,"
            + " 90m, 1h30m or PT2H. (see: qos feed announce --help)",
        "feed extend --uid 1 --by later x ~ --by: \"later\" is no length of time; write such as 2h,"
            + " 90m, 1h30m or PT2H. (see: qos feed extend --help)",
        "hours --zone Europe/Helsinky x ~ --zone: There is no time zone \"Europe/Helsinky\"; did"
            + " you mean Europe/Helsinki? (see: qos hours --help)",
        "hours --zone helsinki x ~ --zone: There is no time zone \"helsinki\"; did you mean"
            + " Europe/Helsinki? (see: qos hours --help)",
        "hours --zone new_york x ~ --zone: There is no time zone \"new_york\"; did you mean"
            + " America/New_York? (see: qos hours --help)",
        "hours --zone Atlantis x ~ --zone: There is no time zone \"Atlantis\"; write such as"
            + " Europe/Helsinki, +02:00 or Z (see: qos hours --help)",
        "hours --from yesterday x ~ --from: \"yesterday\" is no date; write such as 2026-01-31"
            + " (see: qos hours --help)",
        "hours --at noon FILE ~ \"noon\" is no moment: write such as 2026-01-12T19:00Z, or"
            + " 2026-01-12T19:00 with --zone",
        "validate --max-depth deep x ~ --max-depth: \"deep\" is no whole number, or too large"
            + " (see: qos validate --help)",
        "validate --max-bytes 99999999999999999999 x ~ --max-bytes: \"99999999999999999999\" is no"
            + " whole number, or too large (see: qos validate --help)",
        "validate --max-time soon x ~ --max-time: \"soon\" is no number (see: qos validate --help)",
        // files
        "validate http://example.org/wms?a=b ~ FILE: \"http://example.org/wms?a=b\" is a URL, and"
            + " nothing is fetched; write curl -sSf 'http://example.org/wms?a=b' | qos …, with - as"
            + " FILE (see: qos validate --help)",
        "validate file:///tmp/a.xml ~ FILE: \"file:///tmp/a.xml\" is a URL; name the file:"
            + " /tmp/a.xml (see: qos validate --help)",
        "validate --feed https://example.org/a.ics x ~ --feed: \"https://example.org/a.ics\" is a"
            + " URL, and nothing is fetched; write curl -sSf -o FILE 'https://example.org/a.ics'"
            + " (see: qos validate --help)",
        "validate /none/none.xml ~ /none/none.xml: no such file",
      })
  void is_said_in_one_line(String arguments, String message) throws IOException {
    Path file = Files.writeString(folder.resolve("a.xml"), "<a/>");

    assertThat(qos(arguments.replace("FILE", file.toString()).split(" ")))
        .isEqualTo(new Result(2, "", "qos: " + message + "\n"));
  }

  /** The JDK's messages, and the words of enums, are the same for a Turk. */
  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "de-DE", "ja-JP"})
  void is_the_same_in_every_locale(String language) {
    Locale usual = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(language));
    try {
      assertThat(qos("validate", "--fail-on", "eror", "x").err())
          .isEqualTo(
              "qos: --fail-on: \"eror\" is not known; did you mean error?"
                  + " (see: qos validate --help)\n");
      assertThat(qos("validate", "--fail-on", "INFO", "/none.xml").err())
          .isEqualTo("qos: /none.xml: no such file\n");
    } finally {
      Locale.setDefault(usual);
    }
  }

  @Test
  void an_internal_error_is_told_without_names_of_ours() {
    assertThat(QosCommand.explain(new IllegalStateException("x")))
        .isEqualTo("internal error, please report it with what --verbose tells");
  }
}
