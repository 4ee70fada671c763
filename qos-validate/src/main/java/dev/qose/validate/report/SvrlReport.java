package dev.qose.validate.report;

import dev.qose.core.element.Location;
import dev.qose.core.rule.Layer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Writes reports as SVRL, the report language of ISO Schematron (ISO/IEC 19757-3, annex D), for
 * those who have tools for that.
 *
 * <p>A layer of a document is an active pattern; a finding of any layer is a failed assert. What is
 * suppressed is left out, since every failed assert counts there. The location is an XPath 1.0 of
 * the element, with the prefixes of {@link Location#NAMESPACES}.
 *
 * @since 0.1
 */
public final class SvrlReport {

  private static final String SVRL = "http://purl.oclc.org/dsdl/svrl";

  /** What XML takes for an identifier, leaving out what nobody uses. */
  private static final Pattern ID = Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}_.-]*");

  private SvrlReport() {}

  /**
   * Writes reports.
   *
   * @param reports the reports
   * @return an XML document, which ends with a line end
   */
  public static String write(List<ValidationReport> reports) {
    XmlWriter xml = XmlWriter.document();
    xml.start("svrl:schematron-output")
        .attribute("xmlns:svrl", SVRL)
        .attribute("title", "QoSE for Java");
    for (Map.Entry<String, String> namespace : new TreeMap<>(Location.NAMESPACES).entrySet()) {
      xml.empty(
          "svrl:ns-prefix-in-attribute-values",
          "prefix",
          namespace.getKey(),
          "uri",
          namespace.getValue());
    }
    for (int i = 0; i < reports.size(); i++) {
      append(xml, reports.get(i), i == 0 ? "" : "-" + (i + 1));
    }
    return xml.end().finish();
  }

  private static void append(XmlWriter xml, ValidationReport report, String suffix) {
    for (Layer layer : Layer.values()) {
      List<Finding> findings =
          report.findings().stream().filter(finding -> finding.layer() == layer).toList();
      boolean applied =
          report.layers().stream().anyMatch(r -> r.layer() == layer && r.reason().isEmpty());
      if (applied || !findings.isEmpty()) {
        xml.empty(
            "svrl:active-pattern",
            "id",
            layer + suffix,
            "name",
            layer.toString(),
            "document",
            DocumentUri.of(report.document()));
        findings.forEach(finding -> append(xml, finding));
        if (findings.isEmpty()) {
          xml.empty("svrl:fired-rule", "context", "/");
        }
      }
    }
  }

  private static void append(XmlWriter xml, Finding finding) {
    String location = finding.location().xpath().map(XPath10::of).orElse("/");
    xml.empty("svrl:fired-rule", "context", location);
    xml.start("svrl:failed-assert");
    if (ID.matcher(finding.rule()).matches()) {
      xml.attribute("id", finding.rule());
    }
    xml.attribute("location", location)
        .attribute("test", "false()") // the condition is not known here, only that it is not met
        .attribute("role", finding.severity().toString());
    finding.reference().ifPresent(reference -> xml.attribute("see", reference));
    finding.suggestion().ifPresent(advice -> appendDiagnostic(xml, finding.rule(), advice));
    xml.element("svrl:text", finding.message()).end();
  }

  private static void appendDiagnostic(XmlWriter xml, String rule, String advice) {
    xml.start("svrl:diagnostic-reference")
        .attribute("diagnostic", (ID.matcher(rule).matches() ? rule : "rule") + "-d")
        .element("svrl:text", advice)
        .end();
  }
}
