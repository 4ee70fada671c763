package dev.qose.validate;

import static dev.qose.validate.Documents.block;
import static dev.qose.validate.Documents.capture;
import static dev.qose.validate.Documents.inWfs;
import static dev.qose.validate.Documents.inWms;
import static dev.qose.validate.Documents.schemaPart;
import static dev.qose.validate.assertj.QosAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.qose.core.rule.Layer;
import dev.qose.core.rule.Severity;
import dev.qose.validate.report.Finding;
import dev.qose.validate.report.LayerResult.Outcome;
import dev.qose.validate.report.NotChecked;
import dev.qose.validate.report.TextReport;
import dev.qose.validate.report.UnlistedFindings;
import dev.qose.validate.report.ValidationReport;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything holds with Xerces and with the JDK's own engine. */
class QosValidatorTests {

  private static final List<Engine> ENGINES =
      List.of(new Engine("Xerces", new XercesEngine()), new Engine("JDK", new JdkEngine()));

  /** An engine, and a validator of each scope that uses it. */
  private static final class Engine {
    private final String name;
    private final QosValidator document;
    private final QosValidator qos;

    Engine(String name, XmlEngine engine) {
      this.name = name;
      document = QosValidator.builder().engine(engine).build();
      qos = QosValidator.builder().engine(engine).scope(Scope.QOS).build();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Engine> engines() {
    return ENGINES;
  }

  @ParameterizedTest
  @MethodSource("engines")
  void passes_what_real_servers_write(Engine engine) {
    for (String name : List.of(Documents.WMS, Documents.QGIS_WMS)) {
      String document = inWms(capture(name), block("wms", "06:00:00+03:00"));

      ValidationReport report = schemaPart(engine.document.validate(document));

      assertThat(report).hasNoFindings();
      assertThat(report.host()).contains("WMS 1.3.0");
      assertThat(report.layers())
          .extracting(layer -> layer.layer() + " " + layer.outcome())
          .contains("parse passed", "xsd passed");
    }
    assertThat(
            schemaPart(
                engine.document.validate(inWfs(capture(Documents.WFS), block("wfs", "06:00:00Z")))))
        .hasNoFindings();
  }

  @ParameterizedTest
  @MethodSource("engines")
  void says_that_vendors_operations_are_not_checked(Engine engine) {
    ValidationReport report = engine.document.validate(capture(Documents.WMS));

    assertThat(report.notChecked()).extracting(NotChecked::element).containsExactly("ms:GetStyles");
    assertThat(report.notChecked().get(0).location().xpath().orElse(""))
        .isEqualTo(
            "/wms:WMS_Capabilities/wms:Capability[1]/wms:Request[1]"
                + "/Q{http://mapserver.gis.umn.edu/mapserver}GetStyles[1]");
  }

  @ParameterizedTest
  @MethodSource("engines")
  void points_at_the_element(Engine engine) {
    String wms = inWms(capture(Documents.WMS), block("wms", "06:00"));
    String wfs = inWfs(capture(Documents.WFS), block("wfs", "06:00"));

    for (String document : List.of(wms, wfs)) {
      assertThat(engine.document.validate(document))
          .isNotValid()
          .hasFinding("cvc-datatype-valid.1.2.1")
          .atLine(Documents.lineOf(document, "<qos:StartTime>"))
          .atPathEndingIn("/qos:ByDaysOfWeek[1]/qos:StartTime[1]");
    }
    Finding finding = schemaPart(engine.document.validate(wms)).findings().get(0);
    assertThat(finding.location().column()).hasValue(5);
    assertThat(finding.message()).contains("06:00").contains("time");
    assertThat(finding.layer()).isEqualTo(Layer.XSD);
  }

  @ParameterizedTest
  @MethodSource("engines")
  void checks_where_an_extension_stands_that_it_cannot_check(Engine engine) {
    String inspire =
        "<i:ExtendedCapabilities xmlns:i=\"http://inspire.ec.europa.eu/schemas/inspire_vs/1.0\">"
            + "<i:anything x=\"y\"/>text</i:ExtendedCapabilities>";
    String document = capture(Documents.WMS);

    ValidationReport right = engine.document.validate(inWms(document, inspire));
    ValidationReport early =
        engine.document.validate(document.replace("<Exception>", inspire + "<Exception>"));
    ValidationReport inLayer =
        engine.document.validate(document.replace("<Name>areas", inspire + "<Name>areas"));

    assertThat(right).hasNoFindings();
    assertThat(right.notChecked())
        .extracting(NotChecked::element)
        .containsExactly("ms:GetStyles", "i:ExtendedCapabilities");
    assertThat(early)
        .hasFinding("cvc-complex-type.2.4.a")
        .atPathEndingIn("inspire_vs/1.0}ExtendedCapabilities[1]");
    assertThat(early.findings().get(0).message())
        .contains("element '{i:ExtendedCapabilities}'. One of '{Exception}' is expected")
        .doesNotContain("stand-ins");
    assertThat(inLayer).hasFinding("cvc-complex-type.2.4.a");
  }

  @ParameterizedTest
  @MethodSource("engines")
  void passes_over_foreign_extensions_of_wfs(Engine engine) {
    String inspire =
        "<i:ExtendedCapabilities xmlns:i=\"urn:inspire\"><i:a/></i:ExtendedCapabilities>";

    ValidationReport report =
        engine.document.validate(
            inWfs(capture(Documents.WFS), inspire + block("wfs", "6 o'clock")));

    assertThat(report.notChecked())
        .extracting(NotChecked::element)
        .containsExactly("i:ExtendedCapabilities");
    assertThat(report).hasFinding("cvc-datatype-valid.1.2.1");
  }

  @ParameterizedTest
  @MethodSource("engines")
  void checks_a_block_inside_an_extension_that_it_cannot_check(Engine engine) {
    String wrapped = "<v:x xmlns:v='urn:v'>%s</v:x>";
    String wms = capture(Documents.WMS);
    String misspelt = block("wms", "", "QualityOfServiceMetaData");

    for (QosValidator validator : List.of(engine.document, engine.qos)) {
      assertThat(validator.validate(inWms(wms, wrapped.formatted(block("wms", "noon")))))
          .hasFinding("cvc-datatype-valid.1.2.1")
          .atPathEndingIn("/qos:ByDaysOfWeek[1]/qos:StartTime[1]");
      assertThat(
              schemaPart(
                  validator.validate(inWms(wms, wrapped.formatted(block("wms", "06:00:00"))))))
          .hasNoFindings();
      assertThat(validator.validate(inWms(wms, wrapped.formatted(misspelt))))
          .hasFinding("cvc-elt.1.a");
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  void does_not_let_a_misnamed_block_pass_where_anything_may_stand(Engine engine) {
    String misspelt = block("wfs", "", "QualityOfServiceMetaData");
    String oldVersion = block("wfs", "06:00:00").replace("qos/wfs/1.0", "qos/wfs/0.9");

    for (String block : List.of(misspelt, oldVersion)) {
      assertThat(engine.document.validate(inWfs(capture(Documents.WFS), block)))
          .isNotValid()
          .hasFinding("cvc-elt.1.a")
          .atPathEndingIn("[1]");
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  void checks_the_block_in_a_host_without_schema(Engine engine) {
    String document =
        capture(Documents.WPS)
            .replace(
                "</ows:OperationsMetadata>",
                "<ows:ExtendedCapabilities>"
                    + block("wfs", "noon")
                    + "</ows:ExtendedCapabilities></ows:OperationsMetadata>");

    ValidationReport report = engine.document.validate(document);

    assertThat(report.host()).contains("WPS 1.0.0");
    assertThat(report).hasFinding("cvc-datatype-valid.1.2.1");
    assertThat(report.notChecked())
        .extracting(NotChecked::reason)
        .containsExactly("no schema for WPS 1.0.0 is at hand; only a QoS block in it is checked");
  }

  @ParameterizedTest
  @MethodSource("engines")
  void skips_a_host_without_schema_and_says_so(Engine engine) {
    for (String name : List.of(Documents.OLD_WMS, Documents.OLD_WFS, Documents.WPS)) {
      ValidationReport report = engine.document.validate(capture(name));

      assertThat(report).hasNoFindings();
      assertThat(report.layers().get(1).outcome()).isEqualTo(Outcome.SKIPPED);
      assertThat(report.layers().get(1).reason().orElse("")).contains("no schema for");
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  void checks_the_block_alone_where_that_is_asked_for(Engine engine) {
    String good = block("wms", "06:00:00");
    String bad = block("wms", "noon");
    String badDocument =
        inWms(capture(Documents.WMS), good).replace("<Exception>", "<Oops/><Exception>");

    assertThat(schemaPart(engine.qos.validate(good))).hasNoFindings();
    assertThat(engine.qos.validate(bad)).isNotValid();
    assertThat(schemaPart(engine.document.validate(good))).hasNoFindings();
    assertThat(engine.document.validate(bad)).isNotValid();
    assertThat(schemaPart(engine.qos.validate(badDocument))).hasNoFindings();
    assertThat(engine.document.validate(badDocument)).isNotValid();
    assertThat(engine.qos.validate(inWms(capture(Documents.WMS), bad)))
        .hasFinding("cvc-datatype-valid.1.2.1")
        .atLine(Documents.lineOf(inWms(capture(Documents.WMS), bad), "<qos:StartTime>"));
    assertThat(engine.qos.validate(capture(Documents.WMS))).isNotValid().hasFinding("QOS-NONE");
  }

  @ParameterizedTest
  @MethodSource("engines")
  void resolves_type_names_with_prefixes_bound_outside_the_block(Engine engine) {
    String content =
        """
        <qos:RepresentativeOperation><qos-wfs:GetFeatureOperation><qos-wfs:AdHocQueryConstraints>
        <qos-wfs:TypeNames>demo:areas schema-element(demo:places)</qos-wfs:TypeNames>
        </qos-wfs:AdHocQueryConstraints></qos-wfs:GetFeatureOperation></qos:RepresentativeOperation>\
        """;
    String document =
        inWfs(capture(Documents.WFS), block("wfs", content, "QualityOfServiceMetadata"));

    assertThat(schemaPart(engine.document.validate(document))).hasNoFindings();
    assertThat(schemaPart(engine.qos.validate(document))).hasNoFindings();
    assertThat(engine.qos.validate(document.replace("xmlns:demo=", "xmlns:other="))).isNotValid();
  }

  @ParameterizedTest
  @MethodSource("engines")
  void reports_an_unknown_root(Engine engine) {
    ValidationReport report =
        engine.document.validate("<kml xmlns='http://www.opengis.net/kml/2.2'/>");

    assertThat(report).hasFinding("cvc-elt.1.a").atLine(1);
    assertThat(report.findings().get(0).message()).contains("kml");
    assertThat(report.findings().get(0).suggestion().orElse("")).contains("WMS_Capabilities");
  }

  @ParameterizedTest
  @MethodSource("engines")
  void reports_what_is_no_xml(Engine engine) {
    String document = inWms(capture(Documents.WMS), block("wms", "noon"));
    String truncated = document.substring(0, document.length() - 40);

    for (String text : List.of("", "no XML", "<a>", "<a xmlns:p='x'><q:b/></a>", truncated)) {
      ValidationReport report = engine.document.validate(text);

      assertThat(report).isNotValid().hasFinding("QOS-PARSE");
      assertThat(report.findings()).hasSize(1);
      assertThat(report.findings().get(0).location().line()).isPresent();
      assertThat(report.layers().get(0).outcome()).isEqualTo(Outcome.FAILED);
      assertThat(report.layers().get(1).outcome()).isEqualTo(Outcome.SKIPPED);
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  void reads_the_encodings_of_xml_and_reports_wrong_ones(Engine engine) throws IOException {
    String text = capture(Documents.QGIS_WMS);
    byte[] utf16 = text.replace("utf-8", "UTF-16").getBytes(StandardCharsets.UTF_16);
    byte[] latin =
        text.replace("utf-8", "ISO-8859-1").replace('–', '-').getBytes(StandardCharsets.ISO_8859_1);
    byte[] lie = text.replace('–', '-').getBytes(StandardCharsets.ISO_8859_1);
    byte[] unknown = text.replace("utf-8", "utf-99").getBytes(StandardCharsets.UTF_8);

    assertThat(engine.document.validate(utf16)).hasNoFindings();
    assertThat(engine.document.validate(latin)).hasNoFindings();
    assertThat(engine.document.validate(lie)).hasFinding("QOS-PARSE");
    assertThat(engine.document.validate(unknown)).hasFinding("QOS-PARSE");
  }

  @ParameterizedTest
  @MethodSource("engines")
  void never_fetches_anything(Engine engine, @TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
    try (ServerSocket server = new ServerSocket(0)) {
      String http = "http://127.0.0.1:" + server.getLocalPort() + "/x";
      List<String> documents =
          List.of(
              "<!DOCTYPE a SYSTEM '%s'><a/>".formatted(http),
              "<!DOCTYPE a [<!ENTITY x SYSTEM '%s'>]><a>&x;</a>".formatted(http),
              "<!DOCTYPE a [<!ENTITY %% x SYSTEM '%s'> %%x;]><a/>".formatted(http),
              "<a xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:noNamespaceSchemaLocation='%s'/>"
                  .formatted(http),
              inWms(capture(Documents.WMS), block("wms", "06:00:00"))
                  .replace("http://schemas.opengis.net", http),
              "<a xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='%s'/></a>"
                  .formatted(http),
              "<?xml-stylesheet href='%s'?><a/>".formatted(http));
      for (String document : documents) {
        assertThat(engine.document.validate(document).layers().get(0).outcome())
            .isEqualTo(Outcome.PASSED);
      }
      server.setSoTimeout(100);
      org.assertj.core.api.Assertions.assertThatExceptionOfType(SocketTimeoutException.class)
          .isThrownBy(server::accept);
    }
    ValidationReport report =
        engine.document.validate(
            "<!DOCTYPE a [<!ENTITY x SYSTEM '%s'>]><a>&x;</a>".formatted(secret.toUri()));

    assertThat(TextReport.write(report)).doesNotContain("secret\n");
    assertThat(report.notChecked()).extracting(NotChecked::element).contains("&x;");
  }

  @ParameterizedTest
  @MethodSource("engines")
  void bounds_entity_expansion(Engine engine) {
    StringBuilder dtd = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 'ha'>");
    for (int i = 1; i < 30; i++) {
      dtd.append("<!ENTITY e%d '&e%d;&e%d;'>".formatted(i, i - 1, i - 1));
    }

    assertThat(engine.document.validate(dtd + "]><a>&e29;</a>")).hasFinding("QOS-LIMIT");
  }

  @ParameterizedTest
  @MethodSource("engines")
  void bounds_depth_attributes_length_and_findings(Engine engine) {
    StringBuilder many = new StringBuilder("<a");
    for (int i = 0; i < 1500; i++) {
      many.append(" a").append(i).append("=''");
    }

    assertThat(engine.document.validate("<a>".repeat(100_000))).hasFinding("QOS-LIMIT");
    assertThat(engine.document.validate(many + "/>")).hasFinding("QOS-LIMIT");
    QosValidator small =
        QosValidator.builder()
            .limits(Limits.DEFAULT.withBytes(2000).withChars(1000).withFindings(3))
            .build();
    assertThat(small.validate(capture(Documents.WMS))).hasFinding("QOS-LIMIT");
    assertThat(small.validate(capture(Documents.WMS).getBytes(StandardCharsets.UTF_8)))
        .hasFinding("QOS-LIMIT");
    ValidationReport cut =
        small.validate(
            block(
                "wms",
                "<qos:OperatingInfo><x/></qos:OperatingInfo>".repeat(10),
                "QualityOfServiceMetadata"));
    assertThat(cut.findings())
        .filteredOn(finding -> finding.rule().equals("cvc-complex-type.2.4.a"))
        .hasSize(3);
    assertThat(cut.unlisted())
        .contains(new UnlistedFindings("cvc-complex-type.2.4.a", Severity.ERROR, 7));
    assertThat(TextReport.write(cut)).contains("7 more findings of cvc-complex-type.2.4.a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "de-DE", "ja-JP"})
  void speaks_english_in_every_locale(String tag) {
    String document = inWms(capture(Documents.WMS), block("wms", "noon"));
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.ENGLISH);
      List<Finding> english = QosValidator.create().validate(document).findings();
      Locale.setDefault(Locale.forLanguageTag(tag));
      for (XmlEngine engine : List.of(new XercesEngine(), new JdkEngine())) {
        QosValidator validator = QosValidator.builder().engine(engine).build();
        assertThat(validator.validate(document).findings()).isEqualTo(english);
        assertThat(validator.validate("<a>").findings().get(0).message()).contains("XML document");
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void gives_the_same_report_on_every_thread() throws Exception {
    QosValidator validator = QosValidator.create();
    List<String> documents =
        List.of(
            inWms(capture(Documents.WMS), block("wms", "noon")),
            inWfs(capture(Documents.WFS), block("wfs", "06:00:00")),
            "<broken>",
            capture(Documents.OLD_WMS));
    List<List<Finding>> expected =
        documents.stream().map(document -> validator.validate(document).findings()).toList();
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Callable<List<List<Finding>>>> tasks =
          Collections.nCopies(
              64,
              () -> {
                List<List<Finding>> found = new ArrayList<>();
                for (String document : documents) {
                  found.add(validator.validate(document).findings());
                }
                return found;
              });
      for (Future<List<List<Finding>>> result : threads.invokeAll(tasks)) {
        assertThat(result.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void checks_an_extension_whose_schema_a_catalog_has(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("vendor.xsd"),
        """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:vendor">
          <xs:element name="Extension" type="xs:int"/>
        </xs:schema>\
        """);
    Path catalog =
        Files.writeString(
            folder.resolve("catalog.xml"),
            """
            <catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">
              <uri name="urn:vendor" uri="vendor.xsd"/>
            </catalog>\
            """);
    QosValidator validator = QosValidator.builder().catalog(catalog).build();
    String good = "<v:Extension xmlns:v='urn:vendor'>42</v:Extension>";
    String bad = good.replace("42", "forty-two");

    for (String document :
        List.of(inWms(capture(Documents.QGIS_WMS), good), inWfs(capture(Documents.WFS), good))) {
      ValidationReport report = validator.validate(document);
      assertThat(report).hasNoFindings();
      assertThat(report.notChecked()).extracting(NotChecked::element).doesNotContain("v:Extension");
    }
    assertThat(validator.validate(inWms(capture(Documents.WMS), bad)))
        .hasFinding("cvc-datatype-valid.1.2.1")
        .atPathEndingIn("Q{urn:vendor}Extension[1]");
    assertThat(validator.validate(inWfs(capture(Documents.WFS), bad))).isNotValid();
    assertThat(
            validator.validate(inWfs(capture(Documents.WFS), bad.replace("v:Ext", "v:Misspelt"))))
        .hasFinding("cvc-elt.1.a");
  }

  @Test
  void gives_a_rule_the_severity_that_is_asked_for() {
    QosValidator validator =
        QosValidator.builder().severity("cvc-datatype-valid.1.2.1", Severity.INFO).build();

    ValidationReport report = schemaPart(validator.validate(block("wms", "noon")));

    assertThat(report).isValid().hasOnlyFindings("cvc-datatype-valid.1.2.1");
    assertThat(report.count(Severity.INFO)).isEqualTo(1);
  }

  @Test
  void throws_only_where_it_cannot_read(@TempDir Path folder) {
    QosValidator validator = QosValidator.create();
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the cable is cut");
          }

          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            return read();
          }
        };

    assertThatIOException().isThrownBy(() -> validator.validate(folder.resolve("none.xml")));
    assertThatIOException()
        .isThrownBy(() -> validator.validate(broken, "x"))
        .withMessage("the cable is cut");
  }
}
