package dev.qose.core.rules.statement;

import dev.qose.core.block.QosBlock;
import dev.qose.core.codelist.Metric;
import dev.qose.core.element.Element;
import dev.qose.core.model.Bound;
import dev.qose.core.model.QualityOfServiceStatement;
import dev.qose.core.model.RepresentativeOperation;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rules.common.BlockModels;
import dev.qose.core.unit.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The promises that hold for a whole service, or for a representative operation: those that stand
 * in it, and the service's about metrics of which it says nothing itself. For one check by one
 * thread.
 */
public final class ScopedStatements {

  private final Element element;
  private final @Nullable ScopedStatements service;
  private final List<WrittenStatement> statements;
  private final List<Promise> promises = new ArrayList<>();
  private final Map<Metric, List<Promise>> byMetric = new LinkedHashMap<>();
  private final Map<Metric, Optional<Amount>> amounts = new HashMap<>();

  private ScopedStatements(
      Element element, @Nullable ScopedStatements service, List<WrittenStatement> statements) {
    this.element = element;
    this.service = service;
    this.statements = statements;
    for (WrittenStatement statement : statements) {
      for (Promise promise : statement.promises()) {
        promises.add(promise);
        byMetric.computeIfAbsent(promise.metric(), metric -> new ArrayList<>()).add(promise);
      }
    }
  }

  /** The scopes of the blocks that were asked for. */
  private static final class Known {
    final Map<Element, List<ScopedStatements>> byBlock = new HashMap<>();
  }

  /**
   * Returns the scopes of a block, which are read when they are first asked for.
   *
   * @param input the document
   * @param block a block of it
   * @return the service's, then those of its representative operations
   */
  public static List<ScopedStatements> of(RuleInput input, Element block) {
    return input
        .once(Known.class, i -> new Known())
        .byBlock
        .computeIfAbsent(block, element -> read(element, input));
  }

  private static List<ScopedStatements> read(Element element, RuleInput input) {
    Optional<QosBlock> read = BlockModels.of(input, element);
    if (read.isEmpty()) {
      return List.of(new ScopedStatements(element, null, List.of()));
    }
    QosBlock block = read.get();
    ScopedStatements service =
        new ScopedStatements(element, null, written(block.metadata().statements(), block, input));
    List<ScopedStatements> scopes = new ArrayList<>();
    scopes.add(service);
    for (RepresentativeOperation operation : block.metadata().representativeOperations()) {
      scopes.add(
          new ScopedStatements(
              block.elementOf(operation).orElse(element),
              service,
              written(operation.statements(), block, input)));
    }
    return scopes;
  }

  private static List<WrittenStatement> written(
      List<QualityOfServiceStatement> statements, QosBlock block, RuleInput input) {
    List<WrittenStatement> written = new ArrayList<>();
    for (QualityOfServiceStatement statement : statements) {
      input.checkTime();
      block
          .elementOf(statement)
          .ifPresent(element -> written.add(WrittenStatement.of(statement, element)));
    }
    return written;
  }

  /** Returns the block, or the RepresentativeOperation. */
  public Element element() {
    return element;
  }

  /** Tells whether this is the scope of the whole service. */
  public boolean isService() {
    return service == null;
  }

  /** Returns the statements that stand here. */
  public List<WrittenStatement> statements() {
    return statements;
  }

  /** Returns the promises that stand here, not those that hold here as well. */
  public List<Promise> own() {
    return promises;
  }

  /** Tells whether a promise stands here. */
  public boolean isOwn(Promise promise) {
    return promise.statement().element().parent().filter(element::equals).isPresent();
  }

  /**
   * Returns the promises about a metric that hold here.
   *
   * @param metric a concept of the code list
   * @return its own, or else the service's
   */
  public List<Promise> about(Metric metric) {
    List<Promise> own = byMetric.get(metric);
    if (own != null) {
      return own;
    }
    return service == null ? List.of() : service.about(metric);
  }

  /** Returns all promises that hold here. */
  public Stream<Promise> inForce() {
    ScopedStatements around = service;
    return around == null
        ? promises.stream()
        : Stream.concat(
            promises.stream(),
            around.promises.stream().filter(promise -> !byMetric.containsKey(promise.metric())));
  }

  /**
   * Returns the strictest promise about a metric of those that hold here.
   *
   * @param metric a concept of the code list that measures something
   * @return empty where none can be used: no number, on the wrong side, or in a unit that does not
   *     go with the metric
   */
  public Optional<Amount> strictest(Metric metric) {
    if (service != null && !byMetric.containsKey(metric)) {
      return service.strictest(metric);
    }
    return amounts.computeIfAbsent(metric, m -> strictest(about(m)));
  }

  private static Optional<Amount> strictest(List<Promise> promises) {
    Optional<Amount> strictest = Optional.empty();
    for (Promise promise : promises) {
      Optional<Amount> amount = Amount.of(promise);
      if (amount.isPresent() && strictest.filter(s -> !amount.get().isStricter(s)).isEmpty()) {
        strictest = amount;
      }
    }
    return strictest;
  }

  /**
   * A promise and its number.
   *
   * @param promise the promise
   * @param number how much: milliseconds, percent, or requests per second
   */
  public record Amount(Promise promise, double number) {

    /** Reads a promise of a metric that measures something; empty where it cannot be used. */
    public static Optional<Amount> of(Promise promise) {
      return promise
          .measure()
          .flatMap(
              measure -> {
                OptionalDouble number =
                    promise.amountIn(
                        switch (measure) {
                          case TIME -> Unit.MILLISECOND;
                          case AVAILABILITY -> Unit.PERCENT;
                          case CAPACITY -> Unit.PER_SECOND;
                        });
                return number.isPresent()
                    ? Optional.of(new Amount(promise, number.getAsDouble()))
                    : Optional.empty();
              });
    }

    private boolean isStricter(Amount other) {
      return promise.bound() instanceof Bound.LessThanOrEqual
          ? number < other.number
          : number > other.number;
    }
  }
}
