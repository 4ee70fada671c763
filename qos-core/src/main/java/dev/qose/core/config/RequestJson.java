package dev.qose.core.config;

import static dev.qose.core.config.Group.Member.inline;
import static dev.qose.core.config.Group.Member.list;
import static dev.qose.core.config.Group.Member.optional;
import static dev.qose.core.config.Group.Member.required;
import static dev.qose.core.config.Group.Member.text;
import static dev.qose.core.config.ListCodec.array;
import static dev.qose.core.config.ListCodec.oneOrMore;
import static dev.qose.core.config.Scalars.DOUBLE;
import static dev.qose.core.config.Scalars.FLAG;
import static dev.qose.core.config.Scalars.TEXT;

import dev.qose.core.config.Group.Member;
import dev.qose.core.config.JsonTree.ScalarType;
import dev.qose.core.element.Doubles;
import dev.qose.core.element.XmlChars;
import dev.qose.core.model.AdHocQueryConstraints;
import dev.qose.core.model.AreaConstraint;
import dev.qose.core.model.RequestOption;
import dev.qose.core.model.RequestParameterConstraint;
import dev.qose.core.model.StoredQueryConstraints;
import dev.qose.core.model.TypeName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Kinds of request: where they lie, and which parameters they have. */
final class RequestJson {

  private static final String NUMBER =
      "(?:[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?|NaN|-?INF)";

  private static final String NUMBERS = "^\\s*(?:" + NUMBER + "(?:\\s+" + NUMBER + ")*)?\\s*$";

  /** A corner as {@code "x y"}; read from an array of numbers as well. */
  private static final Codec<List<Double>> CORNER =
      Codec.of(
          RequestJson::corner,
          (corner, out) ->
              out.writeString(corner.stream().map(Doubles::write).collect(Collectors.joining(" "))),
          in ->
              in.define(
                  "corner",
                  () ->
                      ConfigSchema.anyOf(
                          Map.of("type", "string", "pattern", NUMBERS), array(DOUBLE).schema(in))));

  private static final Member<AreaConstraint, String> SRS_NAME =
      required("srsName", TEXT, AreaConstraint::srsName);
  private static final Member<AreaConstraint, List<Double>> LOWER_CORNER =
      required("lowerCorner", CORNER, AreaConstraint::lowerCorner);
  private static final Member<AreaConstraint, List<Double>> UPPER_CORNER =
      required("upperCorner", CORNER, AreaConstraint::upperCorner);
  static final Group<AreaConstraint> AREA_CONSTRAINT =
      Group.of(
          "areaConstraint",
          in ->
              new AreaConstraint(
                  in.require(SRS_NAME), in.require(LOWER_CORNER), in.require(UPPER_CORNER)),
          SRS_NAME,
          LOWER_CORNER,
          UPPER_CORNER);

  private static final Codec<List<AreaConstraint>> AREAS = oneOrMore(AREA_CONSTRAINT.object());

  private static final Member<RequestOption, List<AreaConstraint>> OPTION_AREAS =
      list("areaConstraint", AREAS, RequestOption::areas);
  private static final Member<RequestOption, List<RequestParameterConstraint>> OPTION_PARAMETERS =
      inline(ParametersPart.WMS, RequestOption::parameters);
  static final Group<RequestOption> REQUEST_OPTION =
      Group.of(
          "requestOption",
          in -> new RequestOption(in.list(OPTION_AREAS), in.list(OPTION_PARAMETERS)),
          OPTION_AREAS,
          OPTION_PARAMETERS);

  private static final Member<TypeName, String> PREFIX = text("prefix", TEXT, TypeName::prefix);
  private static final Member<TypeName, String> NAMESPACE =
      text("namespace", TEXT, TypeName::namespace);
  private static final Member<TypeName, String> LOCAL_NAME =
      required("name", TEXT, TypeName::localName);
  private static final Member<TypeName, Boolean> SCHEMA_ELEMENT =
      optional(
          "schemaElement", FLAG, name -> Optional.of(name.schemaElement()).filter(flag -> flag));
  static final Group<TypeName> TYPE_NAME =
      Group.of(
          "typeName",
          in ->
              new TypeName(
                  in.text(NAMESPACE),
                  in.text(PREFIX),
                  in.require(LOCAL_NAME),
                  in.get(SCHEMA_ELEMENT).orElse(false)),
          PREFIX,
          NAMESPACE,
          LOCAL_NAME,
          SCHEMA_ELEMENT);

  private static final Member<AdHocQueryConstraints, List<AreaConstraint>> AD_HOC_AREAS =
      list("areaConstraint", AREAS, AdHocQueryConstraints::areas);
  private static final Member<AdHocQueryConstraints, List<RequestParameterConstraint>>
      AD_HOC_PARAMETERS = inline(ParametersPart.WFS, AdHocQueryConstraints::parameters);
  private static final Member<AdHocQueryConstraints, List<TypeName>> TYPE_NAMES =
      list("typeNames", array(TYPE_NAME.object()), AdHocQueryConstraints::typeNames);
  static final Group<AdHocQueryConstraints> AD_HOC_QUERY_CONSTRAINTS =
      Group.of(
          "adHocQueryConstraints",
          in ->
              new AdHocQueryConstraints(
                  in.list(AD_HOC_AREAS), in.list(AD_HOC_PARAMETERS), in.list(TYPE_NAMES)),
          AD_HOC_AREAS,
          AD_HOC_PARAMETERS,
          TYPE_NAMES);

  private static final Member<StoredQueryConstraints, List<AreaConstraint>> STORED_AREAS =
      list("areaConstraint", AREAS, StoredQueryConstraints::areas);
  private static final Member<StoredQueryConstraints, List<RequestParameterConstraint>>
      STORED_PARAMETERS = inline(ParametersPart.WFS, StoredQueryConstraints::parameters);
  private static final Member<StoredQueryConstraints, String> STORED_QUERY_ID =
      optional("storedQueryId", TEXT, StoredQueryConstraints::storedQueryId);
  static final Group<StoredQueryConstraints> STORED_QUERY_CONSTRAINTS =
      Group.of(
          "storedQueryConstraints",
          in ->
              new StoredQueryConstraints(
                  in.list(STORED_AREAS), in.list(STORED_PARAMETERS), in.get(STORED_QUERY_ID)),
          STORED_AREAS,
          STORED_PARAMETERS,
          STORED_QUERY_ID);

  private RequestJson() {}

  private static Optional<List<Double>> corner(JsonCursor at) {
    if (!at.isScalar(ScalarType.STRING)) {
      return array(DOUBLE).read(at);
    }
    List<String> words = XmlChars.split(at.text("a corner", ScalarType.STRING).orElse(""));
    List<Double> numbers = words.stream().map(Doubles::read).flatMap(Optional::stream).toList();
    return numbers.size() == words.size()
        ? Optional.of(numbers)
        : at.wrong("coordinates with spaces between, such as \"60.1 24.6\"");
  }
}
