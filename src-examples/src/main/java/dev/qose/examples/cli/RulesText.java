package dev.qose.examples.cli;

import dev.qose.core.rule.RuleCatalogue;
import dev.qose.core.rule.RuleDescription;
import dev.qose.validate.rule.FeedExample;
import dev.qose.validate.rule.RuleExample;
import dev.qose.validate.rule.RuleExamples;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Explains rules to people at a terminal. */
final class RulesText {

  private static final int WIDTH = 80;

  private RulesText() {}

  /** A line for each rule. */
  static String table(RuleCatalogue catalogue) {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, String> group : catalogue.groups().entrySet()) {
      text.append(text.isEmpty() ? "" : "\n");
      text.append(group.getValue()).append(" (").append(group.getKey()).append(")\n");
      for (RuleDescription rule : catalogue.rules()) {
        if (rule.group().equals(group.getKey())) {
          text.append(
              "  %-8s %-8s %-11s %s\n"
                  .formatted(rule.id(), rule.severity(), rule.layer(), rule.title()));
        }
      }
    }
    return text.toString();
  }

  /** All there is to know of some rules. */
  static String details(Collection<RuleDescription> rules) {
    StringBuilder text = new StringBuilder();
    for (RuleDescription rule : rules) {
      text.append(text.isEmpty() ? "" : "\n").append(rule.id()).append(' ').append(rule.title());
      text.append("\n  ").append(rule.severity()).append(", layer ").append(rule.layer());
      text.append(", group ").append(rule.group());
      text.append(rule.needsHost() ? "; needs the capabilities document around the block\n" : "\n");
      wrap(text, "  Why: ", rule.rationale());
      wrap(text, "  Source: ", rule.source());
      List<RuleExample> examples = RuleExamples.of(rule);
      for (int i = 0; i < examples.size(); i++) {
        append(text, examples.get(i), i + 1);
      }
      List<FeedExample> feeds = RuleExamples.feeds(rule);
      for (int i = 0; i < feeds.size(); i++) {
        text.append("\n  Example ").append(i + 1).append(", a feed\n");
        appendLines(text, "breaks it", feeds.get(i).breaks());
        appendLines(text, "mended", feeds.get(i).passes());
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, RuleExample example, int number) {
    text.append("\n  Example ").append(number).append(", ").append(where(example)).append('\n');
    for (RuleExample.Part part : example.edits()) {
      text.append("    in place of ").append(part.select()).append('\n');
      appendXml(text, "breaks it", part.breaks());
      appendXml(text, "mended", part.passes());
    }
  }

  /** What kind of document an example is in, and what else is to be known of it. */
  static String where(RuleExample example) {
    StringBuilder where = new StringBuilder("in a document of ");
    String base = example.base();
    where.append(base.substring(0, 3).toUpperCase(Locale.ROOT));
    where.append(base.substring(3).replace('-', ' '));
    if (!example.profile().isEmpty()) {
      where.append(", with profile ").append(example.profile());
    }
    if (!example.also().isEmpty()) {
      where.append("; breaks also ").append(String.join(", ", example.also()));
    }
    return where.toString();
  }

  private static void appendXml(StringBuilder text, String label, String xml) {
    text.append("    ").append(label);
    if (xml.isEmpty()) {
      text.append(": nothing there\n");
      return;
    }
    text.append(":\n");
    indent(text, RuleExamples.readable(xml));
  }

  private static void appendLines(StringBuilder text, String label, String feed) {
    text.append("    ").append(label).append(":\n");
    indent(text, feed);
  }

  private static void indent(StringBuilder text, String lines) {
    lines.lines().forEach(line -> text.append("      ").append(line).append('\n'));
  }

  private static void wrap(StringBuilder text, String label, String words) {
    if (words.isEmpty()) {
      return;
    }
    int column = label.length();
    text.append(label);
    boolean first = true;
    for (String word : words.split(" ", -1)) {
      if (!first && column + 1 + word.length() > WIDTH) {
        text.append("\n    ");
        column = 4;
      } else if (!first) {
        text.append(' ');
        column++;
      }
      text.append(word);
      column += word.length();
      first = false;
    }
    text.append('\n');
  }
}
