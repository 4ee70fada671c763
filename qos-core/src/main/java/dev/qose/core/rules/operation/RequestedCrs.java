package dev.qose.core.rules.operation;

import dev.qose.core.crs.CrsName;
import dev.qose.core.element.Element;
import dev.qose.core.offering.OfferedData;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rules.common.CatalogueRule;
import dev.qose.core.rules.common.Requests;
import dev.qose.core.rules.common.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** QOS-R13: coordinate reference systems that not every layer or type supports. */
final class RequestedCrs extends CatalogueRule {

  private static final String RULE = "QOS-R13";

  /** So many systems are tried to find one to suggest. */
  private static final int MOST_TRIED = 50;

  RequestedCrs() {
    super(RULE);
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    if (input.document().host().isEmpty()) {
      return;
    }
    for (Requests requests : Requests.of(input)) {
      List<Element> values = requests.values(requests.crs());
      if (values.isEmpty()) {
        continue;
      }
      List<OfferedData> offered = new ArrayList<>();
      for (OfferedData each : requests.offered()) {
        if (each.namesCrs()) {
          offered.add(each);
        } else {
          reporter.skip(
              RULE, requests.element(), "the %s names no CRS".formatted(Wording.of(each)));
        }
      }
      Map<String, List<OfferedData>> known = new HashMap<>();
      Optional<CrsName> other = supportedByAll(offered);
      for (Element value : values) {
        List<OfferedData> without =
            known.computeIfAbsent(value.text(), name -> without(name, offered, input));
        if (!without.isEmpty()) {
          reporter.report(problem(value, without, other));
        }
      }
    }
  }

  /** Those that do not support a system. */
  private static List<OfferedData> without(
      String name, List<OfferedData> offered, RuleInput input) {
    Optional<CrsName> crs = CrsName.parse(name);
    List<OfferedData> without = new ArrayList<>();
    for (OfferedData each : offered) {
      input.checkTime();
      if (crs.isEmpty() || !each.supports(crs.get())) {
        without.add(each);
      }
    }
    return without;
  }

  /** A system to suggest. */
  private static Optional<CrsName> supportedByAll(List<OfferedData> offered) {
    return offered.stream()
        .limit(1)
        .flatMap(first -> first.crs().stream())
        .limit(MOST_TRIED)
        .filter(crs -> offered.stream().limit(MOST_TRIED).allMatch(each -> each.supports(crs)))
        .findFirst();
  }

  private static Problem problem(
      Element value, List<OfferedData> without, Optional<CrsName> other) {
    return Problem.of(
            RULE,
            value,
            "The coordinate reference system \"%s\" is not supported by %s."
                .formatted(value.text(), Wording.of(without)))
        .suggest(
            other
                .map("Give one that each layer or type lists or inherits, such as %s."::formatted)
                .orElse("Give one that each layer or type lists or inherits."));
  }
}
