package dev.qose.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ExitStatusTests {

  @Test
  void are_the_same_in_the_readme() throws IOException {
    String readme = Files.readString(Path.of("../README.md"));

    assertThat(ExitStatus.meanings())
        .allSatisfy(
            (status, meaning) ->
                assertThat(readme).contains("| %s | %s |".formatted(status, meaning)));
  }

  @Test
  void make_a_build_fail() {
    assertThatCode(() -> QosBuildStep.main(new String[] {"--version"})).doesNotThrowAnyException();
    assertThatIllegalStateException()
        .isThrownBy(() -> QosBuildStep.main(new String[] {"validate", "/none.xml"}))
        .withMessage(
            "qos ends with status 2: wrong usage, or input that cannot be used (one line on"
                + " standard error)");
  }
}
