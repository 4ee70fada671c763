package dev.qose.core.block;

import dev.qose.core.element.Doubles;
import dev.qose.core.element.Element;
import dev.qose.core.element.XmlChars;
import dev.qose.core.model.OperatingDay;
import dev.qose.core.model.TypeName;
import dev.qose.core.model.XsdTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a value stands as the text of an element.
 *
 * @param reader what an element's text means; empty after it was reported as an omission
 * @param writer the text
 * @param facet what the schemas allow of texts that the writer may make
 */
record SimpleType<S>(
    BiFunction<Element, Reading, Optional<S>> reader,
    BiFunction<S, Writing, String> writer,
    Facet facet) {

  /** Kept to the last blank. */
  static final SimpleType<String> STRING = text(Facet.ANY);

  static final SimpleType<String> URI_REFERENCE =
      new SimpleType<>(
          (element, in) -> Optional.of(element.text()), (text, out) -> text, Facet.URI_REFERENCE);

  static final SimpleType<String> MEDIA_TYPE = text(Facet.MEDIA_TYPE);

  /** What is no time of day is kept all the same: that is for rules to say. */
  static final SimpleType<XsdTime> TIME =
      new SimpleType<>(
          (element, in) -> Optional.of(new XsdTime(element.text())),
          (time, out) -> time.lexical(),
          Facet.TIME);

  static final SimpleType<Double> NUMBER =
      new SimpleType<>(SimpleType::number, (number, out) -> Doubles.write(number), Facet.ANY);

  /** All or none: one coordinate of two is of no use. */
  static final SimpleType<List<Double>> NUMBERS =
      new SimpleType<>(
          SimpleType::numbers,
          (numbers, out) -> numbers.stream().map(Doubles::write).collect(Collectors.joining(" ")),
          Facet.ANY);

  static final SimpleType<List<OperatingDay>> DAYS =
      new SimpleType<>(
          SimpleType::days,
          (days, out) -> days.stream().map(OperatingDay::xmlName).collect(Collectors.joining(" ")),
          Facet.ANY);

  static final SimpleType<List<TypeName>> TYPE_NAMES =
      new SimpleType<>(SimpleType::typeNames, (names, out) -> out.typeNames(names), Facet.ANY);

  private static final String NO_NUMBER =
      " is no number; write digits with a decimal point, as in 99.5";

  private static final Pattern TYPE_NAME =
      Pattern.compile("(schema-element\\()?(?:([^:()]+):)?([^:()]+)(\\))?");

  private static SimpleType<String> text(Facet facet) {
    return new SimpleType<>(
        (element, in) -> Optional.of(element.ownText()), (text, out) -> text, facet);
  }

  private static Optional<Double> number(Element element, Reading in) {
    Optional<Double> number = Doubles.read(element.text());
    if (number.isEmpty()) {
      in.leaveOut(element, element.text(), NO_NUMBER);
    }
    return number;
  }

  private static Optional<List<Double>> numbers(Element element, Reading in) {
    List<Double> numbers = new ArrayList<>();
    for (String item : XmlChars.split(element.text())) {
      Optional<Double> number = Doubles.read(item);
      if (number.isEmpty()) {
        in.leaveOut(element, item, NO_NUMBER);
        return Optional.empty();
      }
      numbers.add(number.get());
    }
    return Optional.of(numbers);
  }

  private static Optional<List<OperatingDay>> days(Element element, Reading in) {
    List<OperatingDay> days = new ArrayList<>();
    for (String item : XmlChars.split(element.text())) {
      OperatingDay.ofXmlName(item)
          .ifPresentOrElse(
              days::add,
              () ->
                  in.leaveOut(
                      element,
                      item,
                      " is no day; write "
                          + Arrays.stream(OperatingDay.values())
                              .map(OperatingDay::xmlName)
                              .collect(Collectors.joining(", "))));
    }
    return Optional.of(days);
  }

  private static Optional<List<TypeName>> typeNames(Element element, Reading in) {
    List<TypeName> names = new ArrayList<>();
    for (String item : XmlChars.split(element.text())) {
      Matcher name = TYPE_NAME.matcher(item);
      if (!name.matches() || (name.group(1) == null) != (name.group(4) == null)) {
        in.leaveOut(
            element, item, " is no feature type; write prefix:name or schema-element(prefix:name)");
        continue;
      }
      String prefix = name.group(2) == null ? "" : name.group(2);
      Optional<String> namespace = in.namespace(prefix, element);
      if (namespace.isEmpty() && !prefix.isEmpty()) {
        in.leaveOut(element, item, " has a prefix that is not declared; declare xmlns:" + prefix);
      } else {
        names.add(new TypeName(namespace.orElse(""), prefix, name.group(3), name.group(1) != null));
      }
    }
    return Optional.of(names);
  }
}
