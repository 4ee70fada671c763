package dev.qose.core.testing;

import dev.qose.core.codelist.Metric;
import dev.qose.core.codelist.OperationalStatus;
import dev.qose.core.model.AdHocQueryConstraints;
import dev.qose.core.model.AreaConstraint;
import dev.qose.core.model.Bound;
import dev.qose.core.model.GetCapabilitiesOperation;
import dev.qose.core.model.GetFeatureInfoOperation;
import dev.qose.core.model.GetFeatureOperation;
import dev.qose.core.model.GetMapOperation;
import dev.qose.core.model.OperatingDay;
import dev.qose.core.model.OperatingHours;
import dev.qose.core.model.OperatingInfo;
import dev.qose.core.model.OperatingTimes;
import dev.qose.core.model.Operation;
import dev.qose.core.model.OperationAnomalyFeed;
import dev.qose.core.model.QosMetadata;
import dev.qose.core.model.QualityOfServiceStatement;
import dev.qose.core.model.RepresentativeOperation;
import dev.qose.core.model.RequestOption;
import dev.qose.core.model.RequestParameterConstraint;
import dev.qose.core.model.ServiceKind;
import dev.qose.core.model.StoredQueryConstraints;
import dev.qose.core.model.TypeName;
import dev.qose.core.model.XsdTime;
import dev.qose.core.ows.AllowedValue;
import dev.qose.core.ows.Code;
import dev.qose.core.ows.Dcp;
import dev.qose.core.ows.Domain;
import dev.qose.core.ows.LanguageString;
import dev.qose.core.ows.Metadata;
import dev.qose.core.ows.PossibleValues;
import dev.qose.core.ows.Reference;
import dev.qose.core.ows.Xlink;
import dev.qose.core.unit.Unit;
import java.util.List;
import java.util.Optional;

/** Two hand-written models that use every construct of the schemas between them. */
public final class RichModels {

  /** A map service's. */
  public static final QosMetadata WMS =
      new QosMetadata(
          ServiceKind.WMS,
          operatingInfo(),
          statements(),
          List.of(
              new RepresentativeOperation(
                  List.of(
                      new GetMapOperation(List.of(dcp()), List.of(domain("Speed")), options()),
                      new GetFeatureInfoOperation(List.of(), List.of(), options()),
                      new GetCapabilitiesOperation(List.of(dcp()), List.of())),
                  statements()),
              new RepresentativeOperation(List.of(), List.of())),
          feeds());

  /** A feature service's. */
  public static final QosMetadata WFS =
      new QosMetadata(
          ServiceKind.WFS,
          operatingInfo(),
          statements(),
          List.of(new RepresentativeOperation(getFeature(), statements())),
          feeds());

  private RichModels() {}

  private static List<OperatingInfo> operatingInfo() {
    return List.of(
        new OperatingInfo(
            Optional.of(OperationalStatus.OPERATIONAL),
            Optional.of(" Best effort\n\tat night; > 90 % & <more> \r\n"),
            new OperatingTimes.ByDaysOfWeek(
                List.of(
                    new OperatingHours(
                        List.of(OperatingDay.MONDAY, OperatingDay.TUESDAY, OperatingDay.MONDAY),
                        time("06:00:00+03:00"),
                        time("24:00:00")),
                    new OperatingHours(
                        List.of(OperatingDay.EVERY_DAY),
                        Optional.empty(),
                        time("12:00:00.250Z"))))),
        new OperatingInfo(
            Optional.of(OperationalStatus.of("http://example.com/status#Trial")),
            Optional.of(""),
            new OperatingTimes.EveryDay(time("00:00:00"), time("23:59:59-14:00"))),
        new OperatingInfo(Optional.empty(), Optional.empty(), OperatingTimes.ALWAYS));
  }

  private static List<QualityOfServiceStatement> statements() {
    return List.of(
        new QualityOfServiceStatement(
            List.of(Metric.AVAILABILITY_MONTHLY, Metric.AVAILABILITY_MONTHLY),
            new Bound.MoreThanOrEqual(99.5, Optional.of(Unit.PERCENT))),
        new QualityOfServiceStatement(
            List.of(new Metric(reference())),
            new Bound.LessThanOrEqual(500, Optional.of(Unit.MILLISECOND))),
        new QualityOfServiceStatement(
            List.of(Metric.of("urn:x")),
            new Bound.LessThanOrEqual(Double.POSITIVE_INFINITY, Optional.empty())),
        new QualityOfServiceStatement(
            List.of(Metric.of("urn:y", "a \"b\"\n\tc")), new Bound.Value(" best effort ")));
  }

  private static List<OperationAnomalyFeed> feeds() {
    return List.of(
        new OperationAnomalyFeed(
            new Reference(
                Xlink.to("https://example.com/feed.ics?a=1&b=2"),
                Optional.empty(),
                List.of(
                    LanguageString.of("Maintenance", "en"),
                    LanguageString.of("Wartung", "de"),
                    LanguageString.of("  ")),
                Optional.of("text/calendar"),
                List.of())),
        new OperationAnomalyFeed(reference()));
  }

  private static Reference reference() {
    return new Reference(
        new Xlink(
            Optional.of("simple"),
            Optional.of("http://example.com/metrics#Own"),
            Optional.of("urn:role"),
            Optional.of("urn:arcrole"),
            Optional.of("Own metric"),
            Optional.of("new"),
            Optional.of("onRequest")),
        Optional.of(new Code("own", Optional.of("urn:codes"))),
        List.of(LanguageString.of("Own metric of ours")),
        Optional.of("text/html; charset=utf-8"),
        List.of(
            new Metadata.Linked(
                Xlink.to("http://example.com/more"), Optional.empty(), Optional.empty()),
            new Metadata.Linked(
                Xlink.NONE,
                Optional.of("urn:aspect"),
                Optional.of(
                    "<a:Note xmlns:a=\"urn:a\" level=\"1\" a:lang=\"en\">mixed"
                        + " <b xmlns=\"urn:b\">text<c xmlns=\"\"/></b> here</a:Note>")),
            new Metadata.Linked(
                Xlink.NONE, Optional.empty(), Optional.of("<plain><child/> <child/></plain>")),
            new Metadata.AdditionalParameters(
                Xlink.NONE.withTitle("more"),
                Optional.of("urn:about"),
                List.of(
                    "<ows:AdditionalParameter xmlns:ows=\"http://www.opengis.net/ows/2.0\">"
                        + "<ows:Name codeSpace=\"urn:c\">contact</ows:Name>"
                        + "<ows:Value xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                        + " xsi:type=\"ows:CodeType\">desk</ows:Value>"
                        + "<ows:Value><x xmlns=\"urn:x\">1</x></ows:Value>"
                        + "</ows:AdditionalParameter>"))));
  }

  private static Dcp dcp() {
    return new Dcp(
        List.of(
            new Dcp.RequestMethod(
                Dcp.Verb.POST, Xlink.to("https://example.com/post"), List.of(domain("Encoding"))),
            new Dcp.RequestMethod(
                Dcp.Verb.GET,
                new Xlink(
                    Optional.of("simple"),
                    Optional.of("https://example.com/wms?"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()),
                List.of()),
            new Dcp.RequestMethod(Dcp.Verb.POST, Xlink.NONE, List.of())));
  }

  private static Domain domain(String name) {
    return new Domain(
        name,
        new PossibleValues.AllowedValues(
            List.of(
                new AllowedValue.Value("1"),
                new AllowedValue.Range(
                    Optional.of("2"), Optional.of("9"), Optional.of("0.5"), Optional.of("open")),
                new AllowedValue.Value(" "),
                new AllowedValue.Range(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()))),
        Optional.of("1"),
        Optional.of(new Domain.DomainMetadata("How fast", Optional.of("urn:speed"))),
        Optional.of(new Domain.DomainMetadata("double", Optional.empty())),
        Optional.of(
            new Domain.ValuesUnit.Uom(new Domain.DomainMetadata("m/s", Optional.of("urn:ms")))),
        List.of(new Metadata.Linked(Xlink.to("urn:more"), Optional.empty(), Optional.empty())));
  }

  private static List<RequestParameterConstraint> parameters() {
    return List.of(
        new RequestParameterConstraint(Domain.of("LayerName", "roads", "rivers")),
        new RequestParameterConstraint(Domain.of("Any", new PossibleValues.AnyValue())),
        new RequestParameterConstraint(Domain.of("None", new PossibleValues.NoValues())),
        new RequestParameterConstraint(
            new Domain(
                "CRS",
                new PossibleValues.ValuesReference("all of EPSG", "urn:epsg"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(
                    new Domain.ValuesUnit.ReferenceSystem(
                        new Domain.DomainMetadata("", Optional.empty()))),
                List.of())));
  }

  private static List<AreaConstraint> areas() {
    return List.of(
        new AreaConstraint("EPSG:4326", List.of(-90.0, -180.0), List.of(90.0, 180.0)),
        new AreaConstraint(
            "urn:ogc:def:crs:EPSG::3067",
            List.of(50199.4814, 6582464.0358),
            List.of(1.0e-9, Double.NEGATIVE_INFINITY, -0.0)));
  }

  private static List<RequestOption> options() {
    return List.of(
        new RequestOption(areas(), parameters()), new RequestOption(List.of(), List.of()));
  }

  private static List<Operation> getFeature() {
    return List.of(
        new GetFeatureOperation(
            List.of(dcp()),
            List.of(),
            List.of(
                new AdHocQueryConstraints(
                    areas(),
                    parameters(),
                    List.of(
                        TypeName.of("http://example.com/demo", "demo:areas"),
                        new TypeName("http://example.com/demo", "demo", "roads", true),
                        TypeName.of("http://example.com/other", "o:rivers"))),
                new AdHocQueryConstraints(
                    List.of(),
                    List.of(),
                    List.of(
                        TypeName.of("http://example.com/default", "lakes"),
                        TypeName.of("http://example.com/demo", "demo:areas"))),
                new AdHocQueryConstraints(
                    List.of(), List.of(), List.of(TypeName.of("", "nowhere"))),
                new AdHocQueryConstraints(List.of(), List.of(), List.of()))),
        new GetFeatureOperation(
            List.of(),
            List.of(),
            List.of(
                new StoredQueryConstraints(areas(), parameters(), Optional.of("urn:query")),
                new StoredQueryConstraints(List.of(), List.of(), Optional.empty()))),
        new GetCapabilitiesOperation(List.of(), List.of(domain("Sections"))));
  }

  private static Optional<XsdTime> time(String lexical) {
    return Optional.of(new XsdTime(lexical));
  }
}
