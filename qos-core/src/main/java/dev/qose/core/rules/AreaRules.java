package dev.qose.core.rules;

import dev.qose.core.crs.AxisRange;
import dev.qose.core.crs.BoxAxes;
import dev.qose.core.crs.CrsFacts;
import dev.qose.core.crs.CrsKind;
import dev.qose.core.crs.CrsLibrary;
import dev.qose.core.crs.CrsName;
import dev.qose.core.element.Doubles;
import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.offering.OfferedData;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rule.Severity;
import dev.qose.core.rules.common.CatalogueRule;
import dev.qose.core.rules.common.Requests;
import dev.qose.core.rules.common.Wording;
import dev.qose.core.text.NearestName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Areas: QOS-A01, A03 to A05 and A09 to A11; {@link AreaPlacement} goes on with A06 to A08. */
final class AreaRules extends CatalogueRule {

  /** The rules that compare an area with what the host says. */
  private static final List<String> NEED_HOST = List.of("QOS-A05", "QOS-A06", "QOS-A07", "QOS-A08");

  /** No system has more axes than this. */
  private static final int MOST_AXES = 3;

  /** One that is written in none of the ways, with a code at its end. */
  private static final Pattern CODE = Pattern.compile("[^,;\\s]*?([0-9]{4,5})");

  private static final Pattern BETWEEN_NAMES = Pattern.compile("[\\s,;]+");

  AreaRules() {
    super(
        "QOS-A01", "QOS-A03", "QOS-A04", "QOS-A05", "QOS-A06", "QOS-A07", "QOS-A08", "QOS-A09",
        "QOS-A10", "QOS-A11");
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    CrsLibrary library = input.crs();
    boolean isAlone = input.document().host().isEmpty();
    for (Requests requests : Requests.of(input)) {
      BoxAxes axes = Area.axes(input.document(), requests.block());
      List<OfferedData> offerings = requests.offered();
      Set<String> usable = new LinkedHashSet<>();
      for (Element area : requests.areas()) {
        input.checkTime();
        if (isAlone) {
          NEED_HOST.forEach(rule -> reporter.skip(rule, area, NO_HOST));
        }
        if (checkName(area, offerings, library, reporter)
            && isSupported(area, offerings, reporter)) {
          usable.add(area.attribute("", "srsName").orElse("").strip());
        }
        readCorners(area, axes, library, reporter)
            .ifPresent(
                read -> check(read, requests.kind().isOfMap(), offerings, library, reporter));
      }
      checkRequestCrs(requests, usable, reporter);
    }
  }

  private static void check(
      Area area,
      boolean isOfMap,
      List<OfferedData> offerings,
      CrsLibrary library,
      Reporter reporter) {
    boolean isInOrder = checkOrder(area, reporter);
    checkSize(area, isOfMap, reporter);
    if (area.crs().isEmpty() || !isInOrder) {
      return;
    }
    AreaPlacement placement = AreaPlacement.of(area, offerings, library);
    if (placement.checkSwapped(reporter) && checkRange(area, offerings, reporter)) {
      placement.check(reporter);
    }
  }

  /** QOS-A04. Returns whether the name may be one. */
  private static boolean checkName(
      Element area, List<OfferedData> offerings, CrsLibrary library, Reporter reporter) {
    Optional<String> srsName = area.attribute("", "srsName").map(String::strip);
    if (srsName.isEmpty()) {
      return false; // the XSD layer says that
    }
    Optional<CrsName> name = CrsName.parse(srsName.get()).filter(any -> !library.isNone(any));
    if (name.isEmpty()) {
      reporter.report(noName(area, srsName.get(), meant(srsName.get(), offerings, library)));
      return false;
    }
    boolean isOffered =
        !offerings.isEmpty()
            && offerings.stream().allMatch(offering -> offering.supports(name.get()));
    Optional<CrsFacts> facts = library.find(name.get());
    if (facts.isEmpty()) {
      return checkUnknown(
          area,
          name.get(),
          isOffered,
          offerings.isEmpty(),
          meant(srsName.get(), offerings, library),
          reporter);
    }
    if (!facts.get().kind().isHorizontal()) {
      reporter.report(
          Problem.of(
                  "QOS-A04",
                  area,
                  "No area can be given in %s: %s."
                      .formatted(name.get(), numbers(facts.get().kind())))
              .suggest(
                  "Give it in a system of longitude and latitude or of a map, such as EPSG:4326."));
      return false;
    }
    return switch (facts.get().standing()) {
      case CURRENT -> true;
      case WITHDRAWN -> {
        Problem problem =
            Problem.of("QOS-A04", area, "EPSG has withdrawn %s.".formatted(name.get().shortName()))
                .as(Severity.INFO);
        reporter.report(
            facts
                .get()
                .successor()
                .map(code -> problem.suggest("Use " + code + "."))
                .orElse(problem));
        yield true;
      }
      case UNOFFICIAL -> {
        reporter.report(
            Problem.of(
                    "QOS-A04",
                    area,
                    "%s is no code of EPSG's, though some software knows it."
                        .formatted(name.get().shortName()))
                .as(isOffered ? Severity.INFO : Severity.WARNING)
                .suggest(
                    "Write " + facts.get().successor().orElse("the code that EPSG gave it") + "."));
        yield isOffered;
      }
    };
  }

  private static boolean checkUnknown(
      Element area,
      CrsName name,
      boolean isOffered,
      boolean isAlone,
      Optional<String> meant,
      Reporter reporter) {
    if (isOffered || isAlone) {
      reporter.skip(
          "QOS-A04", area, "no table at hand tells whether there is a " + name.shortName());
      return isOffered;
    }
    reporter.report(
        Problem.of(
                "QOS-A04",
                area,
                "%s is neither known here nor listed by what is asked for.".formatted(name))
            .as(Severity.WARNING)
            .suggest(
                meant
                    .map("Write \"%s\", if that is meant."::formatted)
                    .orElse("Give the area in a system that each layer or type lists.")));
    return false;
  }

  private static Problem noName(Element area, String srsName, Optional<String> meant) {
    String message =
        srsName.isEmpty()
            ? "The srsName is empty."
            : isList(srsName)
                ? "The srsName \"%s\" names several systems.".formatted(srsName)
                : "The srsName \"%s\" names no coordinate reference system.".formatted(srsName);
    return Problem.of("QOS-A04", area, message)
        .suggest(
            meant
                .map("Write \"%s\", if that is meant."::formatted)
                .orElse(
                    "Write the name of one, such as EPSG:3067, CRS:84 or"
                        + " urn:ogc:def:crs:EPSG::3067."));
  }

  /** What a name may stand for: a code of EPSG, or what is asked for has one like it. */
  private static Optional<String> meant(
      String srsName, List<OfferedData> offerings, CrsLibrary library) {
    Matcher code = CODE.matcher(srsName);
    if (code.matches()) {
      Optional<CrsName> ofEpsg = CrsName.parse("EPSG:" + code.group(1));
      if (ofEpsg.flatMap(library::find).isPresent()) {
        return ofEpsg.map(CrsName::text);
      }
    }
    Set<String> known = new LinkedHashSet<>();
    offerings.forEach(offering -> offering.crs().forEach(crs -> known.add(crs.text())));
    known.add("CRS:84");
    return NearestName.of(srsName, known);
  }

  private static boolean isList(String srsName) {
    String[] names = BETWEEN_NAMES.split(srsName, -1);
    return names.length > 1 && Arrays.stream(names).allMatch(n -> CrsName.parse(n).isPresent());
  }

  private static String numbers(CrsKind kind) {
    return switch (kind) {
      case GEOCENTRIC -> "it is geocentric, with X, Y and Z from the middle of the earth";
      case VERTICAL -> "it has heights only";
      case PICTURE -> "it counts the pixels of a picture";
      case GEOGRAPHIC, PROJECTED -> "it has places on the ground";
    };
  }

  /** QOS-A05. Returns whether it is, as far as can be told. */
  private static boolean isSupported(Element area, List<OfferedData> offerings, Reporter reporter) {
    CrsName crs = Area.crs(area).orElseThrow();
    List<OfferedData> without = new ArrayList<>();
    for (OfferedData offering : offerings) {
      if (!offering.namesCrs()) {
        reporter.skip("QOS-A05", area, "the %s names no CRS".formatted(Wording.of(offering)));
      } else if (!offering.supports(crs)) {
        without.add(offering);
      }
    }
    if (without.isEmpty()) {
      return true;
    }
    reporter.report(
        Problem.of(
                "QOS-A05",
                area,
                "The area is in %s, which is not supported by %s."
                    .formatted(crs, Wording.of(without)))
            .suggest("Give it in a system that each layer or type lists or inherits."));
    return false;
  }

  /** QOS-A01. Returns the area if it can be read on, with finite numbers for each axis. */
  private static Optional<Area> readCorners(
      Element area, BoxAxes axes, CrsLibrary library, Reporter reporter) {
    Optional<List<Double>> lower = Area.corner(area, "LowerCorner");
    Optional<List<Double>> upper = Area.corner(area, "UpperCorner");
    if (lower.isEmpty() || upper.isEmpty()) {
      return Optional.empty(); // the XSD layer says that
    }
    Optional<CrsFacts> facts = Area.crs(area).flatMap(library::find);
    int least = facts.map(CrsFacts::dimension).orElse(2);
    int most = facts.map(CrsFacts::dimension).orElse(MOST_AXES);
    boolean isLowerRight = checkCount(area, "LowerCorner", lower.get(), least, most, reporter);
    boolean isUpperRight = checkCount(area, "UpperCorner", upper.get(), least, most, reporter);
    boolean isRight = isLowerRight && isUpperRight;
    if (isRight && lower.get().size() != upper.get().size()) {
      isRight = false;
      reporter.report(
          Problem.of(
                  "QOS-A01",
                  area,
                  "LowerCorner has %s and UpperCorner %s."
                      .formatted(count(lower.get().size()), count(upper.get().size())))
              .suggest("Give both a number for each axis."));
    }
    boolean isFinite =
        lower.get().stream().allMatch(Double::isFinite)
            && upper.get().stream().allMatch(Double::isFinite); // QOS-A02 else
    return isRight && isFinite
        ? Optional.of(Area.of(area, axes, library, lower.get(), upper.get()))
        : Optional.empty();
  }

  private static boolean checkCount(
      Element area, String name, List<Double> numbers, int least, int most, Reporter reporter) {
    if (numbers.size() >= least && numbers.size() <= most) {
      return true;
    }
    String crs = area.attribute("", "srsName").orElse("").strip();
    String wanted = least == most ? Integer.toString(least) : least + " or " + most;
    reporter.report(
        Problem.of(
                "QOS-A01",
                area.child(Namespaces.QOS, name).orElse(area),
                "%s has %s, and a corner in \"%s\" has %s."
                    .formatted(name, count(numbers.size()), crs, wanted))
            .suggest("Give a number for each axis."));
    return false;
  }

  /** QOS-A03. Returns whether there is a box, be it one across the antimeridian. */
  private static boolean checkOrder(Area area, Reporter reporter) {
    boolean isInOrder = true;
    for (int axis = 0; axis < area.lower().size(); axis++) {
      double lower = area.lower().get(axis);
      double upper = area.upper().get(axis);
      if (lower <= upper) {
        continue;
      }
      boolean mayBeRound = mayBeRound(area, axis, lower, upper);
      isInOrder &= mayBeRound;
      Problem problem =
          Problem.of(
              "QOS-A03",
              area.element(),
              "On axis %d LowerCorner (%s) is above UpperCorner (%s)."
                  .formatted(axis + 1, number(lower), number(upper)));
      reporter.report(
          mayBeRound
              ? problem
                  .as(Severity.WARNING)
                  .suggest(
                      "If the area crosses the antimeridian, divide it there into two"
                          + " AreaConstraints; if not, swap the two numbers.")
              : problem.suggest("Swap the two numbers."));
    }
    return isInOrder;
  }

  /** Whether it may be the antimeridian that an area runs across on an axis. */
  private static boolean mayBeRound(Area area, int axis, double lower, double upper) {
    if (axis > 1) {
      return false;
    }
    Optional<AxisRange> range = area.range(axis);
    return range.isPresent()
        ? range.get().isRound()
        // Of a system that nobody knows, they may be longitudes.
        : lower > 0 && lower <= 180 && upper < 0 && upper >= -180;
  }

  /** QOS-A10. */
  private static void checkSize(Area area, boolean isOfMap, Reporter reporter) {
    boolean isLine = area.lower().get(0).equals(area.upper().get(0));
    boolean isFlat = area.lower().get(1).equals(area.upper().get(1));
    if (isLine || isFlat) {
      reporter.report(
          Problem.of(
                  "QOS-A10",
                  area.element(),
                  isLine && isFlat
                      ? "The area is a point."
                      : "The area is a line: both corners have %s on axis %d."
                          .formatted(number(area.lower().get(isLine ? 0 : 1)), isLine ? 1 : 2))
              // OGC 06-042, 7.3.3.6: a service exception.
              .as(isOfMap ? Severity.ERROR : Severity.WARNING)
              .suggest("Give it width and height."));
    }
  }

  /** QOS-A09. Returns whether all numbers can be. */
  private static boolean checkRange(Area area, List<OfferedData> offerings, Reporter reporter) {
    CrsName crs = area.crs().orElseThrow();
    if (area.facts().flatMap(CrsFacts::limits).isEmpty()) {
      if (offerings.stream().noneMatch(offering -> offering.extent(crs).isPresent())) {
        reporter.skip("QOS-A09", area.element(), "the bounds of %s are not known".formatted(crs));
      }
      return true;
    }
    for (int axis = 0; axis < 2; axis++) {
      AxisRange range = area.range(axis).orElseThrow();
      double lower = area.lower().get(axis);
      double upper = area.upper().get(axis);
      if (!range.reaches(lower) || !range.reaches(upper)) {
        reporter.report(
            Problem.of(
                    "QOS-A09",
                    area.element(),
                    "On axis %d the area runs from %s to %s, and %s ends at %s and %s."
                        .formatted(
                            axis + 1,
                            number(lower),
                            number(upper),
                            crs,
                            number(range.least()),
                            number(range.greatest())))
                .suggest(
                    "Give numbers within the system, in this order: %s."
                        .formatted(area.axesInWords())));
        return false;
      }
      if (!range.holds(lower) || !range.holds(upper)) {
        reporter.report(
            Problem.of(
                    "QOS-A09",
                    area.element(),
                    "Longitudes from %s to %s go beyond 180 degrees."
                        .formatted(Doubles.write(lower), Doubles.write(upper)))
                .as(Severity.WARNING)
                .suggest("Divide the area at the antimeridian: not all services read it."));
      }
    }
    return true;
  }

  /** QOS-A11. Of areas whose own system cannot be used, QOS-A05 has told that. */
  private static void checkRequestCrs(Requests requests, Set<String> areas, Reporter reporter) {
    List<CrsName> asked = new ArrayList<>();
    for (Element value : requests.values(requests.crs())) {
      CrsName.parse(value.text()).ifPresent(asked::add);
    }
    if (asked.isEmpty()) {
      return;
    }
    List<String> others =
        areas.stream()
            .filter(
                area ->
                    asked.stream()
                        .noneMatch(name -> CrsName.parse(area).filter(name::isSameAs).isPresent()))
            .toList();
    if (!others.isEmpty()) {
      reporter.report(
          Problem.of(
                  "QOS-A11",
                  requests.parameters(requests.crs()).get(0),
                  "Requests are to be in %s, and the area is in %s."
                      .formatted(
                          asked.stream().map(CrsName::text).collect(Collectors.joining(" or ")),
                          String.join(" and ", others)))
              .suggest("Give the area in a system of the requests."));
    }
  }

  private static String count(int numbers) {
    return numbers == 1 ? "1 number" : numbers + " numbers";
  }

  /** A number as people write it. */
  private static String number(double value) {
    return Doubles.write(value);
  }
}
