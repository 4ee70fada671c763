package dev.qose.validate.report;

import dev.qose.core.element.Location;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The part of a page that shows the document, with what was found beside its lines. */
final class HtmlSource {

  private final XmlWriter html;
  private final String id;
  private final List<FindingGroup> groups;

  /** What is said of each line, by its number in the list of groups; the gravest comes first. */
  private final Map<Integer, Set<Integer>> byLine = new HashMap<>();

  private HtmlSource(XmlWriter html, List<FindingGroup> groups, String id) {
    this.html = html;
    this.groups = groups;
    this.id = id;
    for (int i = 0; i < groups.size(); i++) {
      for (Finding finding : groups.get(i).findings()) {
        Location place = finding.location();
        if (place.isInDocument() && place.line().isPresent()) {
          byLine.computeIfAbsent(place.line().getAsInt(), l -> new TreeSet<>()).add(i);
        }
      }
    }
  }

  static void write(XmlWriter html, SourceExcerpt source, List<FindingGroup> groups, String id) {
    new HtmlSource(html, groups, id).write(source);
  }

  /** What a line is called in the page. */
  static String id(String document, int line) {
    return document + "-L" + line;
  }

  private void write(SourceExcerpt source) {
    if (source.lines().isEmpty()) {
      return;
    }
    html.start("details").attribute("class", "document");
    boolean isWhole = source.lines().size() == source.total();
    html.element(
        "summary",
        isWhole
            ? "The document, " + TextReport.number(source.total(), "line")
            : "The document: of %d lines the %d around findings"
                .formatted(source.total(), source.lines().size()));
    html.start("table").attribute("class", "lines");
    int next = 1;
    for (SourceExcerpt.Line line : source.lines()) {
      gap(next, line.number() - 1);
      line(line);
      next = line.number() + 1;
    }
    gap(next, source.total());
    html.end().end();
  }

  private void gap(int first, int last) {
    if (first <= last) {
      String which = first == last ? "Line %d is not shown." : "Lines %d to %d are not shown.";
      html.start("tr").attribute("class", "gap").startInline("td").attribute("class", "number");
      html.text("⋮").end();
      html.startInline("td").text(which.formatted(first, last)).end().end();
    }
  }

  private void line(SourceExcerpt.Line line) {
    Set<Integer> here = byLine.getOrDefault(line.number(), Set.of());
    html.start("tr").attribute("id", id(id, line.number()));
    if (!here.isEmpty()) {
      html.attribute("class", groups.get(here.iterator().next()).severity().toString());
    }
    html.startInline("td").attribute("class", "number").text(String.valueOf(line.number())).end();
    html.startInline("td").startInline("code").text(line.text()).end();
    if (!here.isEmpty()) {
      html.start("ul");
      here.forEach(this::note);
      html.end();
    }
    html.end().end();
  }

  private void note(int number) {
    FindingGroup group = groups.get(number);
    html.start("li")
        .attribute("class", group.severity().toString())
        .startInline("a")
        .attribute("href", "#" + HtmlFindings.id(id, number))
        .text(group.severity() + " " + group.rule())
        .end()
        .text(" " + group.first().message())
        .end();
  }
}
