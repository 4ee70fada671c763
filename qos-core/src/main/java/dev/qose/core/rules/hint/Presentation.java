package dev.qose.core.rules.hint;

import dev.qose.core.element.Element;
import dev.qose.core.offering.MapLayer;
import dev.qose.core.offering.OfferedData;
import dev.qose.core.offering.ServiceDescription;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rules.common.CatalogueRule;
import dev.qose.core.rules.common.Requests;
import dev.qose.core.rules.common.Wording;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * QOS-E01 and E02: what people see first of the service, and of the layers and feature types that
 * its block names.
 */
final class Presentation extends CatalogueRule {

  private static final String TITLE = "QOS-E01";
  private static final String EXPLAINED = "QOS-E02";

  Presentation() {
    super(TITLE, EXPLAINED);
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    input.offering().service().ifPresent(service -> checkService(service, reporter));
    Set<OfferedData> named = new LinkedHashSet<>();
    Requests.of(input).forEach(requests -> named.addAll(requests.offered()));
    for (OfferedData offered : named) {
      input.checkTime();
      checkTitle(offered.element(), offered.name(), "of the " + Wording.of(offered), reporter);
      checkExplained(offered, reporter);
    }
  }

  private static void checkService(ServiceDescription service, Reporter reporter) {
    checkTitle(service.element(), service.name(), "of the service", reporter);
  }

  private static void checkTitle(Element of, String name, String whose, Reporter reporter) {
    of.child(of.uri(), "Title")
        .filter(title -> !title.text().isEmpty())
        .ifPresent(
            title -> {
              boolean isName = title.text().equals(name);
              if (isName || isTechnical(title.text())) {
                reporter.report(
                    Problem.of(
                            TITLE,
                            title,
                            "The title \"%s\" %s %s."
                                .formatted(
                                    title.text(),
                                    whose,
                                    isName ? "is no more than its name" : "looks technical"))
                        .suggest(
                            "Give a title that people understand, in words, as \"Main roads\"."));
              }
            });
  }

  /** Underscores, or a capital behind a small letter in a single word. */
  private static boolean isTechnical(String title) {
    if (title.indexOf('_') >= 0) {
      return true;
    }
    boolean hasHump = false;
    for (int i = 0; i < title.length(); i++) {
      if (Character.isWhitespace(title.charAt(i))) {
        return false;
      }
      hasHump |=
          i > 0
              && Character.isLowerCase(title.charAt(i - 1))
              && Character.isUpperCase(title.charAt(i));
    }
    return hasHump;
  }

  private static void checkExplained(OfferedData offered, Reporter reporter) {
    if (offered.abstractText().isEmpty()) {
      reporter.report(
          Problem.of(
                  EXPLAINED,
                  offered.element(),
                  "The %s has no abstract.".formatted(Wording.of(offered)))
              .suggest("Say in an Abstract what is to be seen or had."));
    }
    if (offered instanceof MapLayer layer
        && layer.styles().stream().allMatch(style -> style.legends().isEmpty())) {
      reporter.report(
          Problem.of(
                  EXPLAINED, layer.element(), "The %s has no legend.".formatted(Wording.of(layer)))
              .suggest("Give a Style with a LegendURL, or let it be inherited."));
    }
  }
}
