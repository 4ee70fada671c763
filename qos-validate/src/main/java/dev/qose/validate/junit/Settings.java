package dev.qose.validate.junit;

import dev.qose.validate.QosValidator;
import dev.qose.validate.Scope;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** What a validator is made with. */
record Settings(Scope scope, List<String> profiles) {

  private static final Namespace NAMESPACE = Namespace.create(Settings.class);

  static Settings of(Scope scope, String... profiles) {
    return new Settings(scope, List.of(profiles));
  }

  /** The validator with these settings that all tests of this run share. */
  QosValidator validator(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(this, Settings::build, QosValidator.class);
  }

  private QosValidator build() {
    QosValidator.Builder builder = QosValidator.builder().scope(scope);
    try {
      profiles.forEach(builder::profile);
    } catch (IllegalArgumentException e) {
      throw new ExtensionConfigurationException(e.getMessage(), e);
    }
    return builder.build();
  }
}
