package dev.qose.validate.report;

import dev.qose.core.element.Location;
import dev.qose.core.rule.Severity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes reports as a page for people: the verdict, then each fault with the lines that it is about
 * and, where there is one way to mend it, the change; then the whole document, folded away.
 *
 * <pre>{@code
 * String page = HtmlReport.write(report, Files.readAllBytes(file));
 * }</pre>
 *
 * <p>The page stands alone: it has no script and loads nothing, can be printed, and is well-formed
 * XML besides. Of a document of more than a thousand lines only those around findings are shown,
 * and it says so; it takes memory for these only, but that documents up to 8 MiB are read whole
 * where there is anything to be mended.
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

  /**
   * What the page says of the check itself.
   *
   * @param instant when it was made; the page shows it in UTC
   * @param settings how, such as {@code --profile inspire-view}; none: as the tool does by itself
   * @since 0.1
   */
  public record Check(Instant instant, List<String> settings) {
    public Check {
      settings = List.copyOf(settings);
    }
  }

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final XmlWriter html = XmlWriter.html();

  private final FixPreview fixes;

  private HtmlReport(FixPreview fixes) {
    this.fixes = fixes;
  }

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
    return write(documents, Optional.empty(), FixPreview.NONE);
  }

  /**
   * Writes several reports on one page, which says when and how the documents were checked, and
   * shows beside the lines what would mend them.
   *
   * @param documents the documents with their reports
   * @param check when and how
   * @param fixes tells what fixes change
   * @return an HTML page
   * @throws IOException if a document cannot be read
   */
  public static String write(List<Checked> documents, Check check, FixPreview fixes)
      throws IOException {
    return write(documents, Optional.of(check), fixes);
  }

  private static String write(List<Checked> documents, Optional<Check> check, FixPreview fixes)
      throws IOException {
    HtmlReport page = new HtmlReport(fixes);
    page.head(documents);
    page.top(documents, check);
    page.filter(documents);
    for (int i = 0; i < documents.size(); i++) {
      page.document(documents.get(i), "d" + (i + 1), documents.size() > 1);
    }
    page.html.end().end().end();
    return page.html.finish();
  }

  private void head(List<Checked> documents) throws IOException {
    html.start("html").attribute("lang", "en").start("head");
    html.empty("meta", "charset", "utf-8");
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty(
        "meta",
        "http-equiv",
        "Content-Security-Policy",
        "content",
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'");
    html.element("title", title(documents)).start("style").lines(style()).end().end();
    html.start("body").start("main");
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

  private void top(List<Checked> documents, Optional<Check> check) {
    html.start("header");
    if (documents.size() == 1) {
      ValidationReport report = documents.get(0).report();
      html.start("h1").text(report.document()).end();
      verdict(report);
    } else {
      html.element("h1", title(documents));
      html.start("nav").attribute("aria-label", "Documents").start("ul");
      for (int i = 0; i < documents.size(); i++) {
        ValidationReport report = documents.get(i).report();
        html.start("li").attribute("class", report.outcome().toString());
        link("#d" + (i + 1), report.document());
        html.text(": " + TextReport.verdict(report)).end();
      }
      html.end().end();
    }
    html.start("p").attribute("class", "about").text(tool());
    check.ifPresent(
        made -> {
          html.text(" · " + DATE.format(made.instant()));
          made.settings().forEach(setting -> html.text(" · " + setting));
        });
    html.end().end();
  }

  /** The name of this library, with its version where the jar tells it. */
  private static String tool() {
    String version = HtmlReport.class.getPackage().getImplementationVersion();
    return "QoSE for Java" + (version == null ? "" : " " + version);
  }

  private void verdict(ValidationReport report) {
    html.start("p").attribute("class", "verdict " + report.outcome());
    String said = TextReport.verdict(report);
    int comma = said.indexOf(',');
    String word = comma < 0 ? said : said.substring(0, comma);
    html.startInline("strong")
        .text(word.substring(0, 1).toUpperCase(Locale.ROOT))
        .text(word.substring(1))
        .end();
    html.text(said.substring(word.length()));
    report.host().ifPresent(host -> html.text(" · " + host));
    html.end();
  }

  /** What hides findings by their severity, without a script: style looks at what is checked. */
  private void filter(List<Checked> documents) {
    long errors = count(documents, Severity.ERROR);
    long warnings = count(documents, Severity.WARNING);
    long infos = count(documents, Severity.INFO);
    if ((errors > 0 ? 1 : 0) + (warnings > 0 ? 1 : 0) + (infos > 0 ? 1 : 0) < 2) {
      return;
    }
    html.start("span").attribute("class", "filter").text("Show").end();
    choice("all", "all " + (errors + warnings + infos), true);
    if (errors > 0) {
      choice("error", "errors " + errors, false);
    }
    if (warnings > 0) {
      choice("warning", "warnings " + warnings, false);
    }
    if (infos > 0) {
      choice("info", "infos " + infos, false);
    }
  }

  private void choice(String severity, String text, boolean checked) {
    String id = "show-" + severity;
    if (checked) {
      html.empty("input", "type", "radio", "name", "show", "id", id, "checked", "checked");
    } else {
      html.empty("input", "type", "radio", "name", "show", "id", id);
    }
    html.start("label").attribute("for", id).text(text).end();
  }

  private static long count(List<Checked> documents, Severity severity) {
    return documents.stream()
        .map(Checked::report)
        .mapToLong(r -> TextReport.count(r, FindingGroup.of(r), severity))
        .sum();
  }

  private void document(Checked document, String id, boolean isOneOfMany) throws IOException {
    ValidationReport report = document.report();
    html.start("section").attribute("id", id).attribute("aria-label", report.document());
    if (isOneOfMany) {
      html.start("h2").text(report.document()).end();
      verdict(report);
    }
    layers(report);
    List<FindingGroup> groups = FindingGroup.of(report);
    Mends mends = Mends.of(document, fixes);
    try (InputStream in = document.source().open();
        Reader text = XmlText.open(in)) {
      SourceExcerpt source =
          SourceExcerpt.read(text, report.findings().stream().map(Finding::location).toList());
      new HtmlFindings(html, id, source, mends).write(groups, report.unlisted());
      notes(report);
      HtmlSource.write(html, source, groups, id);
    }
    html.end();
  }

  private void layers(ValidationReport report) {
    html.start("ul").attribute("class", "layers").attribute("aria-label", "Layers of checking");
    for (LayerResult layer : report.layers()) {
      html.start("li").attribute("class", layer.outcome().toString());
      html.startInline("b").text(layer.layer().toString()).end();
      html.text(" " + layer.outcome());
      layer.reason().ifPresent(reason -> html.text(", " + reason));
      html.end();
    }
    html.end();
  }

  private void notes(ValidationReport report) {
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

  private void notes(String title, Stream<String> notes) {
    List<String> all = notes.toList();
    if (!all.isEmpty()) {
      html.start("details").attribute("class", "notes");
      html.element("summary", "%s (%d)".formatted(title, all.size())).start("ul");
      all.forEach(note -> html.element("li", note));
      html.end().end();
    }
  }

  private void link(String target, String text) {
    html.startInline("a").attribute("href", target).text(text).end();
  }

  private static String at(Location location) {
    return HtmlFindings.place(location).map(place -> place + ": ").orElse("");
  }
}
