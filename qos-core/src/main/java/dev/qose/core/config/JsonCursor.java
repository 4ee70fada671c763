package dev.qose.core.config;

import dev.qose.core.config.JsonTree.FieldValue;
import dev.qose.core.config.JsonTree.JsonArray;
import dev.qose.core.config.JsonTree.JsonObject;
import dev.qose.core.config.JsonTree.JsonScalar;
import dev.qose.core.config.JsonTree.ScalarType;
import dev.qose.core.model.ServiceKind;
import dev.qose.core.text.NearestName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A place in a document under reading: a value, its path, and where to say what is wrong. */
final class JsonCursor {

  private final JsonTree tree;
  private final JsonPath path;
  private final Problems problems;
  private final Places places;
  private final ServiceKind service;

  private JsonCursor(
      JsonTree tree, JsonPath path, Problems problems, Places places, ServiceKind service) {
    this.tree = tree;
    this.path = path;
    this.problems = problems;
    this.places = places;
    this.service = service;
  }

  static JsonCursor at(JsonTree root, Problems problems, Places places, ServiceKind service) {
    return new JsonCursor(root, JsonPath.ROOT, problems, places, service);
  }

  private JsonCursor to(JsonTree value, JsonPath valuePath) {
    return new JsonCursor(value, valuePath, problems, places, service);
  }

  /** Notes that what a part of the model is made of stands here. */
  <T> T made(T part) {
    places.put(part, path, tree.at());
    return part;
  }

  /** The service whose configuration is read. */
  ServiceKind service() {
    return service;
  }

  boolean isObject() {
    return tree instanceof JsonObject;
  }

  boolean isArray() {
    return tree instanceof JsonArray;
  }

  boolean isScalar(ScalarType type) {
    return tree instanceof JsonScalar scalar && scalar.type() == type;
  }

  boolean has(String name) {
    return tree instanceof JsonObject object && object.entries().containsKey(name);
  }

  /** A field's value; empty where there is no such field, or the value here is no object. */
  Optional<JsonCursor> member(String name) {
    return tree instanceof JsonObject object
        ? Optional.ofNullable(object.entries().get(name))
            .map(entry -> to(entry.value(), path.member(name)))
        : Optional.empty();
  }

  /** An array's elements; any other value is taken for an array of one. */
  List<JsonCursor> elements() {
    if (!(tree instanceof JsonArray array)) {
      return List.of(this);
    }
    List<JsonCursor> elements = new ArrayList<>();
    for (JsonTree element : array.elements()) {
      elements.add(to(element, path.element(elements.size())));
    }
    return elements;
  }

  /** A scalar's text, if it is of one of the types; else reports what was expected. */
  Optional<String> text(String expected, ScalarType type, ScalarType... more) {
    Set<ScalarType> types = EnumSet.of(type, more);
    return tree instanceof JsonScalar scalar && types.contains(scalar.type())
        ? Optional.of(scalar.text())
        : wrong(expected);
  }

  /** Reports that something else is expected here; empty, so that it can be returned. */
  <T> Optional<T> wrong(String expected) {
    return problem("must be " + expected + ", but is " + tree.describe());
  }

  /** Reports that one of several names is expected here; empty, so that it can be returned. */
  <T> Optional<T> wrong(String expected, String name, Collection<String> known) {
    String nearest = NearestName.of(name, known).map(n -> "; did you mean " + n + "?").orElse("");
    return problem("must be " + expected + ", but is " + tree.describe() + nearest);
  }

  /** Reports something wrong with the value here; empty, so that it can be returned. */
  <T> Optional<T> problem(String message) {
    problems.add(path, tree.at(), message);
    return Optional.empty();
  }

  /** Names the fields of this object that are not known, each with the nearest that is. */
  void reportUnknownFields(Collection<String> known) {
    if (tree instanceof JsonObject object) {
      object.entries().entrySet().stream()
          .filter(field -> !known.contains(field.getKey()))
          .forEach(field -> reportUnknown(field.getKey(), field.getValue(), known));
    }
  }

  private void reportUnknown(String name, FieldValue field, Collection<String> known) {
    problems.add(
        path.member(name),
        field.nameAt(),
        () -> "unknown field; " + NearestName.suggest(name, known));
  }

  /** How many problems the whole document has had so far. */
  int problemCount() {
    return problems.count();
  }
}
