package dev.qose.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.examples.testing.Program.Result;
import dev.qose.examples.testing.QosOnPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The examples in the help can be pasted into a shell, and do what they say. */
class HelpExamplesTests {

  private static Path folder;
  private static Path templates;

  private static QosOnPath shell;

  @BeforeAll
  static void makeShell(@TempDir Path temporary) throws IOException {
    folder = Files.createDirectory(temporary.resolve("folder"));
    templates = Files.createDirectory(temporary.resolve("templates"));
    Path programs = Files.createDirectory(temporary.resolve("programs"));
    Path curl = Files.writeString(programs.resolve("curl"), "#!/bin/sh\ncat capabilities.xml\n");
    Files.setPosixFilePermissions(curl, PosixFilePermissions.fromString("rwx------"));
    shell = new QosOnPath(folder, programs);
    makeTemplates();
  }

  @AfterAll
  static void endShell() {
    shell.close();
  }

  /** Each command with its examples. */
  static Stream<CommandLine> commands() {
    return all(QosCommand.commandLine(console()));
  }

  private static Console console() {
    return new Console(InputStream.nullInputStream(), System.out, System.err);
  }

  private static Stream<CommandLine> all(CommandLine command) {
    return Stream.concat(
        Stream.of(command),
        command.getSubcommands().values().stream().distinct().flatMap(HelpExamplesTests::all));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void can_be_pasted(String name) throws IOException {
    List<String> examples = examples(command(name));
    assertThat(examples).isNotEmpty();
    copyTemplates();
    if (name.matches("qos maintenance (end|undo)")) {
      assertRuns(
          "qos maintenance start --uid M --summary Upgrade --duration 2h"
              + " --capabilities capabilities.xml roads.ics",
          0);
    }
    for (String example : examples) {
      // A document with findings is a good example too.
      assertRuns(example, example.contains("validate") || example.contains("lint") ? 1 : 0);
    }
  }

  static Stream<String> names() {
    return commands().map(command -> command.getCommandSpec().qualifiedName());
  }

  private static CommandLine command(String name) {
    return commands()
        .filter(command -> command.getCommandSpec().qualifiedName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Lines that begin like one, with those that continue them. */
  private static List<String> examples(CommandLine command) {
    List<String> examples = new ArrayList<>();
    boolean continued = false;
    for (String line : command.getCommandSpec().usageMessage().footer()) {
      if (continued) {
        examples.set(examples.size() - 1, examples.get(examples.size() - 1) + "\n" + line);
      } else if (line.startsWith("  ")) {
        examples.add(line);
      }
      continued = line.endsWith("\\");
    }
    return examples;
  }

  private static void assertRuns(String line, int most) {
    Result result = shell.run("URL=http://example.org/wms\n" + line);
    assertThat(result.status()).as(line + "\n" + result).isBetween(0, most);
    assertThat(result.err()).as(line).doesNotContain("(see: ");
  }

  /** The files that examples name. */
  private static void makeTemplates() throws IOException {
    copy("mapserver-8.0.0-wms-1.3.0.xml", "plain.xml");
    copy("qos_wms.json", "qos_wms.json");
    Files.createDirectories(folder.resolve("services/more"));
    for (String line :
        List.of(
            "qos inject --config qos_wms.json plain.xml -o capabilities.xml",
            "qos extract capabilities.xml -o block.xml",
            "cp capabilities.xml yesterday.xml; cp capabilities.xml services/more/a.xml",
            "qos validate --fail-on never --write-baseline known.json capabilities.xml",
            "qos feed announce --uid UID --summary Upgrade --start 2020-01-12T19:00Z --duration 2h"
                + " roads.ics",
            "qos feed announce --uid SERIES --summary Backup --start 2026-01-04T00:00Z --duration"
                + " 30m --rrule 'FREQ=WEEKLY;BYDAY=SU' roads.ics",
            "cp roads.ics yesterday.ics")) {
      assertRuns(line, 0);
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Files.copy(file, templates.resolve(file.getFileName()));
      }
    }
  }

  /** What an earlier example has changed is as it was. */
  private static void copyTemplates() throws IOException {
    try (Stream<Path> files = Files.list(templates)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static void copy(String name, String to) throws IOException {
    try (InputStream in =
        QosCommand.class.getResourceAsStream("/dev/qose/examples/quickstart/" + name)) {
      Files.write(folder.resolve(to), Objects.requireNonNull(in).readAllBytes());
    }
  }

  @Test
  void all_helps_tell_of_the_exit_statuses_and_fit_a_terminal() {
    assertThat(commands())
        .allSatisfy(
            command -> {
              String help = command.getUsageMessage(CommandLine.Help.Ansi.OFF);
              assertThat(help).contains("Usage: qos", "Exit status:\n  0   ", "\n  2   ");
              assertThat(Arrays.stream(help.split("\n")).mapToInt(String::length).max().orElse(0))
                  .as(help)
                  .isLessThanOrEqualTo(100);
            });
  }

  @Test
  void help_is_a_command_too() {
    assertThat(Shell.qos("help", "feed", "announce").out())
        .isEqualTo(Shell.qos("feed", "announce", "--help").out())
        .startsWith("Usage: qos feed announce");
    assertThat(Shell.qos("help").out()).isEqualTo(Shell.qos("--help").out());
  }
}
