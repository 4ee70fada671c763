package dev.qose.validate;

import dev.qose.core.element.Location;
import dev.qose.core.offering.ParsedDocument;
import dev.qose.core.rule.Deadline;
import dev.qose.core.rule.Rule;
import dev.qose.core.rule.RuleCatalogue;
import dev.qose.core.rule.Severity;
import dev.qose.core.text.NearestName;
import dev.qose.validate.profile.Profile;
import dev.qose.validate.report.Finding;
import dev.qose.validate.report.ValidationReport;
import dev.qose.validate.schematron.SchematronCompiler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

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

  private final ValidatorSettings settings;

  private QosValidator(ValidatorSettings settings) {
    this.settings = settings;
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
    Deadline deadline = Deadline.in(settings.limits().time());
    GivenCompanions given = read(companions, deadline);
    return validate(input -> input.open(in), name, given, deadline);
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
    try {
      return validate(
          input -> input.open(document),
          "document",
          GivenCompanions.NONE,
          Deadline.in(settings.limits().time()));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory can always be read
    }
  }

  private ValidationReport validate(
      DocumentReading.Document document, String name, GivenCompanions given, Deadline deadline)
      throws IOException {
    return settings
        .readings()
        .lend(
            reading ->
                new ValidationRun(settings, given, deadline, reading).report(document, name));
  }

  private GivenCompanions read(Companions companions, Deadline deadline) throws IOException {
    if (companions.equals(Companions.NONE)) {
      return GivenCompanions.NONE;
    }
    Optional<FeedCompanion> feed = Optional.empty();
    if (companions.feed().isPresent()) {
      feed = Optional.of(FeedCompanion.read(companions.feed().get()));
    }
    Optional<ParsedDocument> previous = Optional.empty();
    if (companions.previous().isPresent()) {
      previous = readPrevious(companions.previous().get(), deadline);
    }
    return new GivenCompanions(
        feed,
        companions.previous().isPresent(),
        previous,
        StoredQueriesReader.read(companions.storedQueries()));
  }

  /** Empty where the earlier version is no document that can be compared with. */
  private Optional<ParsedDocument> readPrevious(Path file, Deadline deadline) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return settings
          .readings()
          .lend(
              reading ->
                  reading.read(input -> input.open(in), deadline, List.of())
                      ? reading.pass().document().filter(ValidationRun::isComparable)
                      : Optional.empty());
    }
  }

  /**
   * Settings of a validator. Not thread-safe.
   *
   * @since 0.1
   */
  public static final class Builder {

    Scope scope = Scope.DOCUMENT;
    Limits limits = Limits.DEFAULT;
    Clock clock = Clock.systemUTC();
    final List<Path> catalogs = new ArrayList<>();
    final Map<String, Severity> severities = new HashMap<>();
    final List<Path> schematron = new ArrayList<>();
    final List<Rule> rules = new ArrayList<>();
    final Map<String, Profile> profiles = new LinkedHashMap<>();
    boolean trustsDocuments = true;
    @Nullable XmlEngine engine;

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
     * Sets what tells the time; {@link Clock#systemUTC()} unless set. Rules about what is to come
     * ask it once for each document, and layers are timed by it: the same document at the same
     * instant gives the same report.
     *
     * @param newClock the clock
     * @return this builder
     */
    public Builder clock(Clock newClock) {
      clock = newClock;
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
     * @throws IllegalArgumentException if it looks like a rule of this library, and is none
     */
    public Builder severity(String rule, Severity severity) {
      severities.put(RuleCatalogue.standard().expect(rule), severity);
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
      trustsDocuments = allowed;
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
                          "There is no profile \"%s\"; %s"
                              .formatted(
                                  id,
                                  NearestName.suggest(
                                      id, Profile.all().stream().map(Profile::id).toList())))));
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
      return new QosValidator(ValidatorSettings.of(this));
    }
  }
}
