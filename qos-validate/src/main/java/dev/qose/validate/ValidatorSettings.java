package dev.qose.validate;

import dev.qose.core.rule.Layer;
import dev.qose.core.rule.Rule;
import dev.qose.core.rule.Severity;
import dev.qose.core.rules.StandardRules;
import dev.qose.jaxb.document.PrunedTreeBuilder.Extent;
import dev.qose.schema.QosCatalog;
import dev.qose.validate.profile.Profile;
import dev.qose.validate.schematron.CompiledSchema;
import dev.qose.validate.schematron.SchematronCompiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a validator is made with, ready for use.
 *
 * @param scope what is looked at
 * @param limits how much of a document is endured
 * @param clock tells when a check is made, and how long layers take
 * @param severities of rules, where they are not the rules' own
 * @param trustsDocuments whether a document may say what of its findings is accepted
 * @param schematron the rules in Schematron
 * @param rules the rules in Java
 * @param hasProfiles whether a profile was asked for
 * @param profileRules the rules of profiles
 * @param feedRules the rules on a feed that goes with a document
 * @param readings what reads documents
 */
record ValidatorSettings(
    Scope scope,
    Limits limits,
    Clock clock,
    Map<String, Severity> severities,
    boolean trustsDocuments,
    RuleSet schematron,
    RuleSet rules,
    boolean hasProfiles,
    RuleSet profileRules,
    RuleSet feedRules,
    ReadingPool readings) {

  static ValidatorSettings of(QosValidator.Builder builder) {
    Scope scope = builder.scope;
    Limits limits = builder.limits;
    List<Profile> profiles = List.copyOf(builder.profiles.values());
    List<Rule> ofProfiles = profiles.stream().flatMap(each -> each.rules().stream()).toList();
    List<CompiledSchema> ownSchemas =
        builder.schematron.stream().map(ValidatorSettings::compile).toList();
    boolean isAllWanted =
        !ownSchemas.isEmpty()
            || Stream.concat(builder.rules.stream(), ofProfiles.stream())
                .anyMatch(Rule::needsWholeDocument);
    Extent extent = isAllWanted ? Extent.EVERYTHING : Extent.NAMED;
    XmlEngine engine = builder.engine == null ? XmlEngine.find() : builder.engine;
    QosCatalog catalog = QosCatalog.standard().with(builder.catalogs.toArray(Path[]::new));
    Schemas schemas = new Schemas(engine, catalog, !builder.catalogs.isEmpty());
    return new ValidatorSettings(
        scope,
        limits,
        builder.clock,
        Map.copyOf(builder.severities),
        builder.trustsDocuments,
        new RuleSet(Layer.SCHEMATRON, ownSchemas, StandardRules.of(Layer.SCHEMATRON)),
        new RuleSet(
            Layer.RULES,
            List.of(),
            Stream.concat(StandardRules.of(Layer.RULES).stream(), builder.rules.stream()).toList()),
        !profiles.isEmpty(),
        new RuleSet(Layer.PROFILE, List.of(), ofProfiles),
        new RuleSet(Layer.FEED, List.of(), StandardRules.of(Layer.FEED)),
        new ReadingPool(() -> new DocumentReading(engine, scope, limits, schemas, extent)));
  }

  private static CompiledSchema compile(Path file) {
    try {
      return SchematronCompiler.compile(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The severity that a user wants for a rule. */
  Severity severity(String rule, Severity own) {
    return severities.getOrDefault(rule, own);
  }
}
