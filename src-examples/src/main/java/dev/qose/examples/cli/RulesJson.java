package dev.qose.examples.cli;

import dev.qose.core.rule.RuleDescription;
import dev.qose.validate.rule.FeedExample;
import dev.qose.validate.rule.RuleExample;
import dev.qose.validate.rule.RuleExamples;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Explains rules to programs. */
final class RulesJson {

  private RulesJson() {}

  /** Rules without their examples. */
  static String list(Collection<RuleDescription> rules) throws IOException {
    return write(rules.stream().map(RulesJson::rule).toList());
  }

  /** Rules with their examples. */
  static String details(Collection<RuleDescription> rules) throws IOException {
    return write(
        rules.stream()
            .map(
                rule -> {
                  Map<String, Object> all = rule(rule);
                  all.put(
                      "examples", RuleExamples.of(rule).stream().map(RulesJson::example).toList());
                  List<FeedExample> feeds = RuleExamples.feeds(rule);
                  if (!feeds.isEmpty()) {
                    all.put("feedExamples", feeds.stream().map(RulesJson::feed).toList());
                  }
                  return all;
                })
            .toList());
  }

  private static String write(List<Map<String, Object>> rules) throws IOException {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("schema", "qos-rules/1");
    all.put("rules", rules);
    return JsonOutput.write(all);
  }

  private static Map<String, Object> rule(RuleDescription rule) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", rule.id());
    fields.put("group", rule.group());
    fields.put("severity", rule.severity());
    fields.put("layer", rule.layer());
    fields.put("title", rule.title());
    fields.put("rationale", rule.rationale());
    fields.put("source", rule.reference());
    fields.put("needsHost", rule.needsHost());
    return fields;
  }

  private static Map<String, Object> example(RuleExample example) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("base", example.base());
    if (!example.profile().isEmpty()) {
      fields.put("profile", example.profile());
    }
    if (!example.also().isEmpty()) {
      fields.put("also", example.also());
    }
    fields.put("edits", example.edits().stream().map(RulesJson::part).toList());
    return fields;
  }

  private static Map<String, Object> feed(FeedExample example) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("breaks", example.breaks());
    fields.put("passes", example.passes());
    return fields;
  }

  private static Map<String, Object> part(RuleExample.Part part) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("select", part.select());
    fields.put("breaks", RuleExamples.readable(part.breaks()));
    fields.put("passes", RuleExamples.readable(part.passes()));
    return fields;
  }
}
