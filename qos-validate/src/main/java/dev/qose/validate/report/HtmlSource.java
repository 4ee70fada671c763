package dev.qose.validate.report;

import dev.qose.core.element.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The part of a page that shows the document, with the findings beside their lines. */
final class HtmlSource {

  private final XmlWriter html;
  private final String id;
  private final List<Finding> findings;

  /** The findings of each line, by their number in the list of findings. */
  private final Map<Integer, List<Integer>> byLine = new HashMap<>();

  private HtmlSource(XmlWriter html, List<Finding> findings, String id) {
    this.html = html;
    this.findings = findings;
    this.id = id;
    for (int i = 0; i < findings.size(); i++) {
      int number = i;
      Optional.of(findings.get(i).location())
          .filter(Location::isInDocument)
          .map(Location::line)
          .orElse(OptionalInt.empty())
          .ifPresent(line -> byLine.computeIfAbsent(line, l -> new ArrayList<>()).add(number));
    }
  }

  static void write(XmlWriter html, SourceExcerpt source, List<Finding> findings, String id) {
    new HtmlSource(html, findings, id).write(source);
  }

  /** What a line is called in the page. */
  static String id(String document, int line) {
    return document + "-L" + line;
  }

  private void write(SourceExcerpt source) {
    html.element("h3", "Document");
    if (source.lines().size() < source.total()) {
      html.element(
          "p",
          "Of %d lines those around findings are shown, %d in all."
              .formatted(source.total(), source.lines().size()));
    }
    int next = 1;
    boolean open = false;
    for (SourceExcerpt.Line line : source.lines()) {
      if (line.number() > next || !open) {
        if (open) {
          html.end();
        }
        gap(next, line.number() - 1);
        html.start("ol").attribute("class", "source");
        open = true;
      }
      line(line);
      next = line.number() + 1;
    }
    if (open) {
      html.end();
    }
    gap(next, source.total());
  }

  private void gap(int first, int last) {
    if (first <= last) {
      String which = first == last ? "Line %d is" : "Lines %d to %d are";
      html.start("p")
          .attribute("class", "gap")
          .text(which.formatted(first, last))
          .text(" not shown.")
          .end();
    }
  }

  private void line(SourceExcerpt.Line line) {
    List<Integer> here = byLine.getOrDefault(line.number(), List.of());
    html.start("li").attribute("id", id(id, line.number()));
    if (!here.isEmpty()) {
      // The gravest comes first.
      html.attribute("class", findings.get(here.get(0)).severity().toString());
    }
    html.startInline("span").attribute("class", "number").text(line.number() + " ").end();
    html.startInline("code").text(line.text()).end();
    if (!here.isEmpty()) {
      html.start("ul");
      here.forEach(this::note);
      html.end();
    }
    html.end();
  }

  private void note(int number) {
    Finding finding = findings.get(number);
    html.start("li")
        .startInline("a")
        .attribute("href", "#" + id + "-f" + (number + 1))
        .text(finding.severity().toString().toUpperCase(Locale.ROOT) + " " + finding.rule())
        .end()
        .text(" " + finding.message())
        .end();
  }
}
