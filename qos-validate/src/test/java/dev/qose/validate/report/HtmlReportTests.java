package dev.qose.validate.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.element.Location;
import dev.qose.core.rule.Layer;
import dev.qose.core.rule.Severity;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  void shows_findings_beside_their_lines() throws Exception {
    String page =
        HtmlReport.write(
            report("a.xml", finding(2, 3, "<b> & 'c' are wrong")),
            "<a>\n  <b>&lt;</b>\n</a>".getBytes(UTF_8));

    assertThat(page).startsWith("<!DOCTYPE html>\n<html lang=\"en\">");
    assertThat(page)
        .contains(
            """
            <li id="d1-L2" class="error"><span class="number">2 </span>\
            <code>  &lt;b&gt;&amp;lt;&lt;/b&gt;</code>
            <ul>
            <li><a href="#d1-f1">ERROR R</a> &lt;b&gt; &amp; 'c' are wrong</li></ul></li>
            """)
        .contains("<a href=\"#d1-L2\">line 2, column 3</a>")
        .doesNotContain("not shown");
    everyLinkLeadsSomewhere(parse(page));
  }

  @Test
  void says_all_that_the_report_says() throws Exception {
    String page = HtmlReport.write(Reports.full(), new byte[0]);
    String text = parse(page).getDocumentElement().getTextContent();

    assertThat(text)
        .contains("100 % \"größe\".xml")
        .contains("WMS 1.3.0: not valid, 3 errors, 1 info")
        .contains("xsd: skipped, it is late")
        .contains("99 % of\\n\ttabs \\u0001 \\ud800")
        .contains("line 193, column 7")
        .contains("try: do it right", "see: clause 1", "fixable with qos fix: write 1")
        .contains("2 more findings of QOS-X (error), more than are listed of one rule")
        .contains("line 4: v:X: no schema")
        .contains("QOS-R17: no list of stored queries was given")
        .contains("warning QOS-A08: the area reaches <out> – because: on & on");
    everyLinkLeadsSomewhere(parse(page));
  }

  @Test
  void loads_nothing_and_runs_nothing() {
    String page =
        HtmlReport.write(
            report("<script>alert(1)</script>", finding(1, 1, "javascript:alert(1)")),
            "<script>alert(2)</script>\"onload=x ]]> <!-- ".getBytes(UTF_8));

    assertThat(page).doesNotContain("<script").doesNotContain("url(").doesNotContain("@import");
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
        .contains("see: javascript:alert(1)")
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
        .contains("Of 3000 lines those around findings are shown, 48 in all.")
        .contains("Lines 16 to 1489 are not shown.")
        .contains("Lines 1523 to 3000 are not shown.");
    assertThat(Pattern.compile("id=\"d1-L").matcher(page).results()).hasSize(15 + 33);
    everyLinkLeadsSomewhere(parse(page));
  }

  @Test
  void a_thousand_lines_are_shown_whole() {
    assertThat(HtmlReport.write(report("a.xml"), "\r\n".repeat(999).getBytes(UTF_8)))
        .contains("id=\"d1-L1000\"")
        .doesNotContain("not shown");
    assertThat(HtmlReport.write(report("a.xml"), "\r\n".repeat(1000).getBytes(UTF_8)))
        .contains("Lines 1 to 1001 are not shown.");
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
                1, "-".repeat(1000) + "…" + "-".repeat(200) + "X" + "-".repeat(200) + "…"),
            new SourceExcerpt.Line(2, "b"),
            new SourceExcerpt.Line(3, ""),
            new SourceExcerpt.Line(4, "c"));
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
