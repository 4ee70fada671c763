package dev.qose.validate.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.element.Location;
import dev.qose.core.rule.Edit;
import dev.qose.core.rule.Fix;
import dev.qose.core.rule.Layer;
import dev.qose.core.rule.Severity;
import dev.qose.validate.fix.Fixer;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class HtmlReportTests {

  @Test
  void shows_a_finding_with_its_lines() throws Exception {
    String page =
        HtmlReport.write(
            report("a.xml", finding(2, 3, "<b> & 'c' are wrong")),
            "<a>\n  <b>&lt;</b>\n</a>".getBytes(UTF_8));

    assertThat(page).startsWith("<!DOCTYPE html>\n<html lang=\"en\">");
    assertThat(page)
        .contains(
            """
            <article id="d1-f1" class="finding error">
            <h3><span class="severity">error</span> R</h3>
            <p class="message">&lt;b&gt; &amp; 'c' are wrong</p>
            <p class="places"><a href="#d1-L2">line 2, column 3</a></p>
            """)
        .contains(
            """
            <tr class="it"><td class="number">2</td>\
            <td><code>  &lt;b&gt;&amp;lt;&lt;/b&gt;</code></td></tr>
            """)
        .contains(
            """
            <tr id="d1-L2" class="error"><td class="number">2</td>\
            <td><code>  &lt;b&gt;&amp;lt;&lt;/b&gt;</code>
            <ul>
            <li class="error"><a href="#d1-f1">error R</a> &lt;b&gt; &amp; 'c' are wrong</li></ul>\
            </td></tr>
            """)
        .doesNotContain("not shown");
    everyLinkLeadsSomewhere(parse(page));
  }

  @Test
  void shows_the_mend_beside_the_lines() throws Exception {
    String document = "<a>\n    <b>one</b>\n    <c/>\n</a>";
    Finding wrong =
        finding(2, 5, "wrong")
            .withFix(
                Fix.of(
                    "write 2 & more",
                    new Edit.SetText(Location.of(2, 5, Optional.of("/a/b[1]")), "2")));

    String page =
        HtmlReport.write(
            List.of(
                new HtmlReport.Checked(
                    report("a.xml", wrong),
                    () -> new ByteArrayInputStream(document.getBytes(UTF_8)))),
            new HtmlReport.Check(Instant.EPOCH, List.of()),
            Fixer.preview());

    assertThat(page)
        .contains(
            """
            <p class="fixable"><b>qos fix</b> can do it: write 2 &amp; more</p>
            <table class="lines diff">
            <tr class="old"><td class="number">−2</td><td><code>&lt;b&gt;one&lt;/b&gt;</code></td></tr>
            <tr class="new"><td class="number">+2</td><td><code>&lt;b&gt;2&lt;/b&gt;</code></td></tr>\
            </table>\
            """);
    parse(page);
  }

  @Test
  void says_all_that_the_report_says() throws Exception {
    String page =
        HtmlReport.write(
            List.of(
                new HtmlReport.Checked(
                    Reports.full(), () -> new ByteArrayInputStream(new byte[0]))),
            new HtmlReport.Check(
                Instant.parse("2026-11-25T22:59:59Z"), List.of("--profile inspire-view", "<x>")),
            Fixer.preview());
    String text = parse(page).getDocumentElement().getTextContent();

    assertThat(text)
        .contains("100 % \"größe\".xml")
        .contains("Not valid, 3 errors, 1 info · WMS 1.3.0")
        .contains("QoSE for Java", " · 2026-11-25 22:59 UTC · --profile inspire-view · <x>")
        .contains("xsd skipped, it is late")
        .contains("99 % of\\n\ttabs \\u0001 \\ud800")
        .contains("line 193, column 7")
        .contains("Try: do it right", "clause 1", "qos fix can do it: write 1")
        .contains("2 more findings of QOS-X (error), more than are listed of one rule")
        .contains("line 4: v:X: no schema")
        .contains("QOS-R17: no list of stored queries was given")
        .contains("warning QOS-A08: the area reaches <out> – because: on & on");
    everyLinkLeadsSomewhere(parse(page));
  }

  @Test
  void tells_a_fault_once_with_all_its_places() throws Exception {
    Finding[] many = new Finding[40];
    for (int i = 0; i < many.length; i++) {
      many[i] = finding(i + 1, 1, "the same");
    }

    String page = HtmlReport.write(report("a.xml", many), "\n".repeat(50).getBytes(UTF_8));

    assertThat(page)
        .contains(" R · 40 places</h3>", "<summary>28 more places</summary>")
        .containsOnlyOnce("<p class=\"message\">the same</p>");
    everyLinkLeadsSomewhere(parse(page));
  }

  @Test
  void folds_away_what_one_rule_says_too_often() throws Exception {
    Finding[] many = new Finding[41];
    for (int i = 0; i < 40; i++) {
      many[i] = finding(i + 1, 1, "wrong " + i);
    }
    many[40] = finding(41, 1, "doubtful").withSeverity(Severity.WARNING);

    String page = HtmlReport.write(report("a.xml", many), "\n".repeat(50).getBytes(UTF_8));

    assertThat(Pattern.compile("<article ").matcher(page).results()).hasSize(6);
    assertThat(page)
        .contains("<summary>35 more errors of R</summary>")
        .contains("wrong 39 <a href=\"#d1-L40\">line 40, column 1</a></li>");
    everyLinkLeadsSomewhere(parse(page));
  }

  @Test
  void filters_by_severity_where_there_is_a_choice() {
    String page =
        HtmlReport.write(
            report("a.xml", finding(1, 1, "m"), finding(2, 1, "n").withSeverity(Severity.INFO)),
            new byte[0]);

    assertThat(page)
        .contains("id=\"show-all\" checked=\"checked\"", "<label for=\"show-all\">all 2</label>")
        .contains("<label for=\"show-error\">errors 1</label>")
        .contains("<label for=\"show-info\">infos 1</label>")
        .doesNotContain("id=\"show-warning\"");
    assertThat(HtmlReport.write(report("a.xml", finding(1, 1, "m")), new byte[0]))
        .doesNotContain("<input");
  }

  @Test
  void loads_nothing_and_runs_nothing() {
    String page =
        HtmlReport.write(
            report("<script>alert(1)</script>", finding(1, 1, "javascript:alert(1)")),
            "<script>alert(2)</script>\"onload=x ]]> <!-- ".getBytes(UTF_8));

    assertThat(page).doesNotContain("<script").doesNotContain("url(").doesNotContain("@import");
    // Browsers do not resolve references in a style sheet.
    assertThat(page.substring(page.indexOf("<style>"), page.indexOf("</style>")))
        .doesNotContain("&");
    assertThat(Pattern.compile(" (?:src|on\\w+)=\"").matcher(page).find()).isFalse();
  }

  @Test
  void links_only_to_the_web() {
    Finding evil =
        new Finding(
            "R",
            Severity.INFO,
            Layer.RULES,
            "m",
            Location.NONE,
            Optional.empty(),
            Optional.of("javascript:alert(1)"),
            Optional.empty());

    assertThat(HtmlReport.write(report("a.xml", evil), new byte[0]))
        .contains("<dd>javascript:alert(1)</dd>")
        .doesNotContain("href=\"javascript");
  }

  @Test
  void of_a_long_document_it_shows_what_is_around_findings() throws Exception {
    String document = "line\n".repeat(2999) + "end";
    String page =
        HtmlReport.write(
            report("a.xml", finding(5, 1, "a"), finding(1500, 1, "b"), finding(1512, 1, "c")),
            document.getBytes(UTF_8));

    assertThat(page)
        .contains("The document: of 3000 lines the 48 around findings")
        .contains("Lines 16 to 1489 are not shown.")
        .contains("Lines 1523 to 3000 are not shown.");
    assertThat(Pattern.compile("id=\"d1-L").matcher(page).results()).hasSize(15 + 33);
    everyLinkLeadsSomewhere(parse(page));
  }

  @Test
  void a_thousand_lines_are_shown_whole() {
    assertThat(HtmlReport.write(report("a.xml"), "\r\n".repeat(999).getBytes(UTF_8)))
        .contains("<summary>The document, 1000 lines</summary>", "id=\"d1-L1000\"")
        .doesNotContain("not shown");
    assertThat(HtmlReport.write(report("a.xml"), "\r\n".repeat(1000).getBytes(UTF_8)))
        .doesNotContain("The document");
  }

  @Test
  void long_lines_are_cut() throws Exception {
    String text =
        IntStream.rangeClosed(1, 5000)
            .mapToObj(i -> i == 3000 ? "X" : "-")
            .reduce("", String::concat);

    SourceExcerpt source =
        SourceExcerpt.read(
            new StringReader(text + "\rb\n\rc"),
            List.of(Location.of(1, 3000, Optional.empty()), Location.of(9, 1, Optional.empty())));

    assertThat(source.total()).isEqualTo(4);
    assertThat(source.lines())
        .containsExactly(
            new SourceExcerpt.Line(
                1,
                "-".repeat(1000) + "…" + "-".repeat(200) + "X" + "-".repeat(200) + "…",
                Map.of(3000, 1201)),
            new SourceExcerpt.Line(2, "b", Map.of()),
            new SourceExcerpt.Line(3, "", Map.of()),
            new SourceExcerpt.Line(4, "c", Map.of()));
    assertThat(source.lines().get(0).quote(OptionalInt.of(3000)))
        .isEqualTo("…" + "-".repeat(60) + "X" + "-".repeat(179) + "…");
  }

  @Test
  void several_documents_share_a_page() throws Exception {
    List<HtmlReport.Checked> documents = new ArrayList<>();
    for (String name : List.of("a.xml", "b.xml")) {
      documents.add(
          new HtmlReport.Checked(
              report(name, finding(1, 1, "m")),
              () -> new ByteArrayInputStream("<a/>".getBytes(UTF_8))));
    }

    String page = HtmlReport.write(documents);

    assertThat(page)
        .contains("QoS report on 2 documents")
        .contains("<a href=\"#d2\">b.xml</a>: not valid, 1 error")
        .contains("<h2>b.xml</h2>")
        .contains("id=\"d1-L1\"", "id=\"d2-L1\"", "id=\"d1-f1\"", "id=\"d2-f1\"");
    everyLinkLeadsSomewhere(parse(page));
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, ''",
    "UTF-8, <?xml version='1.0'?>",
    "ISO-8859-1, <?xml version='1.0' encoding='ISO-8859-1'?>",
    "windows-1252, <?xml version='1.0' encoding='windows-1252'?>",
    "UTF-16, <?xml version='1.0' encoding='UTF-16'?>",
    "UTF-16LE, \uFEFF<?xml version='1.0'?>"
  })
  void reads_the_encodings_of_xml(String charset, String declaration) {
    String document = declaration + "<größe/>";

    assertThat(HtmlReport.write(report("a.xml"), document.getBytes(Charset.forName(charset))))
        .contains(
            "<code>"
                + declaration.replace("\uFEFF", "").replace(">", "&gt;").replace("<", "&lt;")
                + "&lt;größe/&gt;</code>");
  }

  private static void everyLinkLeadsSomewhere(Document page) {
    NodeList links = page.getElementsByTagName("a");
    List<String> ids = new ArrayList<>();
    NodeList all = page.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      if (all.item(i) instanceof Element element && element.hasAttribute("id")) {
        ids.add(element.getAttribute("id"));
      }
    }
    assertThat(ids).doesNotHaveDuplicates();
    for (int i = 0; i < links.getLength(); i++) {
      String target = ((Element) links.item(i)).getAttribute("href");
      assertThat(ids).contains(target.substring(1));
    }
  }

  private static Document parse(String page) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(page)));
  }

  private static Finding finding(int line, int column, String message) {
    return new Finding(
        "R",
        Severity.ERROR,
        Layer.RULES,
        message,
        Location.of(line, column, Optional.of("/a")),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static ValidationReport report(String document, Finding... findings) {
    return new ValidationReport(
        document, Optional.empty(), List.of(), List.of(findings), List.of(), List.of(), List.of());
  }
}
