package dev.qose.examples.cli;

import static dev.qose.examples.cli.Shell.qos;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.examples.cli.Shell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentFilesTests {

  private Path folder;

  @BeforeEach
  void makeFolders(@TempDir Path temporary) throws IOException {
    folder = temporary;
    Files.createDirectories(folder.resolve("a/b"));
    Files.createDirectories(folder.resolve("empty"));
    for (String name : List.of("b.xml", "a.XML", "notes.txt", "a/wms1.xml", "a/b/wms2.xml")) {
      Files.writeString(folder.resolve(name), "<a/>");
    }
  }

  @Test
  void are_those_of_a_folder() {
    assertThat(found(s(""))).containsExactly("a.XML", "b.xml");
  }

  @Test
  void are_those_of_all_folders_below_if_that_is_wanted() {
    assertThat(found("--recursive", s("")))
        .containsExactly("a.XML", "a/b/wms2.xml", "a/wms1.xml", "b.xml");
    assertThat(found("-r", s("a"), s("b.xml")))
        .containsExactly("a/b/wms2.xml", "a/wms1.xml", "b.xml");
  }

  @Test
  void are_those_that_a_pattern_names_that_no_shell_has_spelled_out() {
    assertThat(found(s("*.xml"))).containsExactly("b.xml");
    assertThat(found(s("*.{xml,XML}"))).containsExactly("a.XML", "b.xml");
    assertThat(found(s("*/wms?.xml"))).containsExactly("a/wms1.xml");
    assertThat(found(s("a/[v-x]*.xml"))).containsExactly("a/wms1.xml");
    assertThat(found(s("**/wms*.xml"))).containsExactly("a/b/wms2.xml", "a/wms1.xml");
    assertThat(found(s("**/b.xml"))).containsExactly("b.xml");
  }

  @Test
  void may_have_names_that_look_like_patterns() throws IOException {
    Files.writeString(folder.resolve("c[1].xml"), "<a/>");

    assertThat(found(s("c[1].xml"))).containsExactly("c[1].xml");
  }

  @Test
  void are_missed_where_there_are_none() {
    assertRefused(
        "empty",
        "is a folder without documents that are called *.xml; --recursive looks"
            + " into its folders, too");
    assertRefused("*.json", "no such files");
    assertRefused("none/*.xml", "no such files");
    assertRefused("[.xml", "no such file, and no pattern of names either");
    assertThat(qos("validate", "-r", s("empty")).err())
        .isEqualTo(
            "qos: " + s("empty") + ": is a folder without documents that are called *.xml\n");
  }

  private void assertRefused(String name, String problem) {
    assertThat(qos("validate", s(name)))
        .isEqualTo(new Result(2, "", "qos: " + s(name) + ": " + problem + "\n"));
  }

  /** The names of what is checked: each is no capabilities document, and has a line. */
  private List<String> found(String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "validate";
    all[1] = "--format";
    all[2] = "compact";
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    Result result = qos(all);
    assertThat(result.err()).isEmpty();
    return result
        .out()
        .lines()
        .map(line -> line.substring(folder.toString().length() + 1, line.indexOf(':')))
        .toList();
  }

  private String s(String name) {
    return folder.resolve(name).toString();
  }
}
