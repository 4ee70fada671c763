package dev.qose.core.rules.area;

import dev.qose.core.crs.CrsName;
import dev.qose.core.element.Element;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rules.common.CatalogueRule;
import dev.qose.core.rules.common.Requests;
import dev.qose.core.rules.common.Suggestions;
import dev.qose.core.rules.common.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The systems that areas are given in: QOS-A04, A05 and A11. */
final class AreaSystems extends CatalogueRule {

  AreaSystems() {
    super("QOS-A04", "QOS-A05", "QOS-A11");
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    Suggestions suggestions = new Suggestions();
    for (Areas areas : Areas.of(input)) {
      SystemNames names = new SystemNames(areas.offered(), input, suggestions);
      Map<String, CrsName> usable = new LinkedHashMap<>();
      for (Area area : areas.areas()) {
        input.checkTime();
        if (area.hasSrsName()) {
          SystemNames.Judgement judgement = names.judge(area.srsName());
          judgement.remarks().forEach(remark -> remark.tell(area.element(), reporter));
          if (judgement.isUsable()) {
            area.crs().ifPresent(crs -> usable.put(area.srsName(), crs));
          }
        }
      }
      checkRequestCrs(areas.requests(), usable, reporter);
    }
  }

  /** QOS-A11. Of areas whose own system cannot be used, QOS-A05 has told that. */
  private static void checkRequestCrs(
      Requests requests, Map<String, CrsName> areas, Reporter reporter) {
    List<String> asked = new ArrayList<>();
    Map<String, List<CrsName>> byShortName = new HashMap<>();
    for (Element value : requests.values(requests.crs())) {
      CrsName.parse(value.text())
          .ifPresent(
              name -> {
                asked.add(name.text());
                byShortName.computeIfAbsent(name.shortName(), any -> new ArrayList<>(1)).add(name);
              });
    }
    List<String> others = new ArrayList<>();
    areas.forEach(
        (srsName, crs) -> {
          if (byShortName.getOrDefault(crs.shortName(), List.of()).stream()
              .noneMatch(crs::isSameAs)) {
            others.add(srsName);
          }
        });
    if (!asked.isEmpty() && !others.isEmpty()) {
      reporter.report(
          Problem.of(
                  "QOS-A11",
                  requests.parameters(requests.crs()).get(0),
                  "Requests are to be in %s, and the area is in %s."
                      .formatted(Wording.few(asked, " or "), Wording.few(others, " and ")))
              .suggest("Give the area in a system of the requests."));
    }
  }
}
