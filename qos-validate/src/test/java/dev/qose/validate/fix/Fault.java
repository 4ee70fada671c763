package dev.qose.validate.fix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Something wrong with a document, and what mending makes of it.
 *
 * @param base the document, which has no finding of any severity
 * @param changes what is written otherwise, before and after mending
 */
record Fault(String base, List<Change> changes) {

  /**
   * A change of a document.
   *
   * @param right what stands in it
   * @param wrong what is put there instead
   * @param mended what stands there after mending
   */
  record Change(String right, String wrong, String mended) {}

  private static final String STATUS =
      "http://def.opengeospatial.org/codelist/qos/status/1.0/operationalStatus.rdf";
  private static final String METRICS =
      "http://def.opengeospatial.org/codelist/qos/metrics/1.0/metrics.rdf";
  private static final String QOS_1_0 = "\"http://www.opengis.net/qos/1.0\"";
  private static final String OWS_2_0 = "xmlns:ows=\"http://www.opengis.net/ows/2.0\"";

  /** The end of the status, after which hours may follow. */
  private static final String STATUS_END = "Operational\" xlink:title=\"Operational\"/>\n";

  private static final String TYPE_NAMES =
      "              <qos-wfs:TypeNames>t:Road</qos-wfs:TypeNames>\n";
  private static final String CONSTRAINTS = "            <qos-wfs:AdHocQueryConstraints>\n";

  private static final String FORMAT =
      """
                  <qos:RequestParameterConstraint name="FORMAT">
                    <ows:AllowedValues>
                      <ows:Value>image/png</ows:Value>
                    </ows:AllowedValues>
                  </qos:RequestParameterConstraint>
      """;

  private static final String LOWER = "<qos:LowerCorner>300000 6700000</qos:LowerCorner>";
  private static final String UPPER = "<qos:UpperCorner>400000 6800000</qos:UpperCorner>";

  /** Each of these is mended; those of one document do not overlap, so they may come together. */
  static final List<Fault> MENDED =
      List.of(
          hours("monday TUESDAY", "06:00:00Z", "Monday Tuesday", "06:00:00Z"),
          hours("Mon, Tue, Wed", "06:00:00Z", "Monday Tuesday Wednesday", "06:00:00Z"),
          hours("Wensday", "06:00:00Z", "Wednesday", "06:00:00Z"),
          hours("Monday Friday\nMonday", "06:00:00Z", "Monday Friday", "06:00:00Z"),
          hours("EveryDay", "0:00:00Z", "EveryDay", "00:00:00Z"),
          hours("everyday", "00:00Z", "EveryDay", "00:00:00Z"),
          new Fault(
              "wfs",
              List.of(
                  new Change(TYPE_NAMES, "", TYPE_NAMES),
                  new Change(CONSTRAINTS, CONSTRAINTS + TYPE_NAMES, CONSTRAINTS))),
          new Fault(
              "wms", List.of(new Change(LOWER, UPPER, LOWER), new Change(UPPER, LOWER, UPPER))),
          fault("wms", OWS_2_0, "xmlns:ows=\"http://www.opengis.net/ows/1.1\""),
          fault("wfs", OWS_2_0, "xmlns:ows=\"http://www.opengis.net/ows\""),
          fault("wfs", " " + OWS_2_0, ""),
          fault("wms", "xmlns:qos=" + QOS_1_0, "xmlns:qos=\"https://www.opengis.net/qos/1.0/\""),
          fault("wms", "qos:OperatingInfo>", "qos:OperatinInfo>"),
          fault("wfs", "qos-wfs:TypeNames>", "qos-wfs:Typenames>"),
          fault("wms", "qos-wms:RequestOption>", "qos:RequestOption>"),
          fault("wfs", "qos:MoreThanOrEqual", "qos:MoreThenOrEqual"),
          fault("wms", "qos-wms:QualityOfServiceMetadata", "qos-wms:QualityOfServiceMetaData"),
          fault("wfs", "qos-wfs:QualityOfServiceMetadata", "qos-wfs:QualityofServiceMetadata"),
          new Fault(
              "wfs",
              List.of(
                  new Change(
                      "    <ows:ExtendedCapabilities>\n      <qos",
                      "      <qos",
                      "      <ows:ExtendedCapabilities>\n      <qos"),
                  new Change(
                      "    </ows:ExtendedCapabilities>\n",
                      "",
                      "      </ows:ExtendedCapabilities>\n"))),
          fault("wms", STATUS + "#Operational", STATUS + "#operational"),
          fault("wfs", STATUS + "#Operational", STATUS + "#Operationall"),
          fault("wms", STATUS + "#Operational", "#Operational"),
          fault("wms", METRICS + "#AvailabilityMonthly", METRICS + "#Availability_Monthly"),
          fault(
              "wfs",
              METRICS + "#InitialResponsePerformance",
              METRICS.replace(".rdf", "") + "#InitialResponsePerfomance"),
          new Fault(
              "wms",
              List.of(
                  new Change(
                      STATUS + "#Operational",
                      STATUS + "#PreOrerational",
                      STATUS + "#PreOperational"))),
          fault("wms", FORMAT, FORMAT + FORMAT),
          fault("wms", "http://www.opengis.net/qos/wms/1.0", "http://www.opengis.net/qos/wfs/1.0"));

  /** None of these is, for the author may have meant more than one thing. */
  static final List<Fault> UNCERTAIN =
      List.of(
          hours("Monday EveryDay", "06:00:00Z", "Monday EveryDay", "06:00:00Z"),
          hours("Thuesday", "06:00:00Z", "Thuesday", "06:00:00Z"),
          hours("Monday", "25:00:00Z", "Monday", "25:00:00Z"),
          hours("Monday", "23:59:59.75Z", "Monday", "23:59:59.75Z"),
          unmended("wms", "uom=\"ms\"", "uom=\"MS\""),
          unmended("wms", "uom=\"s-1\"", "uom=\"1/m\""),
          unmended("wms", "qos:OperatingInfo>", "qos:Hours>"),
          unmended("wms", STATUS + "#Operational", STATUS + "#Inoperational"),
          unmended("wms", METRICS + "#AvailabilityMonthly", "http://example.org/list#Monthly"));

  private static Fault fault(String base, String right, String wrong) {
    return new Fault(base, List.of(new Change(right, wrong, right)));
  }

  private static Fault unmended(String base, String right, String wrong) {
    return new Fault(base, List.of(new Change(right, wrong, wrong)));
  }

  private static Fault hours(String days, String start, String daysMended, String startMended) {
    return new Fault(
        "wms",
        List.of(
            new Change(
                STATUS_END,
                STATUS_END + hours(days, start),
                STATUS_END + hours(daysMended, startMended))));
  }

  private static String hours(String days, String start) {
    return """
            <qos:ByDaysOfWeek>
              <qos:On>%s</qos:On>
              <qos:StartTime>%s</qos:StartTime>
            </qos:ByDaysOfWeek>
    """
        .formatted(days, start);
  }

  /** The document with the fault. */
  String document() {
    return spoil(base(base));
  }

  /** Puts the fault into a document, which may have others already. */
  String spoil(String document) {
    String spoilt = document;
    for (int i = 0; i < changes.size(); i++) {
      spoilt = spoilt.replace(changes.get(i).right(), "\u0000" + i);
    }
    for (int i = 0; i < changes.size(); i++) {
      spoilt = spoilt.replace("\u0000" + i, changes.get(i).wrong());
    }
    return spoilt;
  }

  /** What mending makes of it. */
  String mended() {
    String mended = base(base);
    for (Change change : changes) {
      mended = mended.replace(change.right(), change.mended());
    }
    return mended;
  }

  /** Reads a document without a fault. */
  static String base(String name) {
    try (InputStream in =
        Fault.class.getResourceAsStream("/dev/qose/schema/rules/base/" + name + ".xml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return base + ": " + changes.get(changes.size() - 1).wrong();
  }
}
