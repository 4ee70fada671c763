package dev.qose.validate.report;

import dev.qose.core.element.Location;
import dev.qose.core.rule.Edit;
import dev.qose.core.rule.Fix;
import dev.qose.core.rule.Layer;
import dev.qose.core.rule.Severity;
import java.util.List;
import java.util.Optional;

/** A report with everything in it. */
final class Reports {

  private Reports() {}

  static ValidationReport full() {
    return new ValidationReport(
        "100 % \"größe\".xml",
        Optional.of("WMS 1.3.0"),
        List.of(
            LayerResult.applied(Layer.PARSE, true, 3),
            LayerResult.skipped(Layer.XSD, "it is late")),
        List.of(
            new Finding(
                "QOS-X",
                Severity.INFO,
                Layer.RULES,
                "99 % of\n\ttabs \u0001 \ud800",
                Location.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
            new Finding(
                "cvc-x",
                Severity.ERROR,
                Layer.XSD,
                "wrong",
                Location.of(193, 7, Optional.of("/a/b[1]")),
                Optional.of("do it right"),
                Optional.of("clause 1"),
                Optional.of(
                    Fix.of(
                        "write 1",
                        new Edit.SetText(Location.of(193, 7, Optional.of("/a/b[1]")), "1"))))),
        List.of(new NotChecked("v:X", Location.of(4, 0, Optional.empty()), "no schema")),
        List.of(
            new SkippedRule(
                "QOS-R17",
                Location.of(9, 2, Optional.of("/a/c[1]")),
                "no list of stored queries was given")),
        List.of(new UnlistedFindings("QOS-X", Severity.ERROR, 2)),
        List.of(
            new Suppressed(
                new Finding(
                    "QOS-A08",
                    Severity.WARNING,
                    Layer.RULES,
                    "the area reaches <out>",
                    Location.of(20, 3, Optional.of("/a/d[2]")),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()),
                Suppressed.Origin.DOCUMENT,
                "on & on")));
  }

  static ValidationReport clean() {
    return new ValidationReport(
        "clean.xml",
        Optional.empty(),
        List.of(LayerResult.applied(Layer.PARSE, true, 0)),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
