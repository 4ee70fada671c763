package dev.qose.core.rules;

import static dev.qose.core.rules.Hosts.area;
import static dev.qose.core.rules.Hosts.crs;
import static dev.qose.core.rules.Hosts.extent;
import static dev.qose.core.rules.Hosts.layer;
import static dev.qose.core.rules.Hosts.parameter;
import static dev.qose.core.rules.Hosts.type;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.element.Element;
import dev.qose.core.offering.ParsedDocument;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rule.Work;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Work grows as the document does, whatever there is much of: of eight times as much it is eight
 * times as much, and not sixty-four times. It is counted, so that it does not matter how busy a
 * machine is.
 */
class WorkTests {

  private static final int FEW = 250;
  private static final int MANY = 2000;

  private static final double LINEAR = 1.1;

  /** Areas look for extents in a tree: at worst along an edge of the area, and not at all. */
  private static final double OF_TREE = 1.3;

  private static final Reporter UNHEARD =
      new Reporter() {
        @Override
        public void report(Problem problem) {}

        @Override
        public void skip(String rule, Element element, String reason) {}
      };

  private static String all(int number, IntFunction<String> each) {
    return IntStream.range(0, number).mapToObj(each).collect(joining());
  }

  private static String[] names(int number, String prefix) {
    return IntStream.range(0, number).mapToObj(i -> prefix + i).toArray(String[]::new);
  }

  private static String areas(int number) {
    return all(
        number, i -> area("EPSG:4326", i % 60 + " " + i % 170, i % 60 + 9 + " " + (i % 170 + 5)));
  }

  private static String layers(int number) {
    return all(
        number,
        i ->
            layer(
                "l" + i,
                crs("EPSG:4326")
                    + extent(i % 150, i % 70, i % 150 + 1 + i % 7, i % 70 + 2)
                    + "<MaxScaleDenominator>"
                    + (1000 + i)
                    + "</MaxScaleDenominator>"));
  }

  static Stream<Arguments> documents() {
    return Stream.of(
        document("layers", n -> Hosts.wms(parameter("LAYERS", names(n, "l")), layers(n))),
        document(
            "layers in one list",
            n -> Hosts.wms(parameter("LAYERS", String.join(",", names(n, "l"))), layers(n))),
        document(
            "layers that there are not",
            n -> Hosts.wms(parameter("LAYERS", names(n, "m")), layers(n))),
        document(
            "areas of layers",
            OF_TREE,
            n ->
                Hosts.wms(
                    areas(n) + parameter("LAYERS", names(n, "l")) + parameter("WIDTH", "256"),
                    layers(n))),
        document(
            "areas that miss",
            n ->
                Hosts.wms(
                    all(n, i -> area("EPSG:4326", "-80 -90", "-70 -" + (10 + i % 70)))
                        + parameter("LAYERS", names(n, "l")),
                    layers(n))),
        document(
            "names of systems",
            n ->
                Hosts.wms(
                    all(n, i -> area("X:" + i, "1 2", "3 4"))
                        + parameter("CRS", names(n, "Y:"))
                        + parameter("LAYERS", "roads"),
                    layer("roads", crs(names(n, "X:"))))),
        document(
            "layers in one with many systems",
            OF_TREE,
            n ->
                Hosts.wms(
                    areas(n) + parameter("LAYERS", names(n, "l")),
                    crs(names(n, "EPSG:")) + layers(n))),
        document(
            "options",
            n ->
                Hosts.wms(
                    String.join(
                        "</qos-wms:RequestOption><qos-wms:RequestOption>",
                        names(n, parameter("LAYERS", "l0") + areas(1) + "<!-- -->")),
                    layers(n))),
        document(
            "parameters", n -> Hosts.wms(all(n, i -> parameter("p" + i, "1")), layer("roads", ""))),
        document("values", n -> Hosts.wms(parameter("TIME", names(n, "2020-01-01T")), layers(n))),
        document(
            "types",
            n ->
                Hosts.wfs(
                    "2.0.0",
                    areas(n)
                        + "<qos-wfs:TypeNames>"
                        + String.join(" ", names(n, "t:T"))
                        + "</qos-wfs:TypeNames>",
                    all(n, i -> type("t:T" + i, "EPSG:4326", "1 2", "3 " + (4 + i % 80))))),
        document(
            "statements",
            n ->
                Checked.block(
                    all(n, i -> Checked.statement("AvailabilityMonthly", "≥ " + i + " %"))
                        + Checked.statement("AvailabilityMonthly", "≤ 1 %"))),
        document(
            "statements in scopes",
            n ->
                Checked.block(
                    all(
                        n,
                        i -> Checked.operation(Checked.statement("ResponseTime", "≤ 5 banana"))))),
        document(
            "metrics",
            n ->
                Checked.block(
                    all(
                        n,
                        i ->
                            Checked.statement("X" + i, "≥ 5 s")
                                .replace(Checked.METRICS, "https://example.org/#")))),
        document(
            "hours",
            n ->
                Checked.block(
                    Checked.operating(
                        "Operational",
                        all(
                            n,
                            i ->
                                Checked.hours(
                                    "Monday",
                                    "10:%02d:%02dZ".formatted(i / 60 % 60, i % 60),
                                    "11:00:00Z"))))),
        document("statuses", n -> Checked.block(all(n, i -> Checked.operating("Operational", "")))),
        document(
            "elements that there are not", n -> Checked.block(all(n, i -> "<qos:E" + i + "/>"))),
        document(
            "namespaces",
            n ->
                Checked.block(
                    all(n, i -> "<p:e xmlns:p='http://www.opengis.net/qos/" + i + "'/>"))),
        document(
            "attributes",
            n -> Checked.block("<qos:OperatingInfo " + all(n, i -> "a" + i + "='1' ") + "/>")),
        document(
            "feeds",
            n ->
                Checked.block(
                    all(
                        n,
                        i -> "<qos:OperationAnomalyFeed xlink:href='http://h/" + i % 9 + "'/>"))));
  }

  private static Arguments document(String name, IntFunction<String> document) {
    return document(name, LINEAR, document);
  }

  private static Arguments document(String name, double exponent, IntFunction<String> document) {
    return Arguments.of(name, exponent, document);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void grows_as_the_document_does(String name, double exponent, IntFunction<String> document) {
    ParsedDocument few = Checked.document(document.apply(FEW));
    ParsedDocument many = Checked.document(document.apply(MANY));
    check(few); // loads classes and tables

    Work ofFew = check(few);
    Work ofMany = check(many);

    double most = Math.pow((double) MANY / FEW, exponent);
    assertThat(ofMany.steps()).isBetween(1L, (long) (ofFew.steps() * most));
    assertThat(ofMany.bytes()).isLessThan((long) (ofFew.bytes() * most));
  }

  private static Work check(ParsedDocument document) {
    return Work.of(
        deadline -> {
          RuleInput input = RuleInput.of(document, Checked.NOW).until(deadline);
          StandardRules.all().forEach(rule -> rule.check(input, UNHEARD));
        });
  }
}
