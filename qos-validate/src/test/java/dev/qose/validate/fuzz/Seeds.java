package dev.qose.validate.fuzz;

import static dev.qose.core.model.ServiceKind.WFS;
import static dev.qose.core.model.ServiceKind.WMS;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.qose.core.config.QosConfigJson;
import dev.qose.core.rule.RuleCatalogue;
import dev.qose.jaxb.QosXml;
import dev.qose.validate.rule.ExampleDocument;
import dev.qose.validate.rule.RuleExamples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;

/** What fuzz tests begin with: documents that are right, and one for each way to break a rule. */
public final class Seeds {

  /** Names and values of QoSE, which chance would not come upon. */
  public static final String DICTIONARY = "/dev/qose/validate/fuzz/qos.dict";

  private Seeds() {}

  /** All of them. */
  public static Stream<byte[]> documents() {
    return Stream.of(bases(), captures(), examples(), oddities()).flatMap(seeds -> seeds);
  }

  /** The documents that the examples of the rules are put into. */
  public static Stream<byte[]> bases() {
    return Stream.of("wms", "wfs", "wms-1.1.1", "wfs-1.1.0")
        .map(name -> resource("/dev/qose/schema/rules/base/" + name + ".xml"));
  }

  /** Feeds that break each rule on feeds, and their neighbours that do not. */
  public static Stream<byte[]> feeds() {
    return RuleCatalogue.standard().rules().stream()
        .flatMap(rule -> RuleExamples.feeds(rule).stream())
        .flatMap(example -> Stream.of(example.breaks(), example.passes()))
        .map(feed -> feed.replace("\n", "\r\n").getBytes(UTF_8));
  }

  /** Configurations of both services. */
  public static Stream<byte[]> configurations() {
    return Stream.of("wms", "wfs").map(name -> resource("/dev/qose/core/config/" + name + ".json"));
  }

  /** Blocks, each a document of its own. */
  public static Stream<byte[]> blocks() {
    return configurations()
        .map(json -> new String(json, UTF_8))
        .map(json -> QosConfigJson.read(json.contains("getMap") ? WMS : WFS, json).metadata())
        .map(QosXml.pretty()::toBytes);
  }

  private static Stream<byte[]> captures() {
    return Stream.of(
            "mapserver-8.0.0-wfs-2.0.0",
            "mapserver-8.0.0-wms-1.1.1",
            "mapserver-8.0.0-wms-1.3.0",
            "pywps-4.5.2-wps-1.0.0",
            "qgis-3.22.16-wfs-1.1.0",
            "qgis-3.22.16-wms-1.3.0")
        .map(name -> resource("/captures/" + name + ".xml"));
  }

  private static Stream<byte[]> examples() {
    return RuleCatalogue.standard().rules().stream()
        .flatMap(rule -> RuleExamples.of(rule).stream())
        .map(example -> write(ExampleDocument.breaking(example).document()));
  }

  private static Stream<byte[]> oddities() {
    return Stream.of(
        new byte[0],
        "<a/>".getBytes(UTF_8),
        "<!DOCTYPE a [<!ENTITY e '<b/>'><!ATTLIST a b CDATA 'c'>]><a>&e;</a>".getBytes(UTF_8),
        "<?xml version=\"1.1\"?><a><![CDATA[b]]>&#x85;<?c d?></a>".getBytes(UTF_8),
        new String(resource("/dev/qose/schema/rules/base/wms.xml"), UTF_8)
            .replace("UTF-8", "UTF-16")
            .getBytes(UTF_16));
  }

  private static byte[] resource(String name) {
    try (InputStream in = Seeds.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] write(Document document) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      TransformerFactory.newDefaultInstance()
          .newTransformer()
          .transform(new DOMSource(document), new StreamResult(bytes));
      return bytes.toByteArray();
    } catch (TransformerException e) {
      throw new IllegalStateException(e);
    }
  }
}
