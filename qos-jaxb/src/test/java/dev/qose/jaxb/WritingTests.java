package dev.qose.jaxb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.qose.core.codelist.Metric;
import dev.qose.core.model.Bound;
import dev.qose.core.model.OperatingInfo;
import dev.qose.core.model.OperatingTimes;
import dev.qose.core.model.QosMetadata;
import dev.qose.core.model.QualityOfServiceStatement;
import dev.qose.core.model.ServiceKind;
import dev.qose.core.model.XsdTime;
import dev.qose.core.ows.Metadata;
import dev.qose.core.ows.Reference;
import dev.qose.core.ows.Xlink;
import dev.qose.core.text.CleanText;
import dev.qose.core.unit.Unit;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

class WritingTests {

  private static QosMetadata statement(Metric metric, Bound bound) {
    return new QosMetadata(
        ServiceKind.WMS,
        List.of(),
        List.of(new QualityOfServiceStatement(List.of(metric), bound)),
        List.of(),
        List.of());
  }

  private static QosMetadata described(String description) {
    return new QosMetadata(
        ServiceKind.WFS,
        List.of(
            new OperatingInfo(Optional.empty(), Optional.of(description), OperatingTimes.ALWAYS)),
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void an_empty_block_declares_its_own_namespace_only() {
    QosMetadata empty =
        new QosMetadata(ServiceKind.WFS, List.of(), List.of(), List.of(), List.of());

    assertThat(QosXml.compact().toXml(empty))
        .isEqualTo(
            "<qos-wfs:QualityOfServiceMetadata"
                + " xmlns:qos-wfs=\"http://www.opengis.net/qos/wfs/1.0\"/>");
  }

  @Test
  void a_block_declares_what_it_uses() {
    QosMetadata model =
        statement(
            Metric.of("urn:m"), new Bound.LessThanOrEqual(500, Optional.of(Unit.MILLISECOND)));

    assertThat(QosXml.pretty().toXml(model))
        .isEqualTo(
            """
            <qos-wms:QualityOfServiceMetadata xmlns:qos-wms="http://www.opengis.net/qos/wms/1.0" \
            xmlns:qos="http://www.opengis.net/qos/1.0" xmlns:xlink="http://www.w3.org/1999/xlink">
              <qos:QualityOfServiceStatement>
                <qos:Metric xlink:href="urn:m"/>
                <qos:LessThanOrEqual uom="ms">500</qos:LessThanOrEqual>
              </qos:QualityOfServiceStatement>
            </qos-wms:QualityOfServiceMetadata>\
            """);
  }

  @Test
  void a_reference_without_xlink_attributes_does_not_declare_xlink() {
    Xlink typeOnly =
        new Xlink(
            Optional.of("simple"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Metric metric =
        new Metric(
            new Reference(typeOnly, Optional.empty(), List.of(), Optional.empty(), List.of()));

    assertThat(QosXml.compact().toXml(statement(metric, new Bound.Value("x"))))
        .contains("<qos:Metric ows:type=\"simple\"/>", "xmlns:ows=")
        .doesNotContain("xlink");
  }

  @ParameterizedTest
  @CsvSource({
    "500, 500",
    "99.5, 99.5",
    "-0.0, -0",
    "0.000001, 0.000001",
    "1e-7, 1.0E-7",
    "1e15, 1.0E15",
    "123456789012345, 123456789012345",
    "Infinity, INF",
    "-Infinity, -INF",
    "NaN, NaN"
  })
  void numbers_are_written_plainly(double number, String text) {
    QosMetadata model =
        statement(Metric.of("urn:m"), new Bound.MoreThanOrEqual(number, Optional.empty()));

    assertThat(QosXml.compact().toXml(model))
        .contains("<qos:MoreThanOrEqual>" + text + "</qos:MoreThanOrEqual>");
  }

  @Test
  void times_are_kept_to_the_letter() {
    QosMetadata model =
        new QosMetadata(
            ServiceKind.WMS,
            List.of(
                new OperatingInfo(
                    Optional.empty(),
                    Optional.empty(),
                    new OperatingTimes.EveryDay(
                        Optional.of(new XsdTime("24:00:00")),
                        Optional.of(new XsdTime("05:30:00.10Z"))))),
            List.of(),
            List.of(),
            List.of());

    assertThat(QosXml.compact().toXml(model))
        .contains("<qos:StartTime>24:00:00</qos:StartTime><qos:EndTime>05:30:00.10Z</qos:EndTime>");
  }

  @Test
  void a_declaration_is_written_on_demand() {
    QosMetadata model = described("\u00E9");

    assertThat(QosXml.compact().toXml(model)).startsWith("<qos-wfs:");
    assertThat(QosXml.compact().withDeclaration().toXml(model))
        .startsWith("<?xml version=\"1.0\"?>\n<qos-wfs:");
    assertThat(QosXml.compact().withDeclaration().toBytes(model))
        .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void what_the_encoding_lacks_becomes_a_reference() {
    byte[] bytes =
        QosXml.compact()
            .withDeclaration()
            .toBytes(described("\u00E9 \u4E2D \uD83D\uDE00"), StandardCharsets.ISO_8859_1);

    assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
        .contains("encoding=\"ISO-8859-1\"", "\u00E9 &#20013; &#128512;");
    assertThat(QosXml.read(bytes)).isEqualTo(described("\u00E9 \u4E2D \uD83D\uDE00"));
  }

  @Test
  void a_name_that_the_encoding_lacks_is_refused() {
    QosMetadata model =
        TypeNamesTests.model(dev.qose.core.model.TypeName.of("urn:n", "\u4E2D:roads"));

    assertThatExceptionOfType(QosXmlException.class)
        .isThrownBy(() -> QosXml.compact().toBytes(model, Charset.forName("windows-1252")))
        .withMessageContaining("\u4E2D")
        .withMessageContaining("windows-1252");
  }

  @ParameterizedTest
  @CsvSource({"1, U+0001", "55357, U+D83D", "65535, U+FFFF", "0, U+0000"})
  void characters_that_xml_does_not_have_are_refused(int character, String name) {
    assertThatExceptionOfType(QosXmlException.class)
        .isThrownBy(() -> QosXml.pretty().toXml(described("a" + (char) character + "b")))
        .withMessageStartingWith("qos:Description: the character " + name)
        .withMessageContaining(CleanText.line("a" + (char) character + "b"));
    QosMetadata titled =
        statement(Metric.of("urn:m", "a" + (char) character), new Bound.Value("x"));
    assertThatExceptionOfType(QosXmlException.class)
        .isThrownBy(() -> QosXml.pretty().toXml(titled))
        .withMessageStartingWith("qos:Metric/@xlink:title: the character " + name);
  }

  @Test
  void metadata_that_is_not_well_formed_is_refused() {
    Metric metric =
        new Metric(
            new Reference(
                Xlink.to("urn:m"),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(
                    new Metadata.Linked(
                        Xlink.NONE, Optional.empty(), Optional.of("<a:b>no namespace</a:b>")))));

    assertThatExceptionOfType(QosXmlException.class)
        .isThrownBy(() -> QosXml.pretty().toXml(statement(metric, new Bound.Value("x"))))
        .withMessageContaining("ows:Metadata")
        .withMessageContaining("<a:b>no namespace</a:b>");
  }

  @Test
  void metadata_is_brought_into_a_normal_form() {
    String text =
        "<?pi?><p:a z='1' xmlns:q='urn:q' xmlns:p='urn:p' xmlns:unused='urn:u' q:b=\"2\" a='q:n'>"
            + "<!-- comment --><![CDATA[<]]>&#65;<p:b xmlns:p='urn:p'/></p:a>";
    Metric metric =
        new Metric(
            new Reference(
                Xlink.to("urn:m"),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(new Metadata.Linked(Xlink.NONE, Optional.empty(), Optional.of(text)))));
    QosMetadata read = QosXml.read(QosXml.pretty().toXml(statement(metric, new Bound.Value("x"))));

    assertThat(read.statements().get(0).metrics().get(0).reference().metadata())
        .isEqualTo(
            List.of(
                new Metadata.Linked(
                    Xlink.NONE,
                    Optional.empty(),
                    Optional.of(
                        "<p:a xmlns:p=\"urn:p\" xmlns:q=\"urn:q\" a=\"q:n\" z=\"1\" q:b=\"2\">"
                            + "&lt;A<p:b/></p:a>"))));
    assertThat(QosXml.read(QosXml.compact().toXml(read))).isEqualTo(read);
  }

  @Test
  void a_file_is_replaced_in_one_step_or_kept(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("qos.xml"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));

    assertThatExceptionOfType(QosXmlException.class)
        .isThrownBy(() -> QosXml.pretty().write(described("\u0001"), file));
    assertThat(file).hasContent("old");

    QosXml.pretty().write(described("new"), file);
    assertThat(QosXml.read(file)).isEqualTo(described("new"));
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-rw-r--"));
    assertThat(folder.toFile().list()).containsExactly("qos.xml");
  }

  @Test
  void a_link_to_a_file_stays_a_link(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("qos.xml"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.xml"), file);

    QosXml.pretty().write(described("new"), link);

    assertThat(link).isSymbolicLink();
    assertThat(QosXml.read(file)).isEqualTo(described("new"));
  }

  @Test
  void sax_gets_no_document_events_and_balanced_prefixes() throws Exception {
    StringBuilder events = new StringBuilder();
    QosXml.compact()
        .write(
            described("x"),
            new DefaultHandler() {
              @Override
              public void startDocument() {
                events.append("startDocument ");
              }

              @Override
              public void endDocument() {
                events.append("endDocument ");
              }

              @Override
              public void startPrefixMapping(String prefix, String uri) {
                events.append('+').append(prefix).append(' ');
              }

              @Override
              public void endPrefixMapping(String prefix) {
                events.append('-').append(prefix).append(' ');
              }

              @Override
              public void startElement(String uri, String name, String qName, Attributes atts) {
                events.append(qName).append(' ');
              }
            });

    assertThat(events.toString())
        .isEqualTo(
            "+qos-wfs +qos qos-wfs:QualityOfServiceMetadata qos:OperatingInfo qos:Description"
                + " -qos -qos-wfs ");
  }

  @Test
  void the_context_class_loader_makes_no_difference() throws Exception {
    AtomicReference<String> written = new AtomicReference<>();
    Thread thread = new Thread(() -> written.set(QosXml.compact().toXml(described("x"))));
    try (URLClassLoader empty = new URLClassLoader(new URL[0], null)) {
      thread.setContextClassLoader(empty);
      thread.start();
      thread.join();
    }

    assertThat(written.get()).isEqualTo(QosXml.compact().toXml(described("x")));
  }
}
