package dev.qose.examples.jars;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.qose.examples.testing.Program;
import dev.qose.examples.testing.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What we offer to others' builds does what it says, as far as a machine without them can try. */
class BuildToolsIT {

  private static final Path ACTION = Path.of("../.github/actions/validate");
  private static final Path JAR = Path.of(Objects.requireNonNull(System.getProperty("qos.jar")));
  private static final Pattern SETTING = Pattern.compile("QOS_[A-Z_]+");

  private Path folder;

  @BeforeEach
  void makeDocuments(@TempDir Path temporary) throws IOException {
    folder = temporary;
    Files.createDirectories(folder.resolve("two services/b"));
    Files.writeString(folder.resolve("two services/a.xml"), "<a/>");
    Files.writeString(folder.resolve("two services/b/b.xml"), "<b/>");
  }

  @Test
  void the_action_has_a_script_that_uses_each_of_its_settings() throws IOException {
    String action = Files.readString(ACTION.resolve("action.yml"));

    assertThat(action).contains("\"$GITHUB_ACTION_PATH/validate.sh\"");
    assertThat(ACTION.resolve("validate.sh")).isExecutable();
    assertThat(settings(action))
        .isEqualTo(settings(Files.readString(ACTION.resolve("validate.sh"))));
  }

  private static Set<String> settings(String text) {
    return SETTING
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void the_action_writes_a_report_and_ends_as_the_command() throws IOException {
    Program action = action("  two services\n\n two services/b/*.xml ", "--scope document -r");

    Result failed = action.run();

    assertThat(failed.err()).isEmpty();
    assertThat(failed.status()).isEqualTo(1);
    assertThat(failed.out())
        .contains("two services/a.xml:1:", "two services/b/b.xml:1:", ": error: ");
    assertThat(
            new ObjectMapper()
                .readTree(folder.resolve("report.sarif").toFile())
                .at("/runs/0/tool/driver/name")
                .asText())
        .isNotEmpty();
    assertThat(action.with("QOS_FAIL_ON", "never").run().status()).isZero();
    assertThat(action("none.xml", "").run())
        .isEqualTo(new Result(2, "", "qos: none.xml: no such file\n"));
  }

  private Program action(String files, String options) {
    return Program.of(folder, ACTION.resolve("validate.sh").toAbsolutePath().toString())
        .with("QOS_FILES", files)
        .with("QOS_OPTIONS", options)
        .with("QOS_FAIL_ON", "error")
        .with("QOS_SARIF", "report.sarif")
        .with("QOS_JAR", JAR.toString())
        .with("QOS_RELEASE", "/none")
        .with("PATH", Path.of(System.getProperty("java.home"), "bin") + ":/usr/bin:/bin");
  }

  @Test
  void the_hook_checks_the_files_that_it_is_given() throws IOException {
    String entry =
        Files.readAllLines(Path.of("../.pre-commit-hooks.yaml")).stream()
            .filter(line -> line.startsWith("  entry: "))
            .map(line -> line.substring("  entry: ".length()))
            .findFirst()
            .orElseThrow();
    Program hook =
        Program.of(folder, "bash", "-c", entry + " \"$@\"", "hook")
            .with("JAVA_HOME", System.getProperty("java.home"))
            .with("XDG_CACHE_HOME", folder.toString())
            .with("PATH", JAR.getParent() + ":" + System.getenv("PATH"));

    Result result = hook.run("two services/a.xml");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).startsWith("two services/a.xml:1:").contains(": error: ");
  }
}
