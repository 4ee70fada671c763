package dev.qose.core.testing;

import dev.qose.core.codelist.Measure;
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
import dev.qose.core.model.QueryConstraints;
import dev.qose.core.model.RepresentativeOperation;
import dev.qose.core.model.RequestOption;
import dev.qose.core.model.RequestParameterConstraint;
import dev.qose.core.model.ServiceKind;
import dev.qose.core.model.StoredQueryConstraints;
import dev.qose.core.model.TypeName;
import dev.qose.core.model.XsdTime;
import dev.qose.core.ows.AllowedValue;
import dev.qose.core.ows.AllowedValue.Range;
import dev.qose.core.ows.AllowedValue.Value;
import dev.qose.core.ows.Code;
import dev.qose.core.ows.Dcp;
import dev.qose.core.ows.Dcp.RequestMethod;
import dev.qose.core.ows.Dcp.Verb;
import dev.qose.core.ows.Domain;
import dev.qose.core.ows.Domain.DomainMetadata;
import dev.qose.core.ows.Domain.ValuesUnit;
import dev.qose.core.ows.LanguageString;
import dev.qose.core.ows.Metadata;
import dev.qose.core.ows.PossibleValues;
import dev.qose.core.ows.PossibleValues.AllowedValues;
import dev.qose.core.ows.Reference;
import dev.qose.core.ows.Xlink;
import dev.qose.core.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Models that mean something for the most part, and here and there do not: every record, every
 * alternative, hours, units, areas, ranges and dimensions of every kind, and the slips that people
 * make with each.
 */
public final class PlausibleModels {

  private static final List<String> ALL_UNITS =
      List.of(
          "ms",
          "s",
          "us",
          "min",
          "h",
          "%",
          "1",
          "[ppth]",
          "s-1",
          "min-1",
          "h-1",
          "/s",
          "Hz",
          "{request}/s",
          "1/min",
          "By/s",
          "m-1",
          "H-1",
          "bananas",
          "sec",
          "MS",
          "");

  private final Random random;
  private final ServiceKind service;

  /** One in so many choices is a slip. */
  private final int slipsOneIn;

  private PlausibleModels(Random random, int slipsOneIn) {
    this.random = random;
    this.service = random.nextBoolean() ? ServiceKind.WMS : ServiceKind.WFS;
    this.slipsOneIn = slipsOneIn;
  }

  /** Blocks of either service; every other has a few slips, the others hardly any. */
  public static Arbitrary<QosMetadata> arbitrary() {
    return Arbitraries.randomValue(
        random -> new PlausibleModels(random, random.nextBoolean() ? 25 : 500).block());
  }

  private QosMetadata block() {
    return new QosMetadata(
        service,
        some(0, 2, this::operatingInfo),
        some(0, 3, this::statement),
        some(0, 2, this::representative),
        some(0, 2, this::feed));
  }

  private OperatingInfo operatingInfo() {
    OperationalStatus status =
        slip()
            ? OperationalStatus.of(
                oneOf("urn:x:up", OperationalStatus.CODE_LIST + "#PreOrerational", "#Up", ""))
            : oneOf(
                OperationalStatus.OPERATIONAL,
                OperationalStatus.PRE_OPERATIONAL,
                OperationalStatus.NON_OPERATIONAL);
    String offset = oneOf("", "Z", "+03:00", "-09:30", "+14:00");
    OperatingTimes times =
        random.nextInt(3) == 0
            ? new OperatingTimes.EveryDay(time(offset), time(offset))
            : new OperatingTimes.ByDaysOfWeek(some(1, 3, () -> hours(offset)));
    return new OperatingInfo(maybe(() -> status), maybe(this::text), times);
  }

  private OperatingHours hours(String offset) {
    List<OperatingDay> days = some(slip() ? 0 : 1, 2, () -> oneOf(OperatingDay.values()));
    return new OperatingHours(days, time(offset), time(offset));
  }

  private Optional<XsdTime> time(String usualOffset) {
    String offset = slip() ? oneOf("", "Z", "+25:00") : usualOffset;
    String time =
        slip()
            ? oneOf("24:00:00", "25:00:00", "6:00", "", "teatime", "23:59:59.999999999")
            : "%02d:%02d:%s"
                .formatted(random.nextInt(24), random.nextInt(60), oneOf("00", "59", "30.5"));
    return random.nextInt(8) == 0 ? Optional.empty() : Optional.of(new XsdTime(time + offset));
  }

  private QualityOfServiceStatement statement() {
    Metric metric =
        slip()
            ? Metric.of(
                oneOf("", "#x", "availability", Metric.CODE_LIST + "#Speed", "urn:x", "http://["))
            : oneOf(Metric.all().toArray(Metric[]::new));
    List<Metric> metrics = new ArrayList<>();
    if (!slip()) {
      metrics.add(metric);
    }
    if (slip()) {
      metrics.add(oneOf(Metric.all().toArray(Metric[]::new)));
    }
    return new QualityOfServiceStatement(metrics, bound(metric.measure()));
  }

  private Bound bound(Optional<Measure> measure) {
    if (measure.isEmpty() || slip()) {
      return random.nextBoolean()
          ? new Bound.Value(text())
          : number(random.nextBoolean(), anyUnit());
    }
    boolean isUpper = measure.get().isUpperBound() != slip();
    if (slip()) {
      return number(isUpper, anyUnit());
    }
    return number(
        isUpper,
        Optional.of(
            switch (measure.get()) {
              case TIME -> oneOf("ms", "s", "us", "min");
              case AVAILABILITY -> oneOf("%", "1", "[ppth]");
              case CAPACITY -> oneOf("s-1", "min-1", "h-1", "/s", "Hz", "{request}/s", "1/min");
            }));
  }

  private Optional<String> anyUnit() {
    return random.nextInt(4) == 0
        ? Optional.empty()
        : Optional.of(oneOf(ALL_UNITS.toArray(String[]::new)));
  }

  private Bound number(boolean isUpper, Optional<String> uom) {
    double value =
        slip()
            ? oneOf(0.0, -1.0, 250.0, Double.NaN, Double.POSITIVE_INFINITY, 1e-300, 1001.0)
            : oneOf(0.5, 0.99, 1.0, 20.0, 99.5, 100.0, 500.0);
    Optional<Unit> unit = uom.map(Unit::of);
    return isUpper
        ? new Bound.LessThanOrEqual(value, unit)
        : new Bound.MoreThanOrEqual(value, unit);
  }

  private RepresentativeOperation representative() {
    return new RepresentativeOperation(
        some(slip() ? 0 : 1, 2, this::operation), some(0, 2, this::statement));
  }

  private Operation operation() {
    List<Dcp> dcp = some(0, 1, this::dcp);
    List<Domain> constraints = some(0, 1, () -> domain("Speed"));
    boolean isMap = (service == ServiceKind.WMS) != slip();
    return switch (random.nextInt(4)) {
      case 0 -> new GetCapabilitiesOperation(dcp, constraints);
      case 1 ->
          isMap
              ? new GetFeatureInfoOperation(dcp, constraints, options())
              : new GetFeatureOperation(dcp, constraints, queries());
      default ->
          isMap
              ? new GetMapOperation(dcp, constraints, options())
              : new GetFeatureOperation(dcp, constraints, queries());
    };
  }

  private Dcp dcp() {
    return new Dcp(
        some(
            slip() ? 0 : 1,
            2,
            () ->
                new RequestMethod(
                    oneOf(Verb.values()), link(), some(0, 1, () -> domain("Encoding")))));
  }

  private List<RequestOption> options() {
    return some(slip() ? 0 : 1, 2, () -> new RequestOption(areas(), parameters()));
  }

  private List<QueryConstraints> queries() {
    boolean isStored = random.nextBoolean();
    return some(
        0,
        2,
        () ->
            isStored != slip()
                ? new StoredQueryConstraints(
                    areas(), parameters(), maybe(() -> slip() ? uri() : "urn:example:byName"))
                : new AdHocQueryConstraints(areas(), parameters(), some(0, 2, this::typeName)));
  }

  private TypeName typeName() {
    return slip()
        ? oneOf(
            new TypeName("", "demo", "roads", false),
            new TypeName("urn:n", "n", "no name", false),
            new TypeName("urn:n", "1", "roads", true))
        : oneOf(
            TypeName.of("urn:demo", "demo:roads"),
            TypeName.of("urn:default", "rivers"),
            new TypeName("urn:demo", "demo", "größe", true),
            new TypeName("", "", "unqualified", false));
  }

  private List<AreaConstraint> areas() {
    return some(
        0,
        2,
        () -> {
          AreaConstraint area =
              oneOf(
                  area("EPSG:4326", 60, 20, 61, 21),
                  area("urn:ogc:def:crs:EPSG::4326", -10, 170, 10, -170),
                  area("CRS:84", 20, 60, 21, 61),
                  area("EPSG:3067", 64934.1, 6626229.8, 732333.6, 7776461.1),
                  area("http://www.opengis.net/def/crs/EPSG/0/3857", 0, 0, 1e6, 1e6),
                  area("AUTO2:42001,1,-100,45", 0, 0, 10, 10),
                  area("IGNF:LAMB93", 0, 0, 10, 10));
          if (!slip()) {
            return area;
          }
          return oneOf(
              new AreaConstraint(
                  oneOf("foo", "", "EPSG:4326,EPSG:3857", "CRS:85"),
                  area.lowerCorner(),
                  area.upperCorner()),
              new AreaConstraint(area.srsName(), area.upperCorner(), area.lowerCorner()),
              new AreaConstraint(area.srsName(), List.of(1.0), List.of(2.0)),
              new AreaConstraint(area.srsName(), List.of(), List.of()),
              new AreaConstraint(area.srsName(), List.of(0.0, 0.0, 0.0), area.upperCorner()),
              new AreaConstraint(area.srsName(), List.of(Double.NaN, 0.0), area.upperCorner()),
              area("EPSG:4326", 100, 0, 170, 1));
        });
  }

  private static AreaConstraint area(
      String srsName, double lower1, double lower2, double upper1, double upper2) {
    return new AreaConstraint(srsName, List.of(lower1, lower2), List.of(upper1, upper2));
  }

  private List<RequestParameterConstraint> parameters() {
    List<RequestParameterConstraint> parameters = new ArrayList<>();
    List<String> names =
        service == ServiceKind.WMS
            ? List.of(
                "LAYERS",
                "STYLES",
                "CRS",
                "WIDTH",
                "ImageHeight",
                "FORMAT",
                "TIME",
                "ELEVATION",
                "DIM_RUN",
                "VENDOR",
                "")
            : List.of("srsName", "outputFormat", "count", "resolve", "VENDOR", "name");
    for (String name : names) {
      if (random.nextInt(4) == 0 && (!name.isEmpty() || slip())) {
        parameters.add(new RequestParameterConstraint(domain(name)));
        if (slip()) {
          parameters.add(new RequestParameterConstraint(domain(name)));
        }
      }
    }
    return parameters;
  }

  private Domain domain(String name) {
    PossibleValues values =
        slip()
            ? oneOf(new PossibleValues.NoValues(), new AllowedValues(List.of()))
            : switch (random.nextInt(12)) {
              case 0 -> new PossibleValues.AnyValue();
              case 1 -> new PossibleValues.ValuesReference(text(), uri());
              default -> new AllowedValues(some(1, 2, () -> allowed(name)));
            };
    if (random.nextInt(6) > 0) {
      return Domain.of(name, values);
    }
    return new Domain(
        name,
        values,
        maybe(this::text),
        maybe(this::named),
        maybe(this::named),
        maybe(
            () ->
                random.nextBoolean()
                    ? new ValuesUnit.Uom(named())
                    : new ValuesUnit.ReferenceSystem(named())),
        some(0, 1, this::metadata));
  }

  private AllowedValue allowed(String name) {
    boolean isRange = random.nextInt(3) == 0;
    if (slip()) {
      return isRange
          ? range(oneOf("9", "", "1-2", "abc"), oneOf("1", "INF", "abc"))
          : new Value(oneOf("0", "-5", "wide", "", text()));
    }
    return switch (name) {
      case "WIDTH", "ImageHeight", "count" -> isRange ? range("1", "4096") : new Value("256");
      case "TIME" ->
          isRange
              ? range("2020-01-01", oneOf("2021-01-01", "2020-01-01T12:00:00Z"))
              : new Value(oneOf("2020", "2020-01-01/2020-12-31/P1M", "current"));
      case "ELEVATION", "DIM_RUN" -> isRange ? range("-10.5", "1e3") : new Value("0");
      case "CRS", "srsName" -> new Value(oneOf("EPSG:3067", "urn:ogc:def:crs:EPSG::4326"));
      case "FORMAT", "outputFormat" -> new Value("image/png; mode=8bit");
      default -> new Value(text());
    };
  }

  private Range range(String minimum, String maximum) {
    return new Range(
        maybe(() -> minimum),
        maybe(() -> maximum),
        random.nextInt(4) == 0 ? Optional.of(oneOf("1", "0.5", "P1D")) : Optional.empty(),
        random.nextInt(3) == 0
            ? Optional.of(slip() ? "half" : oneOf("closed", "open", "open-closed", "closed-open"))
            : Optional.empty());
  }

  private DomainMetadata named() {
    return new DomainMetadata(text(), maybe(this::uri));
  }

  private OperationAnomalyFeed feed() {
    String href =
        slip()
            ? oneOf("", "ftp://example.org/f.ics", "my feed.ics", "https://", "http://[", "a:")
            : oneOf("https://status.example.org/a.ics", "feeds/b.ics", "webcal://example.org/c");
    return new OperationAnomalyFeed(
        new Reference(
            link().withHref(href),
            maybe(() -> new Code(text(), maybe(this::uri))),
            some(
                0,
                2,
                () ->
                    new LanguageString(
                        text(),
                        maybe(() -> slip() ? oneOf("German, please", "") : oneOf("en", "de-AT")))),
            maybe(
                () ->
                    slip()
                        ? oneOf("calendar", "text", "")
                        : oneOf("text/calendar", "application/atom+xml; charset=utf-8")),
            some(0, 1, this::metadata)));
  }

  private Metadata metadata() {
    if (random.nextBoolean()) {
      return new Metadata.Linked(
          link(), maybe(this::uri), slip() ? Optional.of(content()) : Optional.empty());
    }
    return new Metadata.AdditionalParameters(
        link(), maybe(this::uri), some(slip() ? 0 : 1, 2, this::content));
  }

  private String content() {
    return slip()
        ? oneOf("<plain/>", "<ows:Value xmlns:ows=\"http://www.opengis.net/ows/2.0\"/>")
        : "<ows:AdditionalParameter xmlns:ows=\"http://www.opengis.net/ows/2.0\">"
            + "<ows:Name>n</ows:Name><ows:Value>mixed <b>text</b></ows:Value>"
            + "</ows:AdditionalParameter>";
  }

  private Xlink link() {
    if (random.nextInt(3) > 0) {
      return random.nextBoolean() ? Xlink.NONE : Xlink.to(url());
    }
    return new Xlink(
        maybe(() -> slip() ? "extended" : "simple"),
        maybe(this::url),
        maybe(() -> slip() ? "" : "urn:role"),
        maybe(() -> slip() ? "" : "urn:arcrole"),
        maybe(this::text),
        maybe(() -> slip() ? "never" : "new"),
        maybe(() -> slip() ? "never" : "onRequest"));
  }

  private String url() {
    return slip() ? oneOf("ftp://example.org", "service", "") : "https://example.org/service?";
  }

  private String uri() {
    return slip()
        ? oneOf("%zz", "http://[", ":", "1a:b", "a b", "a:", "a##b", "//", "http://", "{}", "ö", "")
        : "urn:example:it";
  }

  private String text() {
    return oneOf("roads", "Ring I", "größe €", " a\tb ", "<&>", "x");
  }

  private boolean slip() {
    return random.nextInt(slipsOneIn) == 0;
  }

  private <T> Optional<T> maybe(Supplier<T> value) {
    return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
  }

  private <T> List<T> some(int least, int most, Supplier<T> item) {
    List<T> items = new ArrayList<>();
    for (int i = least + random.nextInt(most - least + 1); i > 0; i--) {
      items.add(item.get());
    }
    return items;
  }

  @SafeVarargs
  private <T> T oneOf(T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
