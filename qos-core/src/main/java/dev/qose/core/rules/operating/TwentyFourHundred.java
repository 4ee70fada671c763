package dev.qose.core.rules.operating;

import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.model.XsdTime;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rules.common.CatalogueRule;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;

/** O16: midnight written as 24:00:00. */
final class TwentyFourHundred extends CatalogueRule {

  private static final String ID = "QOS-O16";
  private static final Duration DAY = Duration.ofDays(1);

  TwentyFourHundred() {
    super(ID);
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    for (Element block : input.document().blocks()) {
      for (Element info : block.children(Namespaces.QOS, "OperatingInfo")) {
        checkTimes(info, reporter);
        OperatingReading.windows(info).forEach(window -> checkTimes(window, reporter));
      }
    }
  }

  private static void checkTimes(Element parent, Reporter reporter) {
    for (Element element : parent.children()) {
      if (element.is(Namespaces.QOS, "StartTime") || element.is(Namespaces.QOS, "EndTime")) {
        XsdTime time = new XsdTime(element.text());
        if (time.sinceMidnight().equals(Optional.of(DAY))) {
          String offset = time.offset().map(ZoneOffset::getId).orElse("");
          reporter.report(
              Problem.of(
                      ID,
                      element,
                      ("%s is %s, which XML Schema takes for 00:00:00 and some software for no time"
                              + " at all.")
                          .formatted(element.localName(), time))
                  .suggest(
                      element.localName().equals("EndTime")
                          ? "Write 23:59:59%s, which is read as the end of that minute."
                              .formatted(offset)
                          : "Write 00:00:00%s, and the day on which that is.".formatted(offset)));
        }
      }
    }
  }
}
