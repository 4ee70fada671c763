package dev.qose.validate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.validate.report.FixPreview.Change;
import java.util.List;
import org.junit.jupiter.api.Test;

class MendTests {

  private static Mend mend(String text, Change... changes) {
    return Mend.of(text, LineStarts.of(text), List.of(changes));
  }

  private static Change change(int start, int end, String text) {
    return new Change(start, end, text);
  }

  @Test
  void says_which_lines_become_which() {
    Mend mend = mend("a\nbc\r\nd\re", change(3, 4, "X"), change(6, 7, ""));

    assertThat(mend.regions())
        .containsExactly(new Mend.Region(2, 2, 2, 3, "X"), new Mend.Region(3, 1, 3, 2, ""));
    assertThat(mend.hunks())
        .containsExactly(new Mend.Hunk(2, List.of("bc", "d"), List.of("bX", "")));
  }

  @Test
  void keeps_apart_what_is_far_apart() {
    assertThat(mend("a\nb\nc\nd", change(0, 1, "A"), change(6, 7, "D")).hunks())
        .containsExactly(
            new Mend.Hunk(1, List.of("a"), List.of("A")),
            new Mend.Hunk(4, List.of("d"), List.of("D")));
  }

  @Test
  void leaves_out_lines_that_stay() {
    assertThat(mend("a\nb\nc\nd", change(2, 4, "")).hunks())
        .containsExactly(new Mend.Hunk(2, List.of("b"), List.of()));
    assertThat(mend("a\nb", change(1, 1, "\nnew")).hunks())
        .containsExactly(new Mend.Hunk(2, List.of(), List.of("new")));
  }

  @Test
  void cuts_what_is_long() {
    String line = "x".repeat(5000);
    Mend mend = mend(line + "y" + line + "\n".repeat(90), change(5000, 5001, "z"));

    assertThat(mend.hunks())
        .containsExactly(
            new Mend.Hunk(
                1,
                List.of("…" + "x".repeat(80) + "y" + "x".repeat(159) + "…"),
                List.of("…" + "x".repeat(80) + "z" + "x".repeat(159) + "…")));
    assertThat(mend("\n".repeat(50), change(0, 50, "")).hunks().get(0).before()).hasSize(16);
  }
}
