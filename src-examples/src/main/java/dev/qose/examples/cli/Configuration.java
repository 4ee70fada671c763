package dev.qose.examples.cli;

import dev.qose.core.check.BlockChecks;
import dev.qose.core.config.QosConfig;
import dev.qose.core.config.QosConfigJson;
import dev.qose.core.model.QosMetadata;
import dev.qose.core.model.ServiceKind;
import java.io.IOException;
import java.io.InputStream;

/** A configuration file, read. */
record Configuration(QosConfig config) {

  /** Reads a configuration, and tells what is senseless in it. */
  static Configuration read(Console console, ServiceKind service, DocumentFile file)
      throws IOException {
    try (InputStream in = file.open(console)) {
      QosConfig config = file.named(() -> QosConfigJson.read(service, in));
      for (String problem : BlockChecks.problems(config.metadata())) {
        console.tell("warning: " + file.name() + ": " + problem);
      }
      return new Configuration(config);
    }
  }

  boolean isEnabled() {
    return config.qosEnabled();
  }

  QosMetadata metadata() {
    return config.metadata();
  }
}
