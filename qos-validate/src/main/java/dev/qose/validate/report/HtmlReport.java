package dev.qose.validate.report;

import dev.qose.core.element.Location;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes reports as a page that shows the documents, with the findings beside their lines.
 *
 * <pre>{@code
 * String page = HtmlReport.write(report, Files.readAllBytes(file));
 * }</pre>
 *
 * <p>The page stands alone: it has no script and loads nothing, and is well-formed XML besides. Of
 * a document of more than a thousand lines only those around findings are shown, and it says so; it
 * takes memory for these only.
 *
 * @since 0.1
 */
public final class HtmlReport {

  /**
   * A document with its report.
   *
   * @param report the report
   * @param source where the document is read from
   * @since 0.1
   */
  public record Checked(ValidationReport report, Source source) {}

  /**
   * Opens a document.
   *
   * @since 0.1
   */
  @FunctionalInterface
  public interface Source {
    /**
     * Opens the document.
     *
     * @return a stream, which is closed after use
     * @throws IOException if it cannot be read
     */
    InputStream open() throws IOException;
  }

  private final XmlWriter html = XmlWriter.html();

  private HtmlReport() {}

  /**
   * Writes a report.
   *
   * @param report the report
   * @param document the document, as it was checked
   * @return an HTML page
   */
  public static String write(ValidationReport report, byte[] document) {
    try {
      return write(List.of(new Checked(report, () -> new ByteArrayInputStream(document))));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory can always be read
    }
  }

  /**
   * Writes several reports on one page.
   *
   * @param documents the documents with their reports
   * @return an HTML page
   * @throws IOException if a document cannot be read
   */
  public static String write(List<Checked> documents) throws IOException {
    HtmlReport page = new HtmlReport();
    page.start(documents);
    for (int i = 0; i < documents.size(); i++) {
      page.append(documents.get(i), "d" + (i + 1));
    }
    page.html.end().end().end();
    return page.html.finish();
  }

  private void start(List<Checked> documents) throws IOException {
    html.start("html").attribute("lang", "en").start("head");
    html.empty("meta", "charset", "utf-8");
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty(
        "meta",
        "http-equiv",
        "Content-Security-Policy",
        "content",
        "default-src 'none'; style-src 'unsafe-inline'");
    html.element("title", title(documents)).start("style").lines(style()).end().end();
    html.start("body").start("main").element("h1", title(documents));
    if (documents.size() > 1) {
      html.start("nav").attribute("aria-label", "Documents").start("ul");
      for (int i = 0; i < documents.size(); i++) {
        ValidationReport report = documents.get(i).report();
        html.start("li");
        link("#d" + (i + 1), report.document());
        html.text(": " + TextReport.verdict(report)).end();
      }
      html.end().end();
    }
  }

  private static String title(List<Checked> documents) {
    return documents.size() == 1
        ? "QoS report on " + documents.get(0).report().document()
        : "QoS report on %d documents".formatted(documents.size());
  }

  private static String style() throws IOException {
    try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
      if (in == null) {
        throw new IllegalStateException("report.css is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void append(Checked document, String id) throws IOException {
    ValidationReport report = document.report();
    html.start("section").attribute("id", id).attribute("aria-labelledby", id + "-name");
    html.start("h2").attribute("id", id + "-name").text(report.document()).end();
    html.element(
        "p", report.host().map(host -> host + ": ").orElse("") + TextReport.verdict(report));
    layers(report);
    List<Finding> findings = report.findingsBySeverity();
    try (InputStream in = document.source().open();
        Reader text = XmlText.open(in)) {
      SourceExcerpt source =
          SourceExcerpt.read(text, findings.stream().map(Finding::location).toList());
      findings(report, findings, id, source);
      HtmlSource.write(html, source, findings, id);
    }
    html.end();
  }

  private void layers(ValidationReport report) {
    html.start("ul").attribute("class", "layers").attribute("aria-label", "Layers of checking");
    for (LayerResult layer : report.layers()) {
      html.element(
          "li",
          layer.layer()
              + ": "
              + layer.outcome()
              + layer.reason().map(reason -> ", " + reason).orElse(""));
    }
    html.end();
  }

  private void findings(
      ValidationReport report, List<Finding> findings, String id, SourceExcerpt source) {
    html.element("h3", findings.isEmpty() ? "No findings" : "Findings");
    if (!findings.isEmpty()) {
      html.start("ol").attribute("class", "findings");
      for (int i = 0; i < findings.size(); i++) {
        Finding finding = findings.get(i);
        html.start("li")
            .attribute("id", id + "-f" + (i + 1))
            .attribute("class", finding.severity().toString());
        finding(finding, id, source);
        html.end();
      }
      html.end();
    }
    for (UnlistedFindings unlisted : report.unlisted()) {
      html.element("p", TextReport.describe(unlisted));
    }
    notes(
        "Not checked",
        report.notChecked().stream()
            .map(part -> at(part.location()) + part.element() + ": " + part.reason()));
    notes(
        "Not decided",
        report.skippedRules().stream()
            .map(rule -> at(rule.location()) + rule.rule() + ": " + rule.reason()));
    notes(
        "Suppressed",
        report.suppressed().stream()
            .map(
                s ->
                    at(s.finding().location())
                        + "%s %s: ".formatted(s.finding().severity(), s.finding().rule())
                        + s.finding().message()
                        + " – because: "
                        + s.reason()));
  }

  private void finding(Finding finding, String id, SourceExcerpt source) {
    html.start("p")
        .startInline("strong")
        .text(finding.severity().toString().toUpperCase(Locale.ROOT) + " " + finding.rule())
        .end();
    place(finding.location())
        .ifPresent(
            place -> {
              html.text(", ");
              int line = finding.location().line().orElse(0);
              if (finding.location().isInDocument()
                  && source.lines().stream().anyMatch(shown -> shown.number() == line)) {
                link("#" + HtmlSource.id(id, line), place);
              } else {
                html.text(place);
              }
            });
    html.end().element("p", finding.message());
    finding.location().xpath().ifPresent(path -> detail("at", path));
    finding.suggestion().ifPresent(advice -> detail("try", advice));
    finding.reference().ifPresent(this::reference);
    finding.fix().ifPresent(fix -> detail("fixable with qos fix", fix.title()));
  }

  private void reference(String reference) {
    if (reference.startsWith("https://") || reference.startsWith("http://")) {
      html.start("p").attribute("class", "detail").text("see: ");
      link(reference, reference);
      html.end();
    } else {
      detail("see", reference);
    }
  }

  private void detail(String label, String text) {
    html.start("p").attribute("class", "detail").text(label + ": " + text).end();
  }

  private void notes(String title, Stream<String> notes) {
    List<String> all = notes.toList();
    if (!all.isEmpty()) {
      html.element("h3", title).start("ul");
      all.forEach(note -> html.element("li", note));
      html.end();
    }
  }

  private void link(String target, String text) {
    html.startInline("a").attribute("href", target).text(text).end();
  }

  private static String at(Location location) {
    return place(location).map(place -> place + ": ").orElse("");
  }

  private static Optional<String> place(Location location) {
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
