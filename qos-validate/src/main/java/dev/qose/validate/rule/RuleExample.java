package dev.qose.validate.rule;

import java.util.List;

/**
 * An example of a rule: parts of a document that breaks it, and of the nearest that does not.
 *
 * @param base the name of the document that the parts are put into, such as {@code wms}
 * @param profile the profile that has to be asked for; empty: none
 * @param also other rules that the breaking parts cannot but break as well
 * @param edits the parts
 * @since 0.1
 */
public record RuleExample(String base, String profile, List<String> also, List<Part> edits) {

  public RuleExample {
    also = List.copyOf(also);
    edits = List.copyOf(edits);
  }

  /**
   * One part of a document.
   *
   * @param select the element of the base document in whose place it stands, as an XPath
   * @param breaks what breaks the rule; empty: nothing is there
   * @param passes what does not; empty: nothing is there
   */
  public record Part(String select, String breaks, String passes) {}
}
