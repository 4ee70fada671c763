package dev.qose.core.config;

import static dev.qose.core.config.Group.Member.inline;
import static dev.qose.core.config.Group.Member.list;
import static dev.qose.core.config.Group.Member.required;
import static dev.qose.core.config.ListCodec.oneOrMore;

import dev.qose.core.config.Choice.Alternative;
import dev.qose.core.config.Group.Member;
import dev.qose.core.model.AdHocQueryConstraints;
import dev.qose.core.model.GetCapabilitiesOperation;
import dev.qose.core.model.GetFeatureInfoOperation;
import dev.qose.core.model.GetFeatureOperation;
import dev.qose.core.model.GetMapOperation;
import dev.qose.core.model.Operation;
import dev.qose.core.model.QueryConstraints;
import dev.qose.core.model.RequestOption;
import dev.qose.core.model.StoredQueryConstraints;
import dev.qose.core.ows.Dcp;
import dev.qose.core.ows.Domain;
import java.util.List;
import java.util.Optional;

/** Operations: how each is reached, and which requests stand for it. */
final class OperationJson {

  /** What every operation has. */
  private record Common(List<Dcp> dcp, List<Domain> constraints) {
    static Common of(Operation operation) {
      return new Common(operation.dcp(), operation.constraints());
    }
  }

  private static final Member<Common, List<Dcp>> DCP =
      list("DCP", oneOrMore(DcpJson.DCP), Common::dcp);
  private static final Member<Common, List<Domain>> CONSTRAINTS =
      list("constraints", DomainJson.DOMAINS, Common::constraints);
  private static final Group<Common> COMMON =
      Group.of("common", in -> new Common(in.list(DCP), in.list(CONSTRAINTS)), DCP, CONSTRAINTS);

  private static final Member<GetCapabilitiesOperation, Common> CAPABILITIES_COMMON =
      inline(COMMON, Common::of);
  static final Group<GetCapabilitiesOperation> GET_CAPABILITIES =
      Group.of(
          "getCapabilitiesOperation",
          in -> {
            Common common = in.require(CAPABILITIES_COMMON);
            return new GetCapabilitiesOperation(common.dcp(), common.constraints());
          },
          CAPABILITIES_COMMON);

  private static final Codec<List<RequestOption>> REQUEST_OPTIONS =
      oneOrMore(RequestJson.REQUEST_OPTION.object()).notEmpty();

  private static final Member<GetMapOperation, Common> MAP_COMMON = inline(COMMON, Common::of);
  private static final Member<GetMapOperation, List<RequestOption>> MAP_OPTIONS =
      required("requestOption", REQUEST_OPTIONS, GetMapOperation::requestOptions);
  static final Group<GetMapOperation> GET_MAP =
      Group.of(
          "getMapOperation",
          in -> {
            Common common = in.require(MAP_COMMON);
            return new GetMapOperation(common.dcp(), common.constraints(), in.require(MAP_OPTIONS));
          },
          MAP_COMMON,
          MAP_OPTIONS);

  private static final Member<GetFeatureInfoOperation, Common> FEATURE_INFO_COMMON =
      inline(COMMON, Common::of);
  private static final Member<GetFeatureInfoOperation, List<RequestOption>> FEATURE_INFO_OPTIONS =
      required("requestOption", REQUEST_OPTIONS, GetFeatureInfoOperation::requestOptions);
  static final Group<GetFeatureInfoOperation> GET_FEATURE_INFO =
      Group.of(
          "getFeatureInfoOperation",
          in -> {
            Common common = in.require(FEATURE_INFO_COMMON);
            return new GetFeatureInfoOperation(
                common.dcp(), common.constraints(), in.require(FEATURE_INFO_OPTIONS));
          },
          FEATURE_INFO_COMMON,
          FEATURE_INFO_OPTIONS);

  private static final Member<GetFeatureOperation, Common> FEATURE_COMMON =
      inline(COMMON, Common::of);
  private static final Member<GetFeatureOperation, List<QueryConstraints>> QUERIES =
      list(
          Choice.of(
              queries(
                  "adHocQueryConstraints",
                  RequestJson.AD_HOC_QUERY_CONSTRAINTS,
                  AdHocQueryConstraints.class),
              queries(
                  "storedQueryConstraints",
                  RequestJson.STORED_QUERY_CONSTRAINTS,
                  StoredQueryConstraints.class)),
          GetFeatureOperation::queries);
  static final Group<GetFeatureOperation> GET_FEATURE =
      Group.of(
          "getFeatureOperation",
          in -> {
            Common common = in.require(FEATURE_COMMON);
            return new GetFeatureOperation(common.dcp(), common.constraints(), in.list(QUERIES));
          },
          FEATURE_COMMON,
          QUERIES);

  private OperationJson() {}

  private static <Q extends QueryConstraints> Alternative<List<QueryConstraints>, List<Q>> queries(
      String name, Group<Q> group, Class<Q> type) {
    return new Alternative<>(
        new Field<>(name, oneOrMore(group.object())),
        List::copyOf,
        queries ->
            Optional.of(queries.stream().filter(type::isInstance).map(type::cast).toList())
                .filter(these -> !these.isEmpty()));
  }
}
