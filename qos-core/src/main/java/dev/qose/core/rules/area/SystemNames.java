package dev.qose.core.rules.area;

import dev.qose.core.crs.CrsFacts;
import dev.qose.core.crs.CrsKind;
import dev.qose.core.crs.CrsLibrary;
import dev.qose.core.crs.CrsName;
import dev.qose.core.element.Element;
import dev.qose.core.offering.OfferedData;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rule.Severity;
import dev.qose.core.rules.common.Suggestions;
import dev.qose.core.rules.common.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Judges the names of systems that areas of some requests are in: QOS-A04 and A05. Each name is
 * judged once, however many areas are in it.
 */
final class SystemNames {

  /** One that is written in none of the ways, with a code at its end. */
  private static final Pattern CODE = Pattern.compile("[^,;\\s]*?([0-9]{4,5})");

  private static final Pattern BETWEEN_NAMES = Pattern.compile("[\\s,;]+");

  /** The systems of so many layers or types are looked through for one that may be meant. */
  private static final int MOST_TRIED = 50;

  private final RuleInput input;
  private final CrsLibrary library;
  private final List<OfferedData> offered;
  private final Suggestions suggestions;
  private final List<OfferedData> withoutAny = new ArrayList<>();
  private final Map<String, Judgement> judgements = new HashMap<>();
  private final Map<String, List<OfferedData>> without = new HashMap<>();

  /** What there is to say of a name at an area. */
  @FunctionalInterface
  interface Remark {
    void tell(Element area, Reporter reporter);
  }

  /**
   * What is thought of a name.
   *
   * @param isUsable whether requests may be in it, as far as can be told
   * @param remarks what there is to say
   */
  record Judgement(boolean isUsable, List<Remark> remarks) {}

  SystemNames(List<OfferedData> offered, RuleInput input, Suggestions suggestions) {
    this.input = input;
    this.library = input.crs();
    this.offered = offered;
    this.suggestions = suggestions;
    for (OfferedData each : offered) {
      input.checkTime();
      if (!each.namesCrs()) {
        withoutAny.add(each);
      }
    }
  }

  /** Judges a name, the same each time. */
  Judgement judge(String srsName) {
    return judgements.computeIfAbsent(srsName, this::judgeFirst);
  }

  private Judgement judgeFirst(String srsName) {
    List<Remark> remarks = new ArrayList<>();
    boolean isUsable =
        CrsName.parse(srsName)
            .filter(name -> !library.isNone(name))
            .map(name -> isName(name, remarks) && isSupported(name, remarks))
            .orElseGet(
                () -> {
                  remarks.add(noName(srsName));
                  return false;
                });
    return new Judgement(isUsable, remarks);
  }

  /** QOS-A04, of what is written like a name. Returns whether areas can be in it. */
  private boolean isName(CrsName name, List<Remark> remarks) {
    Optional<CrsFacts> facts = library.find(name);
    if (facts.isEmpty()) {
      return isOfferedAtLeast(name, remarks);
    }
    if (!facts.get().kind().isHorizontal()) {
      remarks.add(
          problem(
              "No area can be given in %s: %s.".formatted(name, numbers(facts.get().kind())),
              it ->
                  it.suggest(
                      "Give it in a system of longitude and latitude or of a map, such as"
                          + " EPSG:4326.")));
      return false;
    }
    Optional<String> successor = facts.get().successor();
    return switch (facts.get().standing()) {
      case CURRENT -> true;
      case WITHDRAWN -> {
        remarks.add(
            problem(
                "EPSG has withdrawn %s.".formatted(name.shortName()),
                it ->
                    successor
                        .map(code -> it.suggest("Use " + code + "."))
                        .orElse(it)
                        .as(Severity.INFO)));
        yield true;
      }
      case UNOFFICIAL -> {
        boolean isOffered = isOffered(name);
        remarks.add(
            problem(
                "%s is no code of EPSG's, though some software knows it."
                    .formatted(name.shortName()),
                it ->
                    it.as(isOffered ? Severity.INFO : Severity.WARNING)
                        .suggest("Write " + successor.orElse("the code that EPSG gave it") + ".")));
        yield isOffered;
      }
    };
  }

  /** Of a name that nobody here knows, what is asked for may know more. */
  private boolean isOfferedAtLeast(CrsName name, List<Remark> remarks) {
    boolean isOffered = isOffered(name);
    if (isOffered || offered.isEmpty()) {
      remarks.add(
          (area, reporter) ->
              reporter.skip(
                  "QOS-A04",
                  area,
                  "no table at hand tells whether there is a " + name.shortName()));
      return isOffered;
    }
    Optional<String> meant = meant(name.text());
    remarks.add(
        problem(
            "%s is neither known here nor listed by what is asked for.".formatted(name),
            it ->
                it.as(Severity.WARNING)
                    .suggest(
                        meant
                            .map("Write \"%s\", if that is meant."::formatted)
                            .orElse("Give the area in a system that each layer or type lists."))));
    return false;
  }

  private Remark noName(String srsName) {
    String message =
        srsName.isEmpty()
            ? "The srsName is empty."
            : isList(srsName)
                ? "The srsName \"%s\" names several systems.".formatted(srsName)
                : "The srsName \"%s\" names no coordinate reference system.".formatted(srsName);
    String suggestion =
        meant(srsName)
            .map("Write \"%s\", if that is meant."::formatted)
            .orElse(
                "Write the name of one, such as EPSG:3067, CRS:84 or urn:ogc:def:crs:EPSG::3067.");
    return problem(message, it -> it.suggest(suggestion));
  }

  private static Remark problem(String message, UnaryOperator<Problem> more) {
    return (area, reporter) -> reporter.report(more.apply(Problem.of("QOS-A04", area, message)));
  }

  /** What a name may stand for: a code of EPSG, or what is asked for has one like it. */
  private Optional<String> meant(String srsName) {
    Matcher code = CODE.matcher(srsName);
    if (code.matches()) {
      Optional<CrsName> ofEpsg = CrsName.parse("EPSG:" + code.group(1));
      if (ofEpsg.flatMap(library::find).isPresent()) {
        return ofEpsg.map(CrsName::text);
      }
    }
    Set<String> known = new LinkedHashSet<>();
    offered.stream()
        .limit(MOST_TRIED)
        .flatMap(each -> each.crs().stream())
        .map(CrsName::text)
        .forEach(known::add);
    known.add("CRS:84");
    return suggestions.nearest(srsName, known);
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

  private boolean isOffered(CrsName name) {
    return !offered.isEmpty() && offered.stream().allMatch(each -> each.supports(name));
  }

  /** QOS-A05. Returns whether all support it, as far as can be told. */
  private boolean isSupported(CrsName name, List<Remark> remarks) {
    if (!withoutAny.isEmpty()) {
      String reason = Wording.of(withoutAny) + (withoutAny.size() == 1 ? " names" : " name");
      remarks.add((area, reporter) -> reporter.skip("QOS-A05", area, reason + " no CRS"));
    }
    List<OfferedData> lacking =
        without.computeIfAbsent(name.shortName() + "," + name.parameters(), any -> lacking(name));
    if (lacking.isEmpty()) {
      return true;
    }
    String message =
        "The area is in %s, which is not supported by %s.".formatted(name, Wording.of(lacking));
    remarks.add(
        (area, reporter) ->
            reporter.report(
                Problem.of("QOS-A05", area, message)
                    .suggest("Give it in a system that each layer or type lists or inherits.")));
    return false;
  }

  private List<OfferedData> lacking(CrsName name) {
    List<OfferedData> lacking = new ArrayList<>();
    for (OfferedData each : offered) {
      input.checkTime();
      if (each.namesCrs() && !each.supports(name)) {
        lacking.add(each);
      }
    }
    return lacking;
  }
}
