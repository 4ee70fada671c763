package dev.qose.validate.junit;

import dev.qose.core.rule.Layer;
import dev.qose.validate.report.LayerResult;
import dev.qose.validate.report.TextReport;
import dev.qose.validate.report.ValidationReport;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.AssertionFailedError;

/** Makes a test of each document that {@link ValidQos} names. Thread-safe. */
final class ValidQosExtension implements TestTemplateInvocationContextProvider {

  private static final Namespace NAMESPACE = Namespace.create(ValidQosExtension.class);

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return AnnotationSupport.isAnnotated(context.getTestMethod(), ValidQos.class);
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    ValidQos wanted =
        AnnotationSupport.findAnnotation(context.getTestMethod(), ValidQos.class).orElseThrow();
    return Arrays.stream(wanted.value())
        .flatMap(pattern -> Documents.all(context.getRequiredTestClass(), pattern).stream())
        .distinct()
        .map(document -> new OneDocument(wanted, document));
  }

  /** The test of a document. */
  private record OneDocument(ValidQos wanted, Documents.Document document)
      implements TestTemplateInvocationContext, BeforeTestExecutionCallback, ParameterResolver {

    @Override
    public String getDisplayName(int invocation) {
      return document.name();
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      return List.of(this);
    }

    @Override
    public void beforeTestExecution(ExtensionContext context) {
      ValidationReport report = report(context);
      boolean skipped =
          report
              .layer(Layer.RULES)
              .filter(rules -> rules.outcome() == LayerResult.Outcome.SKIPPED)
              .isPresent();
      if (report.hasFindings(wanted.failOn()) || report.findingsLeftOut() > 0 || skipped) {
        throw new AssertionFailedError(
            "%s: expecting valid QoS metadata without findings of severity %s or graver but was:%n%s"
                .formatted(
                    document.name(),
                    wanted.failOn(),
                    TextReport.write(report, TextReport.Detail.BRIEF, document.read())));
      }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == ValidationReport.class
          && !parameter.isAnnotated(QosDocument.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return report(context);
    }

    /** What is found; the callback and the test's own parameters ask for the same. */
    private ValidationReport report(ExtensionContext context) {
      return context
          .getStore(NAMESPACE)
          .getOrComputeIfAbsent(document, d -> check(context), ValidationReport.class);
    }

    private ValidationReport check(ExtensionContext context) {
      Settings settings = Settings.of(wanted.scope(), wanted.profiles());
      return QosDocumentParameter.validate(context, settings, document.name(), document.read());
    }
  }
}
