package dev.qose.validate.report;

import dev.qose.core.element.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The part of a page that tells what was found in a document. */
final class HtmlFindings {

  /** So many statements of one rule are told in full; of the rest the places are folded away. */
  private static final int OPEN_OF_RULE = 5;

  /** So many places of one statement are open. */
  private static final int OPEN_PLACES = 12;

  /** How many lines are shown before and after the one that something is said of. */
  private static final int LINES_BEFORE = 1;

  private static final int LINES_AFTER = 2;

  private final XmlWriter html;
  private final String id;
  private final SourceExcerpt source;
  private final Mends mends;

  /** Writes into a page, of the document that has an identifier there. */
  HtmlFindings(XmlWriter html, String id, SourceExcerpt source, Mends mends) {
    this.html = html;
    this.id = id;
    this.source = source;
    this.mends = mends;
  }

  /** What the group of that number, from 0, is called in the page. */
  static String id(String document, int number) {
    return document + "-f" + (number + 1);
  }

  void write(List<FindingGroup> groups, List<UnlistedFindings> unlisted) {
    Map<String, List<Integer>> more = new LinkedHashMap<>();
    Map<String, Integer> open = new LinkedHashMap<>();
    if (groups.isEmpty() && unlisted.isEmpty()) {
      html.start("p").attribute("class", "nothing").text("Nothing was found.").end();
    }
    for (int i = 0; i < groups.size(); i++) {
      FindingGroup group = groups.get(i);
      String kind = group.rule() + " " + group.severity();
      if (open.merge(kind, 1, Integer::sum) <= OPEN_OF_RULE) {
        write(group, i);
      } else {
        more.computeIfAbsent(kind, k -> new ArrayList<>()).add(i);
      }
    }
    more.values().forEach(numbers -> folded(groups, numbers));
    for (UnlistedFindings left : unlisted) {
      html.start("p").attribute("class", "finding unlisted " + left.severity());
      html.text("… and " + TextReport.describe(left)).end();
    }
  }

  private void folded(List<FindingGroup> groups, List<Integer> numbers) {
    FindingGroup first = groups.get(numbers.get(0));
    html.start("details").attribute("class", "more " + first.severity());
    int size = numbers.stream().mapToInt(number -> groups.get(number).size()).sum();
    html.element(
        "summary",
        "%s of %s".formatted(TextReport.number(size, "more " + first.severity()), first.rule()));
    html.start("ul");
    for (int number : numbers) {
      FindingGroup group = groups.get(number);
      html.start("li").attribute("id", id(id, number)).text(group.first().message() + " ");
      separated(group.findings());
      html.end();
    }
    html.end().end();
  }

  private void write(FindingGroup group, int number) {
    Finding first = group.first();
    html.start("article")
        .attribute("id", id(id, number))
        .attribute("class", "finding " + group.severity());
    html.start("h3");
    html.startInline("span").attribute("class", "severity").text(group.severity().toString()).end();
    html.text(" " + group.rule());
    if (group.size() > 1) {
      html.text(" · %d places".formatted(group.size()));
    }
    html.end();
    html.start("p").attribute("class", "message").text(first.message()).end();
    first.suggestion().ifPresent(this::advice);
    places(group);
    evidence(first);
    more(group);
    html.end();
  }

  private void advice(String advice) {
    html.start("p").attribute("class", "try").startInline("b").text("Try: ").end();
    html.text(advice).end();
  }

  private void places(FindingGroup group) {
    List<Finding> placed =
        group.findings().stream().filter(f -> place(f.location()).isPresent()).toList();
    if (placed.isEmpty()) {
      return;
    }
    html.start("p").attribute("class", "places");
    separated(placed.subList(0, Math.min(OPEN_PLACES, placed.size())));
    html.end();
    if (placed.size() > OPEN_PLACES) {
      html.start("details").attribute("class", "places");
      html.element("summary", "%d more places".formatted(placed.size() - OPEN_PLACES)).start("p");
      separated(placed.subList(OPEN_PLACES, placed.size()));
      html.end().end();
    }
  }

  private void separated(List<Finding> placed) {
    for (int i = 0; i < placed.size(); i++) {
      html.text(i == 0 ? "" : "; ");
      place(placed.get(i));
    }
  }

  private void place(Finding finding) {
    Location location = finding.location();
    String text = place(location).orElse("");
    if (location.isInDocument()
        && location.line().isPresent()
        && !source.around(location.line().getAsInt(), 0, 0).isEmpty()) {
      link("#" + HtmlSource.id(id, location.line().getAsInt()), text);
    } else {
      html.text(text);
    }
  }

  /** The lines that a finding is about, and beside them how they would be right. */
  private void evidence(Finding finding) {
    Location location = finding.location();
    List<SourceExcerpt.Line> lines =
        location.isInDocument() && location.line().isPresent()
            ? source.around(location.line().getAsInt(), LINES_BEFORE, LINES_AFTER)
            : List.of();
    Optional<Mend> mend = mends.of(finding);
    if (lines.isEmpty() && mend.isEmpty()) {
      finding.fix().ifPresent(fix -> fixable(fix.title()));
      return;
    }
    html.start("div").attribute("class", mend.isPresent() ? "evidence two" : "evidence");
    if (!lines.isEmpty()) {
      html.start("table").attribute("class", "lines");
      List<String> texts = new ArrayList<>();
      for (SourceExcerpt.Line line : lines) {
        boolean isIt = line.number() == location.line().getAsInt();
        texts.add(line.quote(isIt ? location.column() : OptionalInt.empty()));
      }
      int indent = indent(texts);
      for (int i = 0; i < lines.size(); i++) {
        int number = lines.get(i).number();
        row(
            number == location.line().getAsInt() ? "it" : "",
            String.valueOf(number),
            unindented(texts.get(i), indent));
      }
      html.end();
    }
    mend.ifPresent(
        change -> {
          html.start("div").attribute("class", "mend");
          finding.fix().ifPresent(fix -> fixable(fix.title()));
          html.start("table").attribute("class", "lines diff");
          change.hunks().forEach(this::hunk);
          html.end().end();
        });
    html.end();
    if (mend.isEmpty()) {
      finding.fix().ifPresent(fix -> fixable(fix.title()));
    }
  }

  private void fixable(String title) {
    html.start("p").attribute("class", "fixable").startInline("b").text("qos fix").end();
    html.text(" can do it: " + title).end();
  }

  private void hunk(Mend.Hunk hunk) {
    List<String> all = new ArrayList<>(hunk.before());
    all.addAll(hunk.after());
    int indent = indent(all);
    for (int i = 0; i < hunk.before().size(); i++) {
      row("old", "−" + (hunk.line() + i), unindented(hunk.before().get(i), indent));
    }
    for (int i = 0; i < hunk.after().size(); i++) {
      row("new", "+" + (hunk.line() + i), unindented(hunk.after().get(i), indent));
    }
  }

  /** By how many blanks all lines are indented that are not blank. */
  private static int indent(List<String> lines) {
    return lines.stream()
        .filter(line -> !line.isBlank())
        .mapToInt(line -> line.length() - line.stripLeading().length())
        .min()
        .orElse(0);
  }

  private static String unindented(String line, int indent) {
    return line.isBlank() ? "" : line.substring(indent);
  }

  private void row(String kind, String number, String text) {
    html.start("tr");
    if (!kind.isEmpty()) {
      html.attribute("class", kind);
    }
    html.startInline("td").attribute("class", "number").text(number).end();
    html.startInline("td").startInline("code").text(text).end().end().end();
  }

  /** What only some want to know. */
  private void more(FindingGroup group) {
    Finding first = group.first();
    if (first.location().xpath().isEmpty()
        && first.reference().isEmpty()
        && group.folded().isEmpty()) {
      return;
    }
    html.start("dl");
    first.location().xpath().ifPresent(path -> term("Path", path));
    first.reference().ifPresent(this::reference);
    group.folded().forEach(said -> term("Schema", said.message() + " (" + said.rule() + ")"));
    html.end();
  }

  private void term(String name, String text) {
    html.element("dt", name).element("dd", text);
  }

  private void reference(String reference) {
    if (reference.startsWith("https://") || reference.startsWith("http://")) {
      html.element("dt", "Source").start("dd");
      link(reference, reference);
      html.end();
    } else {
      term("Source", reference);
    }
  }

  private void link(String target, String text) {
    html.startInline("a").attribute("href", target).text(text).end();
  }

  /** Says in words where something is. */
  static Optional<String> place(Location location) {
    if (location.line().isEmpty()) {
      return location.file();
    }
    String column = location.column().isPresent() ? ", column " + location.column().getAsInt() : "";
    return Optional.of(
        location.file().map(name -> name + ", ").orElse("")
            + "line "
            + location.line().getAsInt()
            + column);
  }
}
