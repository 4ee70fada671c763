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
import java.util.List;
import java.util.Optional;

/** QOS-R13: coordinate reference systems that not every layer or type supports. */
final class RequestedCrs extends CatalogueRule {

  private static final String RULE = "QOS-R13";

  RequestedCrs() {
    super(RULE);
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    for (Requests requests : Requests.of(input)) {
      List<Element> values = requests.values(requests.crs());
      if (values.isEmpty()) {
        continue;
      }
      if (input.document().host().isEmpty()) {
        reporter.skip(RULE, requests.element(), NO_HOST);
        continue;
      }
      List<OfferedData> offerings = requests.offered();
      for (OfferedData offering : offerings) {
        if (!offering.namesCrs()) {
          reporter.skip(
              RULE, requests.element(), "the %s names no CRS".formatted(Wording.of(offering)));
        }
      }
      values.forEach(value -> check(value, offerings, reporter));
    }
  }

  private static void check(Element value, List<OfferedData> offerings, Reporter reporter) {
    Optional<CrsName> name = CrsName.parse(value.text());
    List<OfferedData> without =
        offerings.stream()
            .filter(OfferedData::namesCrs)
            .filter(offering -> name.isEmpty() || !offering.supports(name.get()))
            .toList();
    if (!without.isEmpty()) {
      reporter.report(
          Problem.of(
                  RULE,
                  value,
                  "the coordinate reference system \"%s\" is not supported by %s"
                      .formatted(value.text(), Wording.of(without)))
              .suggest("give one that each layer or type lists or inherits"));
    }
  }
}
