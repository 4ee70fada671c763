package dev.qose.core.config;

import static dev.qose.core.config.Group.Member.inline;
import static dev.qose.core.config.Group.Member.list;
import static dev.qose.core.config.Group.Member.optional;
import static dev.qose.core.config.ListCodec.array;
import static dev.qose.core.config.ListCodec.oneOrMore;
import static dev.qose.core.config.Scalars.FLAG;
import static dev.qose.core.config.Scalars.TEXT;

import dev.qose.core.config.Group.Member;
import dev.qose.core.model.OperatingInfo;
import dev.qose.core.model.Operation;
import dev.qose.core.model.OperationAnomalyFeed;
import dev.qose.core.model.QosMetadata;
import dev.qose.core.model.QualityOfServiceStatement;
import dev.qose.core.model.RepresentativeOperation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The whole configuration. */
final class QosMetadataJson {

  private static final Codec<QualityOfServiceStatement> STATEMENT =
      StatementJson.STATEMENT.object();

  private static final Member<RepresentativeOperation, List<Operation>> OPERATIONS =
      inline(new OperationsPart(), RepresentativeOperation::operations);
  private static final Member<RepresentativeOperation, List<QualityOfServiceStatement>>
      OPERATION_STATEMENTS =
          list(
              "qualityOfServiceStatement",
              oneOrMore(STATEMENT),
              RepresentativeOperation::statements);
  static final Group<RepresentativeOperation> REPRESENTATIVE_OPERATION =
      Group.of(
          "representativeOperation",
          in -> new RepresentativeOperation(in.list(OPERATIONS), in.list(OPERATION_STATEMENTS)),
          OPERATIONS,
          OPERATION_STATEMENTS);

  private static final Member<QosMetadata, List<OperatingInfo>> OPERATING_INFO =
      list(
          "operatingInfo",
          oneOrMore(OperatingInfoJson.OPERATING_INFO.object()),
          QosMetadata::operatingInfo);
  private static final Member<QosMetadata, List<QualityOfServiceStatement>> STATEMENTS =
      list("qualityOfServiceStatements", array(STATEMENT), QosMetadata::statements);
  private static final Member<QosMetadata, List<RepresentativeOperation>>
      REPRESENTATIVE_OPERATIONS =
          list(
              "representativeOperation",
              oneOrMore(REPRESENTATIVE_OPERATION.object()),
              QosMetadata::representativeOperations);
  private static final Member<QosMetadata, List<OperationAnomalyFeed>> ANOMALY_FEEDS =
      list(
          "operationAnomalyFeed",
          oneOrMore(
              ReferenceJson.REFERENCE
                  .object()
                  .map(OperationAnomalyFeed::new, OperationAnomalyFeed::reference)),
          QosMetadata::anomalyFeeds);
  private static final Group<QosMetadata> METADATA =
      Group.of(
          "block",
          in ->
              new QosMetadata(
                  in.service(),
                  in.list(OPERATING_INFO),
                  in.list(STATEMENTS),
                  in.list(REPRESENTATIVE_OPERATIONS),
                  in.list(ANOMALY_FEEDS)),
          OPERATING_INFO,
          STATEMENTS,
          REPRESENTATIVE_OPERATIONS,
          ANOMALY_FEEDS);

  /** For editors, which find the schema by it; not kept. */
  private static final Member<QosConfig, String> SCHEMA =
      optional("$schema", TEXT, config -> Optional.empty());

  /** For people, and a guard against mixed-up files; not kept, since a file's place tells it. */
  private static final Member<QosConfig, String> SERVICE =
      optional(
          "service",
          Codec.of(
              QosMetadataJson::service,
              TEXT::write,
              Map.of("enum", List.of("wms", "wfs", "WMS", "WFS"))),
          config -> Optional.empty());

  private static final Member<QosConfig, Boolean> QOS_ENABLED =
      optional("qosEnabled", FLAG, config -> Optional.of(config.qosEnabled()));
  private static final Member<QosConfig, QosMetadata> QOS_METADATA =
      inline(METADATA, QosConfig::metadata);
  static final Group<QosConfig> QOS_CONFIG =
      Group.of(
          "config",
          in -> new QosConfig(in.get(QOS_ENABLED).orElse(true), in.require(QOS_METADATA)),
          SCHEMA,
          SERVICE,
          QOS_ENABLED,
          QOS_METADATA);

  private QosMetadataJson() {}

  private static Optional<String> service(JsonCursor at) {
    String expected = "\"" + at.service() + "\", as whose configuration this is read";
    return at.text(expected, JsonTree.ScalarType.STRING)
        .flatMap(
            name ->
                name.equalsIgnoreCase(at.service().name())
                    ? Optional.of(name)
                    : at.wrong(expected));
  }
}
