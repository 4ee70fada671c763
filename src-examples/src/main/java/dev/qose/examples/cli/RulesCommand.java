package dev.qose.examples.cli;

import dev.qose.core.rule.RuleCatalogue;
import dev.qose.core.rule.RuleDescription;
import dev.qose.core.text.NearestName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explains the rules: {@code qos rules}. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the rules that documents are checked by; of those named, tells all there is to know:"
          + " why, by which standard, and an example that breaks the rule and the same mended.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  qos rules",
      "  qos rules QOS-A07",
      "  qos rules --format markdown areas feed > rules.md"
    })
final class RulesCommand implements Callable<Integer> {

  /** What {@code --format} may say. */
  enum Format {
    TEXT,
    JSON,
    MARKDOWN
  }

  private final Console console;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text: for people (default). json: one object. markdown: for documentation.")
  private Format format = Format.TEXT;

  @Parameters(
      arity = "0..*",
      paramLabel = "RULE|GROUP",
      description = "Identifiers such as QOS-A07, or names of groups such as areas; default: all.")
  private List<String> names = List.of();

  RulesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    RuleCatalogue catalogue = RuleCatalogue.standard();
    if (names.isEmpty()) {
      console.print(
          switch (format) {
            case TEXT -> RulesText.table(catalogue);
            case JSON -> RulesJson.list(catalogue.rules());
            case MARKDOWN -> RulesMarkdown.table(catalogue);
          });
      return ExitCode.OK;
    }
    Set<RuleDescription> rules = new LinkedHashSet<>();
    for (String name : names) {
      rules.addAll(named(catalogue, name));
    }
    console.print(
        switch (format) {
          case TEXT -> RulesText.details(rules);
          case JSON -> RulesJson.details(rules);
          case MARKDOWN -> RulesMarkdown.details(rules);
        });
    return ExitCode.OK;
  }

  private static List<RuleDescription> named(RuleCatalogue catalogue, String name) {
    List<RuleDescription> rules =
        catalogue.rules().stream()
            .filter(rule -> rule.id().equalsIgnoreCase(name) || rule.group().equalsIgnoreCase(name))
            .toList();
    if (rules.isEmpty()) {
      List<String> known = new ArrayList<>(catalogue.groups().keySet());
      catalogue.rules().forEach(rule -> known.add(rule.id()));
      throw new UsageException(
          "there is no rule or group \"%s\"; %s is the nearest (see: qos rules)"
              .formatted(name, nearest(name, known)));
    }
    return rules;
  }

  /**
   * The name that contains what was written, or else takes the fewest changes, late ones rather.
   */
  private static String nearest(String name, List<String> known) {
    String wanted = name.strip().toLowerCase(Locale.ROOT);
    String best = "";
    int fewest = Integer.MAX_VALUE;
    int longest = -1;
    for (String candidate : known) {
      String lowerCase = candidate.toLowerCase(Locale.ROOT);
      boolean contained = wanted.length() > 1 && lowerCase.contains(wanted);
      int changes = contained ? 0 : NearestName.distance(wanted, lowerCase);
      int common = commonStart(wanted, lowerCase);
      if (changes < fewest || (changes == fewest && common > longest)) {
        best = candidate;
        fewest = changes;
        longest = common;
      }
    }
    return best;
  }

  private static int commonStart(String one, String other) {
    int length = 0;
    while (length < Math.min(one.length(), other.length())
        && one.charAt(length) == other.charAt(length)) {
      length++;
    }
    return length;
  }
}
