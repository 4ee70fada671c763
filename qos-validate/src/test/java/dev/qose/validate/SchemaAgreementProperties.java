package dev.qose.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.block.QosBlock;
import dev.qose.core.codelist.Metric;
import dev.qose.core.model.Bound;
import dev.qose.core.model.GetFeatureOperation;
import dev.qose.core.model.OperatingInfo;
import dev.qose.core.model.OperatingTimes;
import dev.qose.core.model.QosMetadata;
import dev.qose.core.model.QualityOfServiceStatement;
import dev.qose.core.model.RepresentativeOperation;
import dev.qose.core.model.ServiceKind;
import dev.qose.core.model.StoredQueryConstraints;
import dev.qose.core.model.XsdTime;
import dev.qose.core.ows.LanguageString;
import dev.qose.core.ows.Reference;
import dev.qose.core.ows.Xlink;
import dev.qose.core.testing.PlausibleModels;
import dev.qose.jaxb.QosXml;
import dev.qose.schema.SchemaSet;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.xerces.jaxp.validation.XMLSchemaFactory;
import org.xml.sax.SAXException;

/**
 * What core says the schemas forbid is what a validating parser says. The parser is named: the
 * JDK's own refuses {@code http://} as a URI.
 */
class SchemaAgreementProperties {

  private static final Schema SCHEMA = schema();

  private static Schema schema() {
    try {
      return SchemaSet.QOS.compile(new XMLSchemaFactory());
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  @Property(tries = 500)
  void uris(@ForAll("uris") String text) throws IOException {
    assertSame(
        new QosMetadata(
            ServiceKind.WFS,
            List.of(),
            List.of(),
            List.of(
                new RepresentativeOperation(
                    List.of(
                        new GetFeatureOperation(
                            List.of(),
                            List.of(),
                            List.of(
                                new StoredQueryConstraints(
                                    List.of(), List.of(), Optional.of(text))))),
                    List.of())),
            List.of()));
  }

  @Property(tries = 300)
  void roles_languages_and_media_types(
      @ForAll("uris") String role,
      @ForAll("languages") String language,
      @ForAll("mediaTypes") String mediaType)
      throws IOException {
    Xlink link = Xlink.to("urn:m");
    assertSame(
        statement(
            new Reference(
                new Xlink(
                    link.type(),
                    link.href(),
                    Optional.of(role),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()),
                Optional.empty(),
                List.of(LanguageString.of("x", language)),
                Optional.of(mediaType),
                List.of())));
  }

  @Property(tries = 500)
  void times(@ForAll("times") String text) throws IOException {
    assertSame(
        new QosMetadata(
            ServiceKind.WMS,
            List.of(
                new OperatingInfo(
                    Optional.empty(),
                    Optional.empty(),
                    new OperatingTimes.EveryDay(Optional.of(new XsdTime(text)), Optional.empty()))),
            List.of(),
            List.of(),
            List.of()));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void whole_blocks(@ForAll("blocks") QosMetadata block) throws IOException {
    Assume.that(QosBlock.write(block).omissions().isEmpty());
    assertSame(block);
  }

  private static QosMetadata statement(Reference metric) {
    return new QosMetadata(
        ServiceKind.WMS,
        List.of(),
        List.of(new QualityOfServiceStatement(List.of(new Metric(metric)), new Bound.Value("x"))),
        List.of(),
        List.of());
  }

  private static void assertSame(QosMetadata model) throws IOException {
    List<String> faults = new ArrayList<>();
    QosBlock.write(model).eachFault((element, fault) -> faults.add(element.qName() + " " + fault));
    String xml = QosXml.compact().toXml(model);
    String refused = "";
    try {
      SCHEMA.newValidator().validate(new StreamSource(new StringReader(xml)));
    } catch (SAXException e) {
      refused = String.valueOf(e.getMessage());
    }
    assertThat(faults.isEmpty())
        .as(xml + "\n" + faults + "\n" + refused)
        .isEqualTo(refused.isEmpty());
  }

  @Provide
  Arbitrary<String> uris() {
    return Arbitraries.oneOf(
        Arbitraries.strings()
            .withChars(" %[]{}|\\^`<>\"'é:/?#@&=+$,;!*()-._~a1B\u00A0")
            .ofMaxLength(6),
        Arbitraries.strings().withChars(":/?#[]%a0@").ofMaxLength(8).map(rest -> "http://" + rest),
        Arbitraries.of("", "//", "http://", "a:", ":a", "a:#b", "%zz", "%4", "urn:x:y#a#b"));
  }

  @Provide
  Arbitrary<String> languages() {
    return Arbitraries.strings().withChars("aZ1- \n").ofMaxLength(12);
  }

  @Provide
  Arbitrary<String> mediaTypes() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withChars("a /;=\u2028").ofMaxLength(8).map(rest -> "text/" + rest),
        Arbitraries.of(
            "text", "text/", "application/x;a=b", "TEXT/html", "font/woff", "image/png\t"));
  }

  @Provide
  Arbitrary<String> times() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "24:00:00",
            "24:00:01",
            "24:00:00.000Z",
            "00:00:60",
            "12:60:00",
            "1:00:00",
            "12:00",
            "12:00:00.",
            "12:00:00+14:00",
            "12:00:00+14:01",
            "12:00:00-00:00",
            "12:00:00z",
            "12:00:00+1:00",
            "",
            "noon",
            "-12:00:00",
            "12:00:00+13:59"),
        Arbitraries.strings().withChars("0123459:.Z+-").ofMaxLength(9).map(end -> "12:34" + end));
  }

  @Provide
  Arbitrary<QosMetadata> blocks() {
    return PlausibleModels.arbitrary();
  }
}
