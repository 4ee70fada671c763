package dev.qose.validate.fix;

import dev.qose.core.rule.Fix;
import dev.qose.core.rule.Layer;
import dev.qose.core.rule.RuleCatalogue;
import dev.qose.validate.QosValidator;
import dev.qose.validate.fix.EditWriter.CannotWrite;
import dev.qose.validate.fix.FixResult.NotApplied;
import dev.qose.validate.report.Finding;
import dev.qose.validate.report.FixPreview;
import dev.qose.validate.report.LayerResult;
import dev.qose.validate.report.ValidationReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/**
 * Mends documents: applies the fixes that findings carry.
 *
 * <pre>{@code
 * FixResult result = Fixer.with(QosValidator.create()).fix(Files.readAllBytes(file));
 * AtomicFile.write(file, result.document());
 * }</pre>
 *
 * <p>Only the characters that a fix speaks of are changed; all else stays to the byte. Each step is
 * validated: a fix that would bring a finding on an element that did not have it, or does not
 * remove its own, is not applied; but what is milder may come to light: a warning where an error
 * goes, and what is only worth knowing where a warning does. Mending what is mended already changes
 * nothing.
 *
 * <p>Immutable and thread-safe. Cost: the document is held in memory, some ten times its size, and
 * is validated once, once more for all fixes together, and a few times for each that cannot be
 * applied.
 *
 * @since 0.1
 */
public final class Fixer {

  /** Length of a document in bytes up to which it is mended: it is held in memory as text. */
  public static final int MOST_BYTES = 64 << 20;

  /** How often a small document is validated at most, and how many bytes in all of a large one. */
  private static final int MOST_TRIALS = 200;

  private static final long MOST_BYTES_TRIED = 1L << 30;

  /** How often in a row it is mended what mending has brought to light. */
  private static final int MOST_STEPS = 4;

  private final QosValidator validator;

  /** The rules whose findings are mended; empty: all. */
  private final Set<String> rules;

  private Fixer(QosValidator validator, Set<String> rules) {
    this.validator = validator;
    this.rules = rules;
  }

  /**
   * Makes a fixer.
   *
   * @param validator finds what is to be mended
   * @return a fixer for the findings of all rules
   */
  public static Fixer with(QosValidator validator) {
    return new Fixer(validator, Set.of());
  }

  /**
   * Returns a fixer for the findings of some rules only.
   *
   * @param only the rules, as in {@link Finding#rule()}; empty: all
   * @return the fixer
   * @throws IllegalArgumentException if one looks like a rule of this library, and is none
   */
  public Fixer only(Set<String> only) {
    only.forEach(RuleCatalogue.standard()::expect);
    return new Fixer(validator, Set.copyOf(only));
  }

  /**
   * Shows in reports what fixes would change, without a trial.
   *
   * <pre>{@code
   * String page = HtmlReport.write(documents, check, Fixer.preview());
   * }</pre>
   *
   * @return tells which characters each fix replaces
   */
  public static FixPreview preview() {
    return DraftText::of;
  }

  /**
   * Mends a document.
   *
   * @param document the document, in whatever encoding XML and Java have in common
   * @return what came of it; the document is as it was where nothing could be mended
   * @throws UnfixableException if the document is not well-formed, is beyond a limit, or is written
   *     in a way that cannot be kept to the byte
   */
  public FixResult fix(byte[] document) {
    if (document.length > MOST_BYTES) {
      throw new UnfixableException(
          "the document is longer than the %d bytes up to which documents are mended"
              .formatted(MOST_BYTES));
    }
    ValidationReport report = validator.validate(document);
    requireRead(report);
    return new Run(document.length, Draft.of(document, report)).fix();
  }

  private static void requireRead(ValidationReport report) {
    boolean isRead =
        report.layers().stream()
            .noneMatch(
                result ->
                    result.layer() == Layer.PARSE
                        && result.outcome() != LayerResult.Outcome.PASSED);
    if (!isRead) {
      throw new UnfixableException(
          "the document cannot be read to its end: "
              + report.findings().stream()
                  .filter(finding -> finding.layer() == Layer.PARSE)
                  .map(Finding::message)
                  .findFirst()
                  .orElse(""));
    }
    if (report.findingsLeftOut() > 0) {
      throw new UnfixableException(
          "the document has more findings than the %d that are listed"
              .formatted(report.findings().size()));
    }
  }

  /**
   * A fix, and what it changes.
   *
   * @param findings the findings that carry it
   */
  private record Candidate(Fix fix, List<Finding> findings, List<TextChange> splices) {

    boolean isNear(Candidate other) {
      return splices.stream().anyMatch(s -> other.splices.stream().anyMatch(s::touches));
    }
  }

  /**
   * A document on the way to a better one.
   *
   * @param before where a place in it was in the document that is to be made better
   */
  private record Step(Draft draft, IntUnaryOperator before) {}

  /** The mending of one document. */
  private final class Run {

    private final int length;
    private final Draft first;
    private Draft draft;
    private final List<Finding> applied = new ArrayList<>();
    private final Map<Fix, String> reasons = new LinkedHashMap<>();
    private int trials;

    Run(int length, Draft first) {
      this.length = length;
      this.first = first;
      this.draft = first;
    }

    FixResult fix() {
      boolean changed;
      do {
        changed = improve();
      } while (changed);
      return new FixResult(
          draft.with(List.of()),
          first.textWithMark(),
          draft.textWithMark(),
          applied,
          notApplied(),
          first.report(),
          draft.report());
    }

    /** Applies as many fixes as can be at once; tells whether it was any. */
    private boolean improve() {
      reasons.clear(); // a fix that did not help before may help now
      List<Candidate> left = candidates(draft, draft.report().findings());
      while (!left.isEmpty()) {
        List<Candidate> tried = apart(left);
        Optional<String> objection = attempt(tried);
        while (objection.isPresent() && tried.size() > 1) {
          tried = tried.subList(0, tried.size() / 2);
          objection = attempt(tried);
        }
        if (objection.isEmpty()) {
          return true;
        }
        reasons.put(tried.get(0).fix(), objection.get());
        left.remove(tried.get(0));
      }
      return false;
    }

    /** The fixes that findings of a draft carry and that can be written, in document order. */
    private List<Candidate> candidates(Draft of, List<Finding> findings) {
      Map<Fix, List<Finding>> fixes = new LinkedHashMap<>();
      for (Finding finding : findings) {
        if (rules.isEmpty() || rules.contains(finding.rule())) {
          finding
              .fix()
              .ifPresent(fix -> fixes.computeIfAbsent(fix, f -> new ArrayList<>()).add(finding));
        }
      }
      EditWriter writer = of.editWriter();
      List<Candidate> candidates = new ArrayList<>();
      fixes.forEach(
          (fix, mended) -> {
            try {
              candidates.add(new Candidate(fix, mended, writer.write(fix)));
            } catch (CannotWrite e) {
              reasons.put(fix, e.reason);
            }
          });
      return candidates;
    }

    /** The first candidate, and all others that are not near it or each other. */
    private List<Candidate> apart(List<Candidate> candidates) {
      List<Candidate> apart = new ArrayList<>();
      for (Candidate candidate : candidates) {
        if (apart.stream().noneMatch(candidate::isNear)) {
          apart.add(candidate);
        }
      }
      return apart;
    }

    /**
     * Applies fixes, unless there is an objection. What they bring to light is mended along with
     * them: nobody saw what is wrong in an element while its name was misspelt.
     */
    private Optional<String> attempt(List<Candidate> fixes) {
      List<Finding> mended = findings(fixes);
      List<Finding> all = new ArrayList<>(mended);
      Optional<String> objection = Optional.empty();
      Step step = new Step(draft, place -> place);
      List<Candidate> next = fixes;
      for (int i = 0; i < MOST_STEPS && !next.isEmpty(); i++) {
        try {
          step = step(step, next);
        } catch (UnfixableException e) {
          return Optional.of(String.valueOf(e.getMessage()));
        }
        Optional<String> now = draft.objection(step.draft(), step.before(), mended);
        if (now.isEmpty()) {
          draft = step.draft();
          applied.addAll(all);
          return now;
        }
        objection = objection.or(() -> now);
        next = apart(candidates(step.draft(), draft.brought(step.draft(), step.before())));
        all.addAll(findings(next));
      }
      return objection;
    }

    private static List<Finding> findings(List<Candidate> fixes) {
      return fixes.stream().flatMap(fix -> fix.findings().stream()).toList();
    }

    /** Writes fixes, and checks what comes of it. */
    private Step step(Step step, List<Candidate> fixes) {
      if (++trials > Math.min(MOST_TRIALS, MOST_BYTES_TRIED / length)) {
        throw new UnfixableException("it has been tried often enough what helps");
      }
      List<TextChange> splices =
          fixes.stream()
              .flatMap(candidate -> candidate.splices().stream())
              .sorted(TextChange.ORDER)
              .toList();
      byte[] changed = step.draft().with(splices);
      ValidationReport report = validator.validate(changed);
      requireRead(report);
      return new Step(
          Draft.of(changed, report),
          place -> step.before().applyAsInt(TextChange.before(splices, place)));
    }

    private List<NotApplied> notApplied() {
      List<NotApplied> notApplied = new ArrayList<>();
      for (Finding finding : draft.report().findings()) {
        finding
            .fix()
            .map(reasons::get)
            .ifPresent(reason -> notApplied.add(new NotApplied(finding, reason)));
      }
      return notApplied;
    }
  }
}
