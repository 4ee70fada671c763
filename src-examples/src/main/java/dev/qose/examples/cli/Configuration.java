package dev.qose.examples.cli;

import dev.qose.core.config.ConfigFinding;
import dev.qose.core.config.LocatedConfig;
import dev.qose.core.config.QosConfigJson;
import dev.qose.core.model.QosMetadata;
import dev.qose.core.model.ServiceKind;
import dev.qose.core.rule.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * A configuration file, read.
 *
 * @param located the configuration
 * @param findings what rules find in it
 */
record Configuration(LocatedConfig located, List<ConfigFinding> findings) {

  /** Reads a configuration, and tells what rules find in it that is more than worth knowing. */
  static Configuration read(Console console, ServiceKind service, DocumentFile file)
      throws IOException {
    try (InputStream in = file.open(console)) {
      LocatedConfig located = file.named(() -> QosConfigJson.readLocated(service, in));
      List<ConfigFinding> findings = located.findings();
      findings.stream()
          .filter(finding -> finding.severity().isAtLeast(Severity.WARNING))
          .forEach(finding -> tell(console, file.name() + ": " + finding, finding.severity()));
      return new Configuration(located, findings);
    }
  }

  private static void tell(Console console, String line, Severity severity) {
    if (severity == Severity.ERROR) {
      console.tell(line);
    } else {
      console.note(line);
    }
  }

  boolean isEnabled() {
    return located.config().qosEnabled();
  }

  QosMetadata metadata() {
    return located.config().metadata();
  }

  /** Tells whether there is something for which the command fails. */
  boolean fails(FailOn failOn) {
    return findings.stream().map(ConfigFinding::severity).anyMatch(failOn::counts);
  }
}
