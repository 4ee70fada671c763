package dev.qose.validate;

import dev.qose.core.element.Location;
import dev.qose.core.offering.Host;
import dev.qose.core.offering.QosDocument;
import dev.qose.core.rule.Deadline;
import dev.qose.core.rule.Layer;
import dev.qose.core.rule.Rule;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rule.Severity;
import dev.qose.core.rule.StoredQueries;
import dev.qose.core.rules.StandardRules;
import dev.qose.schema.QosCatalog;
import dev.qose.schema.SchematronPhase;
import dev.qose.validate.crs.DocumentCrs;
import dev.qose.validate.fixes.StandardFixes;
import dev.qose.validate.profile.Profile;
import dev.qose.validate.report.Finding;
import dev.qose.validate.report.LayerResult;
import dev.qose.validate.report.SkippedRule;
import dev.qose.validate.report.ValidationReport;
import dev.qose.validate.schematron.CompiledSchema;
import dev.qose.validate.schematron.SchematronCompiler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Checks capabilities documents, and the QoS blocks in them or by themselves.
 *
 * <pre>{@code
 * QosValidator validator = QosValidator.create();
 * ValidationReport report = validator.validate(Path.of("capabilities.xml"));
 * if (!report.isValid()) {
 *   fail(TextReport.write(report));
 * }
 * }</pre>
 *
 * <p>A bad document is a report, never an exception; only input that cannot be read throws. Nothing
 * is fetched: neither DTDs, entities, schemas that the document names, nor anything else.
 *
 * <p>Making a validator compiles the schemas, which takes some tenths of a second: make one and
 * keep it. It is immutable and thread-safe. It checks a document in one pass, in memory that does
 * not grow with the document.
 *
 * @since 0.1
 */
public final class QosValidator {

  /** Readers kept for reuse: making one costs about as much as reading a small document. */
  private static final int IDLE_READERS = 8;

  private static final String NOT_READ = "the document could not be read to its end";

  private static final String NO_FEED = "no feed was given";

  private static final String NO_PROFILE = "no profile was asked for";

  private static final Comparator<Finding> IN_DOCUMENT_ORDER =
      Comparator.<Finding, String>comparing(f -> f.location().file().orElse(""))
          .thenComparingInt(f -> f.location().line().orElse(0))
          .thenComparingInt(f -> f.location().column().orElse(0));

  private final Scope scope;
  private final Limits limits;
  private final Map<String, Severity> severities;
  private final boolean suppressing;
  private final XmlEngine engine;
  private final Schemas schemas;
  private final SchematronRules schematron;
  private final List<CompiledSchema> ownSchemas;
  private final List<Rule> ownRules;
  private final List<Profile> profiles;
  private final SchematronRules profileSchematron;
  private final boolean keepAll;
  private final BlockingQueue<DocumentReader> idle = new ArrayBlockingQueue<>(IDLE_READERS);

  private QosValidator(Builder builder) {
    scope = builder.scope;
    limits = builder.limits;
    severities = Map.copyOf(builder.severities);
    suppressing = builder.suppressing;
    engine = builder.engine == null ? XmlEngine.find() : builder.engine;
    schematron = SchematronRules.startCompiling(List.of(SchematronPhase.OPERATIONS));
    ownSchemas = builder.schematron.stream().map(QosValidator::compile).toList();
    ownRules = List.copyOf(builder.rules);
    profiles = List.copyOf(builder.profiles.values());
    profileSchematron =
        SchematronRules.startCompiling(profiles.stream().flatMap(p -> p.phase().stream()).toList());
    keepAll =
        !ownSchemas.isEmpty()
            || Stream.concat(ownRules.stream(), profileRules()).anyMatch(Rule::needsWholeDocument);
    QosCatalog catalog = QosCatalog.standard().with(builder.catalogs.toArray(Path[]::new));
    schemas = new Schemas(engine, catalog, !builder.catalogs.isEmpty());
  }

  /**
   * Makes a validator for whole documents, with default limits.
   *
   * @return the validator
   */
  public static QosValidator create() {
    return builder().build();
  }

  /**
   * Starts a validator with settings of its own.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Checks a file.
   *
   * @param file the document; its path is its name in the report
   * @return the report
   * @throws IOException if the file cannot be read
   */
  public ValidationReport validate(Path file) throws IOException {
    return validate(file, Companions.NONE);
  }

  /**
   * Checks a file, and how other files go with it.
   *
   * @param file the document; its path is its name in the report
   * @param companions the other files; findings in them name the file ({@link Location#file})
   * @return the report
   * @throws IOException if one of the files cannot be read
   */
  public ValidationReport validate(Path file, Companions companions) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return validate(in, file.toString(), companions);
    }
  }

  /**
   * Checks a document from a stream, which is read to its end and not closed.
   *
   * @param in the document, in whatever encoding XML allows
   * @param name the document's name in the report
   * @return the report
   * @throws IOException if the stream cannot be read
   */
  public ValidationReport validate(InputStream in, String name) throws IOException {
    return validate(in, name, Companions.NONE);
  }

  /**
   * Checks a document from a stream, which is read to its end and not closed, and how other files
   * go with it.
   *
   * @param in the document, in whatever encoding XML allows
   * @param name the document's name in the report
   * @param companions the other files; findings in them name the file ({@link Location#file})
   * @return the report
   * @throws IOException if the stream or one of the files cannot be read
   */
  public ValidationReport validate(InputStream in, String name, Companions companions)
      throws IOException {
    LimitedInput input = new LimitedInput(limits);
    Given given = read(companions);
    return validate(new InputSource(input.wrap(in)), input, name, given);
  }

  private Given read(Companions companions) throws IOException {
    if (companions.equals(Companions.NONE)) {
      return Given.NOTHING;
    }
    Optional<FeedCompanion> feed = Optional.empty();
    if (companions.feed().isPresent()) {
      feed = Optional.of(FeedCompanion.read(companions.feed().get()));
    }
    Optional<QosDocument> previous = Optional.empty();
    if (companions.previous().isPresent()) {
      previous = readPrevious(companions.previous().get());
    }
    return new Given(
        feed,
        companions.previous().isPresent(),
        previous,
        StoredQueriesReader.read(companions.storedQueries()));
  }

  /** Empty where the earlier version is no document that can be compared with. */
  private Optional<QosDocument> readPrevious(Path file) throws IOException {
    DocumentReader reader = takeReader();
    LimitedInput input = new LimitedInput(limits);
    try (InputStream in = Files.newInputStream(file)) {
      boolean wellFormed = reader.read(new InputSource(input.wrap(in)), input, List.of());
      return wellFormed
          ? reader.pass().document().filter(document -> obstacle(document).isEmpty())
          : Optional.empty();
    }
  }

  /**
   * What came along with a document, read.
   *
   * @param previousNamed whether an earlier version was named, be it readable or not
   */
  private record Given(
      Optional<FeedCompanion> feed,
      boolean previousNamed,
      Optional<QosDocument> previous,
      Optional<StoredQueries> storedQueries) {

    static final Given NOTHING =
        new Given(Optional.empty(), false, Optional.empty(), Optional.empty());

    Collection<String> mentioned() {
      return feed.map(FeedCompanion::names).<Collection<String>>map(n -> n).orElse(List.of());
    }

    RuleInput input(QosDocument document) {
      RuleInput input = RuleInput.of(document, Instant.now()).withCrs(new DocumentCrs());
      if (previous.isPresent()) {
        input = input.withPrevious(previous.get());
      }
      if (feed.isPresent() && feed.get().feed().isPresent()) {
        input = input.withFeed(feed.get().feed().get());
      }
      if (storedQueries.isPresent()) {
        input = input.withStoredQueries(storedQueries.get());
      }
      return input;
    }
  }

  /**
   * Checks a document in memory.
   *
   * @param document the document, in whatever encoding XML allows
   * @return the report, in which the document is called {@code document}
   */
  public ValidationReport validate(byte[] document) {
    try {
      return validate(new ByteArrayInputStream(document), "document");
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory can always be read
    }
  }

  /**
   * Checks a document in memory. An encoding that its XML declaration names counts for nothing.
   *
   * @param document the document
   * @return the report, in which the document is called {@code document}
   */
  public ValidationReport validate(String document) {
    LimitedInput input = new LimitedInput(limits);
    try {
      return validate(
          new InputSource(input.wrap(new StringReader(document))),
          input,
          "document",
          Given.NOTHING);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory can always be read
    }
  }

  private ValidationReport validate(
      InputSource source, LimitedInput input, String name, Given given) throws IOException {
    long start = System.nanoTime();
    DocumentReader reader = takeReader();
    boolean wellFormed = reader.read(source, input, given.mentioned());
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    DocumentPass pass = reader.pass();
    Findings findings = pass.findings();
    List<LayerResult> layers = new ArrayList<>();
    layers.add(LayerResult.applied(Layer.PARSE, wellFormed, millis));
    layers.add(xsd(wellFormed, pass));
    checkRules(wellFormed, pass, given, layers);
    if (wellFormed && scope == Scope.QOS && pass.blocks() == 0) {
      findings.add(noBlock());
    }
    ValidationReport all =
        new ValidationReport(
            name,
            pass.host().map(Host::toString),
            layers,
            withFixes(wellFormed, pass).stream()
                .map(this::withSeverity)
                .sorted(IN_DOCUMENT_ORDER)
                .toList(),
            findings.notChecked(),
            findings.skippedRules(),
            findings.leftOut());
    ValidationReport report = suppressing ? pass.suppressions().apply(all, wellFormed) : all;
    if (wellFormed && reader.isFresh()) {
      idle.offer(reader); // full: there are readers enough
    }
    return report;
  }

  private static List<Finding> withFixes(boolean wellFormed, DocumentPass pass) {
    List<Finding> found = pass.findings().found();
    return wellFormed
        ? pass.document().map(document -> StandardFixes.attach(found, document)).orElse(found)
        : found;
  }

  private void checkRules(
      boolean wellFormed, DocumentPass pass, Given given, List<LayerResult> layers) {
    Optional<QosDocument> document = wellFormed ? pass.document() : Optional.empty();
    Optional<String> obstacle =
        wellFormed ? document.flatMap(QosValidator::obstacle) : Optional.of(NOT_READ);
    if (document.isEmpty() || obstacle.isPresent()) {
      String reason = obstacle.orElse(NOT_READ);
      layers.add(LayerResult.skipped(Layer.SCHEMATRON, reason));
      layers.add(LayerResult.skipped(Layer.RULES, reason));
      layers.add(LayerResult.skipped(Layer.PROFILE, profiles.isEmpty() ? NO_PROFILE : reason));
      layers.add(checkFeed(given, Optional.empty(), reason, pass.findings()));
      return;
    }
    RuleInput input = given.input(document.get()).until(Deadline.in(limits.time()));
    Findings findings = pass.findings();
    if (given.previousNamed() && given.previous().isEmpty()) {
      findings.skip(
          "QOS-P09",
          document.get().root(),
          "the earlier version cannot be read, or has no QoS block to compare with");
    }
    List<CompiledSchema> schemas = new ArrayList<>(schematron.get());
    schemas.addAll(ownSchemas);
    layers.add(
        RuleEngine.check(
            Layer.SCHEMATRON,
            schemas,
            schematron::descriptions,
            StandardRules.of(Layer.SCHEMATRON),
            input,
            findings));
    List<Rule> rules = new ArrayList<>(StandardRules.of(Layer.RULES));
    rules.addAll(ownRules);
    layers.add(RuleEngine.check(Layer.RULES, List.of(), List::of, rules, input, findings));
    layers.add(
        profiles.isEmpty()
            ? LayerResult.skipped(Layer.PROFILE, NO_PROFILE)
            : RuleEngine.check(
                Layer.PROFILE,
                profileSchematron.get(),
                profileSchematron::descriptions,
                profileRules().toList(),
                input,
                findings));
    layers.add(checkFeed(given, Optional.of(input), "", findings));
  }

  /**
   * Checks the feed that was given: by itself, and against the document.
   *
   * @param input the document, where it could be read
   * @param obstacle why not
   */
  private static LayerResult checkFeed(
      Given given, Optional<RuleInput> input, String obstacle, Findings findings) {
    if (given.feed().isEmpty()) {
      return LayerResult.skipped(Layer.FEED, NO_FEED);
    }
    long start = System.nanoTime();
    int errorsBefore = findings.errors();
    FeedCompanion feed = given.feed().get();
    feed.findings().forEach(findings::add);
    feed.skipped().forEach(findings::skip);
    if (feed.feed().isPresent()) {
      List<Rule> rules = StandardRules.of(Layer.FEED);
      if (input.isPresent()) {
        RuleEngine.check(Layer.FEED, List.of(), List::of, rules, input.get(), findings);
      } else {
        rules.stream()
            .flatMap(rule -> rule.rules().stream())
            .forEach(rule -> findings.skip(new SkippedRule(rule.id(), Location.NONE, obstacle)));
      }
    }
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    return LayerResult.applied(Layer.FEED, findings.errors() == errorsBefore, millis);
  }

  private Stream<Rule> profileRules() {
    return profiles.stream().flatMap(profile -> profile.rules().stream());
  }

  private static Optional<String> obstacle(QosDocument document) {
    return document.blocks().isEmpty()
        ? Optional.of("there is no QoS block in the document")
        : document.lacking();
  }

  private static CompiledSchema compile(Path file) {
    try {
      return SchematronCompiler.compile(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private DocumentReader takeReader() {
    DocumentReader reader = idle.poll();
    if (reader != null) {
      return reader;
    }
    try {
      return new DocumentReader(engine, scope, limits, schemas, keepAll);
    } catch (SAXException e) {
      throw new IllegalStateException("the XML parser does not know a feature it should", e);
    }
  }

  private static LayerResult xsd(boolean wellFormed, DocumentPass pass) {
    if (!wellFormed) {
      return LayerResult.skipped(Layer.XSD, "the document could not be read to its end");
    }
    boolean passed =
        pass.findings().leftOut() == 0
            && pass.findings().found().stream()
                .noneMatch(
                    finding ->
                        finding.layer() == Layer.XSD && finding.severity() == Severity.ERROR);
    if (pass.isDocumentChecked() || pass.blocks() > 0 || !passed) {
      return LayerResult.applied(Layer.XSD, passed, 0);
    }
    return LayerResult.skipped(
        Layer.XSD,
        pass.host()
            .map(host -> "there is no QoS block, and no schema for %s is at hand".formatted(host))
            .orElse("there is no QoS block"));
  }

  /** What was asked about is not there; a check of nothing must not pass. */
  private static Finding noBlock() {
    return new Finding(
        "QOS-NONE",
        Severity.ERROR,
        Layer.XSD,
        "there is no QoS block in the document",
        Location.NONE,
        Optional.of("put one in, or check the whole document instead"),
        Optional.empty(),
        Optional.empty());
  }

  private Finding withSeverity(Finding finding) {
    return finding.withSeverity(severities.getOrDefault(finding.rule(), finding.severity()));
  }

  /**
   * Settings of a validator. Not thread-safe.
   *
   * @since 0.1
   */
  public static final class Builder {

    private Scope scope = Scope.DOCUMENT;
    private Limits limits = Limits.DEFAULT;
    private final List<Path> catalogs = new ArrayList<>();
    private final Map<String, Severity> severities = new HashMap<>();
    private final List<Path> schematron = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, Profile> profiles = new LinkedHashMap<>();
    private boolean suppressing = true;
    private @Nullable XmlEngine engine;

    private Builder() {}

    /**
     * Sets what is looked at; {@link Scope#DOCUMENT} unless set.
     *
     * @param newScope the scope
     * @return this builder
     */
    public Builder scope(Scope newScope) {
      scope = newScope;
      return this;
    }

    /**
     * Sets how much of a hostile document is endured; {@link Limits#DEFAULT} unless set.
     *
     * @param newLimits the limits
     * @return this builder
     */
    public Builder limits(Limits newLimits) {
      limits = newLimits;
      return this;
    }

    /**
     * Adds an OASIS XML catalog. An extension such as INSPIRE's is checked where a catalog has its
     * namespace as the name of a {@code uri} entry that leads to its schema, and what that imports.
     *
     * @param file the catalog
     * @return this builder
     */
    public Builder catalog(Path file) {
      catalogs.add(file);
      return this;
    }

    /**
     * Gives the findings of a rule another severity.
     *
     * @param rule the rule, as in {@link Finding#rule()}
     * @param severity its severity
     * @return this builder
     */
    public Builder severity(String rule, Severity severity) {
      severities.put(rule, severity);
      return this;
    }

    /**
     * Adds rules of one's own in ISO Schematron. They see the whole document, not only what the
     * library's own rules look at, so memory grows with it.
     *
     * @param file the schema; see {@link SchematronCompiler}
     * @return this builder
     */
    public Builder rules(Path file) {
      schematron.add(file);
      return this;
    }

    /**
     * Adds a rule of one's own.
     *
     * @param rule the rule
     * @return this builder
     */
    public Builder rule(Rule rule) {
      rules.add(rule);
      return this;
    }

    /**
     * Adds the rules of one's own that are found on the class path or module path, as services of
     * {@link Rule}. Without this, none is looked for.
     *
     * @param loader where to look
     * @return this builder
     */
    public Builder rulesFrom(ClassLoader loader) {
      ServiceLoader.load(Rule.class, loader).forEach(rules::add);
      return this;
    }

    /**
     * Sets whether a document may say which of its findings are accepted; true unless set. They are
     * then in {@link ValidationReport#suppressed()}, and do not count. Who does not trust the
     * document's author says no.
     *
     * <p>It says so in a comment or processing instruction before the element that it is about, or
     * as the first thing in a QoS block, then about all of it:
     *
     * <pre>{@code
     * <!-- qos:suppress QOS-A08: our areas reach over the border -->
     * <?qos-suppress QOS-A08 our areas reach over the border?>
     * }</pre>
     *
     * @param allowed whether the document may
     * @return this builder
     */
    public Builder documentSuppressions(boolean allowed) {
      suppressing = allowed;
      return this;
    }

    /**
     * Adds a profile, whose rules are checked too.
     *
     * @param profile the profile; another of the same name takes its place
     * @return this builder
     */
    public Builder profile(Profile profile) {
      profiles.put(profile.id(), profile);
      return this;
    }

    /**
     * Adds a profile of this library.
     *
     * @param id its name, such as {@code inspire-view}
     * @return this builder
     * @throws IllegalArgumentException if there is no such profile
     */
    public Builder profile(String id) {
      return profile(
          Profile.find(id)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "there is no profile \"%s\"; there are %s"
                              .formatted(
                                  id,
                                  Profile.all().stream()
                                      .map(Profile::id)
                                      .collect(Collectors.joining(", "))))));
    }

    /** Takes an engine other than the one found; for tests. */
    Builder engine(XmlEngine newEngine) {
      engine = newEngine;
      return this;
    }

    /**
     * Makes the validator, which compiles the schemas.
     *
     * @return the validator
     * @throws UncheckedIOException if a catalog or a Schematron schema cannot be read
     * @throws dev.qose.validate.schematron.SchematronException if a schema cannot be used
     */
    public QosValidator build() {
      return new QosValidator(this);
    }
  }
}
