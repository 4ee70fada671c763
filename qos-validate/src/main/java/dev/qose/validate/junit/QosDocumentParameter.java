package dev.qose.validate.junit;

import dev.qose.validate.report.ValidationReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test the report that {@link QosDocument} asks for. Thread-safe. */
final class QosDocumentParameter implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.isAnnotated(QosDocument.class)
        && parameter.getParameter().getType() == ValidationReport.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    QosDocument wanted = parameter.findAnnotation(QosDocument.class).orElseThrow();
    Documents.Document document = Documents.one(context.getRequiredTestClass(), wanted.value());
    return validate(
        context, Settings.of(wanted.scope(), wanted.profiles()), document.name(), document.read());
  }

  static ValidationReport validate(
      ExtensionContext context, Settings settings, String name, byte[] document) {
    try {
      return settings.validator(context).validate(new ByteArrayInputStream(document), name);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory can always be read
    }
  }
}
