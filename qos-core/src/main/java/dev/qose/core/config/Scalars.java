package dev.qose.core.config;

import static dev.qose.core.config.JsonTree.ScalarType.BOOLEAN;
import static dev.qose.core.config.JsonTree.ScalarType.NUMBER;
import static dev.qose.core.config.JsonTree.ScalarType.STRING;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.qose.core.element.Doubles;
import dev.qose.core.element.XmlChars;
import dev.qose.core.model.OperatingDay;
import dev.qose.core.model.XsdTime;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How texts, numbers, times and days stand in JSON. */
final class Scalars {

  /** A string. */
  static final Codec<String> TEXT =
      Codec.of(
          at -> at.text("a string", STRING).flatMap(text -> writable(text, at)),
          (text, out) -> out.writeString(text),
          ConfigSchema.type("string"));

  /** A string, or what people write instead: {@code 3} and {@code true} mean their own text. */
  static final Codec<String> ANY_TEXT =
      Codec.of(
          at -> at.text("a string", STRING, NUMBER, BOOLEAN).flatMap(text -> writable(text, at)),
          (text, out) -> out.writeString(text),
          ConfigSchema.type("string", "number", "boolean"));

  /** A text that mostly is a number, and then is written as one; kept to the letter. */
  static final Codec<String> NUMBER_OR_TEXT =
      Codec.of(
          at -> at.text("a number or a string", NUMBER, STRING).flatMap(text -> writable(text, at)),
          Scalars::writeNumberOrText,
          ConfigSchema.type("number", "string"));

  /** A number, or a string that holds one; {@code NaN}, {@code INF} and {@code -INF} as strings. */
  static final Codec<Double> DOUBLE =
      Codec.of(
          at ->
              at.text("a number", NUMBER, STRING)
                  .flatMap(
                      text ->
                          Doubles.read(text)
                              .or(() -> at.wrong("a number, or \"NaN\", \"INF\" or \"-INF\""))),
          (number, out) -> {
            if (Double.isFinite(number)) {
              out.writeNumber(Doubles.write(number));
            } else {
              out.writeString(Doubles.write(number));
            }
          },
          in ->
              in.define(
                  "double",
                  () ->
                      ConfigSchema.anyOf(
                          ConfigSchema.type("number"),
                          Map.of("enum", List.of("NaN", "INF", "-INF")))));

  /** True or false. */
  static final Codec<Boolean> FLAG =
      Codec.of(
          at -> at.text("true or false", BOOLEAN).map(Boolean::valueOf),
          (flag, out) -> out.writeBoolean(flag),
          ConfigSchema.type("boolean"));

  private static final String XS_TIME =
      "^(?:(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?|24:00:00(?:\\.0+)?)"
          + "(?:Z|[+-](?:0\\d|1[0-3]):[0-5]\\d|[+-]14:00)?$";

  /** A time of day; seconds may be missing. */
  static final Codec<XsdTime> TIME =
      Codec.of(
          Scalars::time,
          (time, out) -> out.writeString(time.lexical()),
          in -> in.define("time", () -> Map.of("type", "string", "pattern", XS_TIME)));

  private static final List<String> DAYS =
      Arrays.stream(OperatingDay.values()).map(OperatingDay::xmlName).toList();

  /** A day's name in the schema; in any case. */
  static final Codec<OperatingDay> DAY =
      Codec.of(
          at -> {
            String expected = "a day: " + String.join(", ", DAYS);
            return at.text(expected, STRING)
                .flatMap(name -> day(name).or(() -> at.wrong(expected, name, DAYS)));
          },
          (day, out) -> out.writeString(day.xmlName()),
          in -> in.define("day", () -> Map.of("enum", DAYS)));

  /** Texts that JSON can write as a number, and give back to the letter. */
  private static final Pattern JSON_NUMBER =
      Pattern.compile("-?(?:0|[1-9]\\d{0,17})(?:\\.\\d{1,17})?");

  private Scalars() {}

  /** One of a few texts. */
  static Codec<String> oneOf(String... texts) {
    String expected = Arrays.stream(texts).collect(Collectors.joining("\" or \"", "\"", "\""));
    return Codec.of(
        at ->
            at.text(expected, STRING)
                .flatMap(
                    text -> List.of(texts).contains(text) ? Optional.of(text) : at.wrong(expected)),
        (text, out) -> out.writeString(text),
        Map.of("enum", List.of(texts)));
  }

  /** {@code true}, which stands for a value that has no parts. */
  static <T> Codec<T> isTrue(T value) {
    return Codec.of(
        at ->
            FLAG.read(at)
                .flatMap(flag -> flag ? Optional.of(value) : at.wrong("true, or left out")),
        (any, out) -> out.writeBoolean(true),
        Map.of("const", true));
  }

  private static Optional<XsdTime> time(JsonCursor at) {
    return at.text("a time such as \"06:00:00+03:00\"", STRING)
        .flatMap(
            text -> {
              try {
                return Optional.of(XsdTime.parse(text));
              } catch (IllegalArgumentException e) {
                return at.wrong("a time of day: hh:mm:ss and Z or an offset, as in 06:00:00+03:00");
              }
            });
  }

  private static Optional<OperatingDay> day(String name) {
    return Arrays.stream(OperatingDay.values())
        .filter(day -> day.xmlName().equalsIgnoreCase(name))
        .findFirst();
  }

  private static void writeNumberOrText(String text, JsonGenerator out) throws IOException {
    if (JSON_NUMBER.matcher(text).matches()) {
      out.writeNumber(text);
    } else {
      out.writeString(text);
    }
  }

  /** The block becomes XML in the end, and some characters cannot (XML 1.0, clause 2.2). */
  private static Optional<String> writable(String text, JsonCursor at) {
    int strange = XmlChars.indexOfIllegal(text);
    return strange < 0
        ? Optional.of(text)
        : at.problem(
            "holds the character U+%04X, which XML cannot hold"
                .formatted((int) text.charAt(strange)));
  }
}
