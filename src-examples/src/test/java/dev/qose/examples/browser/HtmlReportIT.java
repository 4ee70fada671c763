package dev.qose.examples.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.validate.QosValidator;
import dev.qose.validate.fix.Fixer;
import dev.qose.validate.report.HtmlReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of a report in Debian's Chromium. It leaves pictures, to be looked at, in target. */
class HtmlReportIT {

  private static final Path BASE =
      Path.of("../qos-schema/src/main/resources/dev/qose/schema/rules/base/wms.xml");

  private static final Path PICTURES = Path.of("target", "browser");

  private static Chromium browser;

  /** What a page is made of. */
  enum Page {
    CLEAN,
    HANDFUL,
    THOUSAND,
    HOSTILE;

    private byte[] document() throws IOException {
      String good = Files.readString(BASE);
      String layer = "<ows:Value>main_roads</ows:Value>";
      String changed =
          switch (this) {
            case CLEAN -> good;
            case HANDFUL ->
                good.replace("qos:OperationAnomalyFeed", "qos:OperationAnomalyFeeds")
                    .replace("name=\"CRS\"", "name=\"RCS\"");
            case THOUSAND ->
                good.replace("name=\"CRS\"", "name=\"RCS\"")
                    .replace(
                        layer,
                        IntStream.range(0, 1000)
                            .mapToObj(i -> "<ows:Value>layer_" + i + "</ows:Value>")
                            .collect(Collectors.joining("\n")));
            case HOSTILE ->
                good.replace("name=\"CRS\"", "name=\"RCS\"")
                    .replace(
                        layer,
                        "<ows:Value>&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x"
                            + " onerror=y&gt;"
                            + "A".repeat(900)
                            + "</ows:Value>");
          };
      return changed.getBytes(UTF_8);
    }

    Path write() throws IOException {
      byte[] document = document();
      HtmlReport.Checked checked =
          new HtmlReport.Checked(
              QosValidator.create().validate(document), () -> new ByteArrayInputStream(document));
      return Files.writeString(
              Files.createDirectories(PICTURES).resolve(this + ".html"),
              HtmlReport.write(
                  List.of(checked),
                  new HtmlReport.Check(Instant.EPOCH, List.of()),
                  Fixer.preview()))
          .toAbsolutePath();
    }
  }

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    browser = new Chromium(folder);
  }

  @AfterAll
  static void stop() {
    browser.close();
  }

  @ParameterizedTest
  @EnumSource
  void fits_a_phone_and_a_desk_and_loads_nothing(Page page) throws Exception {
    Path file = page.write();
    for (int width : new int[] {360, 1280}) {
      browser.open(file, width, 1600);
      Files.write(PICTURES.resolve("%s-%d.png".formatted(page, width)), browser.screenshot());
      browser.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
      assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
          .as("width of what is in a window of %d", width)
          .isLessThanOrEqualTo(width);
    }
    Files.write(PICTURES.resolve(page + ".pdf"), browser.print());
    assertThat(browser.evaluate("performance.getEntriesByType('resource').length").asInt())
        .isZero();
    assertThat(browser.evaluate("document.scripts.length + document.images.length").asInt())
        .isZero();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void shows_the_severity_that_is_chosen() throws Exception {
    browser.open(Page.THOUSAND.write(), 1280, 900);

    assertThat(visible(".finding")).isEqualTo(6);
    browser.evaluate("document.querySelector('label[for=show-warning]').click()");
    assertThat(visible(".finding.warning")).isEqualTo(1);
    assertThat(visible(".finding.error")).isZero();
    assertThat(visible(".more")).isZero();
    browser.evaluate("document.querySelector('label[for=show-all]').click()");
    assertThat(visible(".finding")).isEqualTo(6);
  }

  @Test
  void a_place_leads_into_the_document_that_is_folded_away() throws Exception {
    browser.open(Page.HANDFUL.write(), 1280, 900);

    assertThat(visible(".document tr[id]")).isZero();
    browser.evaluate("document.querySelector('.places a').click()");
    assertThat(browser.evaluate("document.querySelector('.document').open").asBoolean()).isTrue();
    assertThat(visible(":target")).isEqualTo(1);
  }

  private static int visible(String selector) throws Exception {
    return browser
        .evaluate(
            "[...document.querySelectorAll('%s')].filter(e => e.checkVisibility()).length"
                .formatted(selector))
        .asInt();
  }
}
