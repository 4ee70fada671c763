package dev.qose.validate;

import dev.qose.core.rule.Layer;
import dev.qose.core.rule.RuleCatalogue;
import dev.qose.core.rule.RuleDescription;
import dev.qose.schema.SchematronPhase;
import dev.qose.validate.schematron.CompiledSchema;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.xml.XMLConstants;
import javax.xml.transform.TransformerConfigurationException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamSource;

/**
 * The Schematron rules of this library, compiled by the JDK's own XSLT processor. It takes about as
 * long as compiling the XML Schemas, so both are done at the same time.
 */
final class SchematronRules {

  private final List<SchematronPhase> phases;
  private final CompletableFuture<List<CompiledSchema>> compiled;

  private SchematronRules(
      List<SchematronPhase> phases, CompletableFuture<List<CompiledSchema>> compiled) {
    this.phases = List.copyOf(phases);
    this.compiled = compiled;
  }

  /** Starts compiling phases in a thread that ends when that is done. */
  static SchematronRules startCompiling(List<SchematronPhase> phases) {
    if (phases.isEmpty()) {
      return new SchematronRules(phases, CompletableFuture.completedFuture(List.of()));
    }
    CompletableFuture<List<CompiledSchema>> compiled = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> compiled.completeAsync(() -> compile(phases), Runnable::run), "qose-schematron");
    thread.setDaemon(true);
    thread.start();
    return new SchematronRules(phases, compiled);
  }

  /** Returns what the catalogue says of the rules in these phases. */
  List<RuleDescription> descriptions() {
    return RuleCatalogue.standard().rules().stream()
        .filter(rule -> rule.layer() == Layer.SCHEMATRON && phases.contains(phase(rule.group())))
        .toList();
  }

  private static SchematronPhase phase(String group) {
    return switch (group) {
      case "hints" -> SchematronPhase.HINTS;
      case "profiles" -> SchematronPhase.INSPIRE_VIEW;
      case "operations" -> SchematronPhase.OPERATIONS;
      default -> SchematronPhase.STATIC;
    };
  }

  /** Returns the compiled phases; waits until they are. */
  List<CompiledSchema> get() {
    try {
      return compiled.join();
    } catch (CompletionException e) {
      throw new IllegalStateException("the library's own rules do not compile", e.getCause());
    }
  }

  private static List<CompiledSchema> compile(List<SchematronPhase> phases) {
    return phases.stream().map(SchematronRules::compile).toList();
  }

  private static CompiledSchema compile(SchematronPhase phase) {
    TransformerFactory factory = TransformerFactory.newDefaultInstance();
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
      return new CompiledSchema(
          phase.id(), factory.newTemplates(new StreamSource(phase.stylesheet().toExternalForm())));
    } catch (TransformerConfigurationException e) {
      throw new CompletionException(e);
    }
  }
}
