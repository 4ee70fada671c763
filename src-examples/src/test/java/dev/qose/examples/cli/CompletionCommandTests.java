package dev.qose.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.examples.testing.Program;
import dev.qose.examples.testing.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What bash proposes when Tab is pressed. */
class CompletionCommandTests {

  private Path folder;

  @BeforeEach
  void writeScript(@TempDir Path temporary) throws IOException {
    folder = temporary;
    Files.writeString(folder.resolve("qos.bash"), Shell.qos("completion", "bash").out());
  }

  @Test
  void completes_commands_options_and_their_values() {
    assertThat(completed("qos", "val")).containsExactly("validate");
    assertThat(completed("qos", "feed", "anno")).containsExactly("announce");
    assertThat(completed("qos", "validate", "--fa")).containsExactly("--fail-on");
    assertThat(completed("qos", "validate", "--format", "j"))
        .containsExactlyInAnyOrder("json", "junit");
    assertThat(completed("qos", "feed", "announce", "--kind", "")).contains("maintenance");
    assertThat(completed("qos", "completion", "")).contains("bash", "zsh");
  }

  @Test
  void is_the_same_script_for_zsh() {
    String zsh = Shell.qos("completion", "zsh").out();

    assertThat(zsh)
        .startsWith("# To be read by each new zsh, from ~/.zshrc: source <(qos completion zsh)\n")
        .contains("bashcompinit");
    assertThat(zsh.lines().skip(1))
        .containsExactlyElementsOf(Shell.qos("completion", "bash").out().lines().skip(1).toList());
  }

  private List<String> completed(String... words) {
    Result result =
        Program.of(
                folder,
                "bash",
                "-c",
                """
                compopt() { :; }
                source ./qos.bash
                COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"
                _complete_qos
                printf '%s\\n' "${COMPREPLY[@]}"
                """,
                "bash")
            .run(words);
    assertThat(result.err()).isEmpty();
    return result.output().lines().map(String::strip).toList();
  }
}
