package dev.qose.core.config;

import static dev.qose.core.config.Group.Member.inline;
import static dev.qose.core.config.Group.Member.required;
import static dev.qose.core.config.ListCodec.array;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.qose.core.config.ConfigSchema.Fields;
import dev.qose.core.config.Group.Member;
import dev.qose.core.config.JsonTree.ScalarType;
import dev.qose.core.model.GetCapabilitiesOperation;
import dev.qose.core.model.GetFeatureInfoOperation;
import dev.qose.core.model.GetFeatureOperation;
import dev.qose.core.model.GetMapOperation;
import dev.qose.core.model.Operation;
import dev.qose.core.model.ServiceKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The operations of a representative operation. Each kind has a field of its own, and they come in
 * the order of the table here; {@code operations} takes any in any order, and comes after them.
 *
 * <p>A writer uses the one or the other: {@code operations} only where the order would be lost.
 */
final class OperationsPart implements Part<List<Operation>> {

  private static final Set<ServiceKind> BOTH = Set.of(ServiceKind.values());

  private static final List<Kind<?>> KINDS =
      List.of(
          new Kind<>(
              "GetCapabilities",
              "getCapabilitiesOperations",
              BOTH,
              GetCapabilitiesOperation.class,
              OperationJson.GET_CAPABILITIES),
          new Kind<>(
              "GetMap",
              "getMapOperations",
              Set.of(ServiceKind.WMS),
              GetMapOperation.class,
              OperationJson.GET_MAP),
          new Kind<>(
              "GetFeatureInfo",
              "getFeatureInfoOperations",
              Set.of(ServiceKind.WMS),
              GetFeatureInfoOperation.class,
              OperationJson.GET_FEATURE_INFO),
          new Kind<>(
              "GetFeature",
              "getFeatureOperations",
              Set.of(ServiceKind.WFS),
              GetFeatureOperation.class,
              OperationJson.GET_FEATURE));

  private static final Field<List<Operation>> OPERATIONS =
      new Field<>(
          "operations",
          array(
              Codec.of(
                  OperationsPart::typed,
                  OperationsPart::writeTyped,
                  in ->
                      ConfigSchema.anyOf(
                          KINDS.stream().map(kind -> kind.typed().schema(in)).toArray()))));

  @Override
  public List<String> names() {
    return Stream.concat(
            KINDS.stream().map(kind -> kind.field().name()), Stream.of(OPERATIONS.name()))
        .toList();
  }

  @Override
  public Optional<List<Operation>> read(JsonCursor object) {
    List<Operation> operations = new ArrayList<>();
    for (Kind<?> kind : KINDS) {
      object.member(kind.field().name()).ifPresent(kind::checkService);
      kind.field().read(object).ifPresent(operations::addAll);
    }
    OPERATIONS.read(object).ifPresent(operations::addAll);
    return Optional.of(operations);
  }

  @Override
  public void describe(Fields object, boolean isRequired) {
    KINDS.forEach(kind -> kind.field().describe(object, false));
    OPERATIONS.describe(object, false);
  }

  @Override
  public void write(List<Operation> operations, JsonGenerator out) throws IOException {
    List<Operation> grouped =
        KINDS.stream().flatMap(kind -> operations.stream().filter(kind::isOf)).toList();
    if (!grouped.equals(operations)) {
      OPERATIONS.write(operations, out);
      return;
    }
    for (Kind<?> kind : KINDS) {
      List<Operation> these = operations.stream().filter(kind::isOf).toList();
      if (!these.isEmpty()) {
        kind.field().write(these, out);
      }
    }
  }

  /** Reads an operation that names its type. */
  private static Optional<Operation> typed(JsonCursor at) {
    String types = KINDS.stream().map(Kind::type).collect(Collectors.joining(", "));
    if (!at.isObject()) {
      return at.wrong("an object with a type: one of " + types);
    }
    Optional<JsonCursor> type = at.member("type");
    if (type.isEmpty()) {
      return at.problem("type is missing: one of " + types);
    }
    Optional<String> name = type.get().text("one of " + types, ScalarType.STRING);
    Optional<Kind<?>> kind =
        KINDS.stream().filter(any -> name.equals(Optional.of(any.type()))).findFirst();
    if (name.isPresent() && kind.isEmpty()) {
      return type.get().wrong("one of " + types);
    }
    kind.ifPresent(known -> known.checkService(type.get()));
    return kind.flatMap(known -> known.typed().read(at));
  }

  private static void writeTyped(Operation operation, JsonGenerator out) throws IOException {
    for (Kind<?> kind : KINDS) {
      if (kind.isOf(operation)) {
        kind.typed().write(operation, out);
      }
    }
  }

  /**
   * A kind of operation.
   *
   * @param type its name in {@code operations}
   * @param field the list of its own
   * @param services the services that have it
   * @param model its type in the model
   * @param typed how it stands in {@code operations}
   */
  private record Kind<O extends Operation>(
      String type,
      Field<List<Operation>> field,
      Set<ServiceKind> services,
      Class<O> model,
      Codec<Operation> typed) {

    Kind(String type, String field, Set<ServiceKind> services, Class<O> model, Group<O> group) {
      this(
          type,
          new Field<>(field, array(group.object().map(operation -> operation, model::cast))),
          services,
          model,
          typed(type, group).object().map(operation -> operation, model::cast));
    }

    private static <O> Group<O> typed(String type, Group<O> group) {
      Member<O, String> name = required("type", Scalars.oneOf(type), operation -> type);
      Member<O, O> operation = inline(group, same -> same);
      return Group.of("typed" + type + "Operation", in -> in.require(operation), name, operation);
    }

    boolean isOf(Operation operation) {
      return model.isInstance(operation);
    }

    void checkService(JsonCursor at) {
      if (!services.contains(at.service())) {
        at.problem("a " + at.service() + " has no " + type);
      }
    }
  }
}
