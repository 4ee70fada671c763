package dev.qose.examples.cli;

import dev.qose.core.rule.RuleCatalogue;
import dev.qose.core.rule.RuleDescription;
import dev.qose.validate.rule.FeedExample;
import dev.qose.validate.rule.RuleExample;
import dev.qose.validate.rule.RuleExamples;
import java.util.Collection;
import java.util.Map;

/** Explains rules for documentation. */
final class RulesMarkdown {

  private RulesMarkdown() {}

  /** A table for each group. */
  static String table(RuleCatalogue catalogue) {
    StringBuilder text = new StringBuilder("# Rules\n");
    for (Map.Entry<String, String> group : catalogue.groups().entrySet()) {
      text.append("\n## ").append(escape(group.getValue())).append("\n\n");
      text.append("| rule | severity | layer | title |\n|---|---|---|---|\n");
      for (RuleDescription rule : catalogue.rules()) {
        if (rule.group().equals(group.getKey())) {
          text.append(
              "| %s | %s | %s | %s |\n"
                  .formatted(rule.id(), rule.severity(), rule.layer(), escape(rule.title())));
        }
      }
    }
    return text.toString();
  }

  /** A section for each rule. */
  static String details(Collection<RuleDescription> rules) {
    StringBuilder text = new StringBuilder();
    for (RuleDescription rule : rules) {
      text.append(text.isEmpty() ? "" : "\n");
      text.append("## ").append(rule.id()).append(": ").append(escape(rule.title()));
      text.append("\n\n- severity: ").append(rule.severity());
      text.append("\n- layer: ").append(rule.layer());
      text.append("\n- group: ").append(rule.group());
      text.append(rule.needsHost() ? "\n- needs the capabilities document around the block" : "");
      rule.reference().ifPresent(source -> text.append("\n- source: ").append(escape(source)));
      text.append("\n\n").append(escape(rule.rationale())).append('\n');
      for (RuleExample example : RuleExamples.of(rule)) {
        append(text, example);
      }
      for (FeedExample example : RuleExamples.feeds(rule)) {
        text.append("\n### Example of a feed\n\nThis breaks the rule:\n\n```\n");
        text.append(example.breaks()).append("\n```\n\nand this does not:\n\n```\n");
        text.append(example.passes()).append("\n```\n");
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, RuleExample example) {
    text.append("\n### Example ").append(RulesText.where(example)).append('\n');
    for (RuleExample.Part part : example.edits()) {
      text.append("\nIn place of `").append(part.select()).append("`, ");
      append(text, "this breaks the rule", part.breaks());
      text.append("\nand ");
      append(text, "this does not", part.passes());
    }
  }

  private static void append(StringBuilder text, String what, String xml) {
    if (xml.isEmpty()) {
      text.append(what).append(": nothing there\n");
    } else {
      text.append(what).append(":\n\n```xml\n");
      text.append(RuleExamples.readable(xml)).append("\n```\n");
    }
  }

  /** Texts of the catalogue name elements and values, in which Markdown would see its own signs. */
  private static String escape(String text) {
    return text.replaceAll("([\\\\`*_\\[\\]<>|])", "\\\\$1");
  }
}
