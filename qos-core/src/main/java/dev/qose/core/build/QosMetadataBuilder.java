package dev.qose.core.build;

import dev.qose.core.block.QosBlock;
import dev.qose.core.check.BlockChecks;
import dev.qose.core.codelist.Metric;
import dev.qose.core.codelist.OperationalStatus;
import dev.qose.core.model.Bound;
import dev.qose.core.model.GetCapabilitiesOperation;
import dev.qose.core.model.GetFeatureOperation;
import dev.qose.core.model.OperatingInfo;
import dev.qose.core.model.Operation;
import dev.qose.core.model.OperationAnomalyFeed;
import dev.qose.core.model.QosMetadata;
import dev.qose.core.model.QualityOfServiceStatement;
import dev.qose.core.model.RepresentativeOperation;
import dev.qose.core.model.ServiceKind;
import dev.qose.core.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Builds a whole QoS block. Start with {@code Qos.wms()} or {@code Qos.wfs()}.
 *
 * <p>Whatever {@link #build()} lets through is valid against the schemas and says nothing senseless
 * that can be told from the block alone. For one thread.
 *
 * @since 0.1
 */
public final class QosMetadataBuilder {

  private final ServiceKind service;
  private final List<OperatingInfo> operatingInfo = new ArrayList<>();
  private final List<QualityOfServiceStatement> statements = new ArrayList<>();
  private final List<RepresentativeOperation> representatives = new ArrayList<>();
  private final List<OperationAnomalyFeed> feeds = new ArrayList<>();
  private final Slips slips = new Slips();

  /**
   * Starts a block.
   *
   * @param service which binding it is written in
   */
  public QosMetadataBuilder(ServiceKind service) {
    this.service = service;
  }

  /**
   * States how far to rely on the service, at all times.
   *
   * @param status the status
   * @return this builder
   */
  public QosMetadataBuilder operating(OperationalStatus status) {
    return operating(status, hours -> {});
  }

  /**
   * States how far to rely on the service, and when. May be called again with other hours for
   * another status; time that none covers carries no commitment.
   *
   * @param status the status
   * @param hours describes when it holds
   * @return this builder
   */
  public QosMetadataBuilder operating(
      OperationalStatus status, Consumer<OperatingInfoBuilder> hours) {
    OperatingInfoBuilder builder =
        new OperatingInfoBuilder(Slips.notNull(status, "operating: the status"));
    Slips.notNull(hours, "operating: the description of hours").accept(builder);
    slips.addAll(builder.slips());
    operatingInfo.add(builder.build());
    return this;
  }

  /**
   * Promises something of the whole service.
   *
   * @param metric what is promised
   * @param bound how much, such as {@code atLeast(99.5, PERCENT)}
   * @return this builder
   */
  public QosMetadataBuilder promise(Metric metric, Bound bound) {
    return promise(
        new QualityOfServiceStatement(
            List.of(Slips.notNull(metric, "promise: the metric")),
            Slips.notNull(bound, "promise: the bound")));
  }

  /**
   * Promises something of the whole service.
   *
   * @param statement the promise
   * @return this builder
   */
  public QosMetadataBuilder promise(QualityOfServiceStatement statement) {
    statements.add(Slips.notNull(statement, "promise: the statement"));
    return this;
  }

  /**
   * Promises something of certain requests.
   *
   * @param operation describes the requests, such as {@code getMap().layers("roads")}
   * @param promises what is promised of them; none: they are merely worth testing
   * @return this builder
   */
  public QosMetadataBuilder representative(
      OperationBuilder<?> operation, QualityOfServiceStatement... promises) {
    return representative(
        List.of(Slips.notNull(operation, "representative: the operation")), promises);
  }

  /**
   * Promises something of each of several operations.
   *
   * @param operations describe the requests
   * @param promises what is promised of each of them
   * @return this builder
   */
  public QosMetadataBuilder representative(
      List<? extends OperationBuilder<?>> operations, QualityOfServiceStatement... promises) {
    for (int i = 0; i < Slips.notNull(promises, "representative: the promises").length; i++) {
      Slips.notNull(promises[i], "representative: promise %d".formatted(i + 1));
    }
    List<Operation> built = new ArrayList<>();
    for (OperationBuilder<?> operation :
        Slips.notNull(operations, "representative: the list of operations")) {
      String name = "representative: operation %d".formatted(built.size() + 1);
      slips.addAll(Slips.notNull(operation, name).slips());
      built.add(operation.build());
      checkService(built.get(built.size() - 1));
    }
    representatives.add(new RepresentativeOperation(built, List.of(promises)));
    return this;
  }

  /** The schemas let a block of one service hold operations of the other. */
  private void checkService(Operation operation) {
    boolean isOfWfs = operation instanceof GetFeatureOperation;
    boolean isOfAny = operation instanceof GetCapabilitiesOperation;
    if (!isOfAny && isOfWfs != (service == ServiceKind.WFS)) {
      slips.add(
          "representative: %s is an operation of %s, and this block is for %s."
              .formatted(
                  operation.elementName(), isOfWfs ? ServiceKind.WFS : ServiceKind.WMS, service));
    }
  }

  /**
   * Tells where maintenance and incidents are announced.
   *
   * @param url the feed's http, https or webcal URL
   * @return this builder
   */
  public QosMetadataBuilder anomalyFeed(String url) {
    return anomalyFeed(url, feed -> {});
  }

  /**
   * Tells where maintenance and incidents are announced, and what will be found there.
   *
   * @param url the feed's http, https or webcal URL
   * @param details describes the feed
   * @return this builder
   */
  public QosMetadataBuilder anomalyFeed(String url, Consumer<AnomalyFeedBuilder> details) {
    AnomalyFeedBuilder builder = new AnomalyFeedBuilder(Slips.notNull(url, "anomalyFeed: the URL"));
    Slips.notNull(details, "anomalyFeed: the description of the feed").accept(builder);
    slips.addAll(builder.slips());
    feeds.add(builder.build());
    return this;
  }

  /**
   * Adds what was described or read elsewhere to this block.
   *
   * @param other a block; its service is passed over
   * @return this builder
   */
  public QosMetadataBuilder include(QosMetadata other) {
    Slips.notNull(other, "include: the block");
    operatingInfo.addAll(other.operatingInfo());
    statements.addAll(other.statements());
    representatives.addAll(other.representativeOperations());
    feeds.addAll(other.anomalyFeeds());
    return this;
  }

  /**
   * Builds the block.
   *
   * @return the block
   * @throws QosBuildException if anything is missing, contradictory or senseless; names all of it
   */
  public QosMetadata build() {
    QosMetadata metadata =
        new QosMetadata(service, operatingInfo, statements, representatives, feeds);
    List<String> problems = new ArrayList<>(slips.toList());
    BlockChecks.problems(QosBlock.write(metadata)).stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .forEach(problem -> problems.add(problem.toString()));
    if (!problems.isEmpty()) {
      throw new QosBuildException(problems);
    }
    return metadata;
  }
}
