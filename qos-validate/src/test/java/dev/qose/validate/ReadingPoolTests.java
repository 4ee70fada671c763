package dev.qose.validate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.rule.Deadline;
import dev.qose.jaxb.document.PrunedTreeBuilder.Extent;
import dev.qose.schema.QosCatalog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A parser serves again, but one that was stopped within a document, or is full, does not. */
class ReadingPoolTests {

  private static final Limits LIMITS = Limits.DEFAULT.withDepth(20);

  static Stream<Arguments> documents() {
    return Stream.of(new XercesEngine(), new JdkEngine())
        .flatMap(
            engine ->
                Stream.of(
                    Arguments.of(engine, "<a/>", 1),
                    Arguments.of(engine, "no XML", 1),
                    Arguments.of(engine, "<a", 2),
                    Arguments.of(engine, "<a><b></a>", 2),
                    Arguments.of(engine, "<a>".repeat(30) + "</a>".repeat(30), 2)));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void lends_what_read_its_document_to_the_end(XmlEngine engine, String document, int made)
      throws IOException {
    assertThat(made(engine, document, "<a/>")).isEqualTo(made);
  }

  @ParameterizedTest
  @MethodSource("engines")
  void lends_no_parser_that_remembers_too_many_names(XmlEngine engine) throws IOException {
    String names =
        IntStream.range(0, 21_000).mapToObj("<n%d/>"::formatted).collect(Collectors.joining());

    assertThat(made(engine, "<a>" + names + "</a>", "<a/>"))
        .isEqualTo(engine instanceof XercesEngine ? 2 : 1);
  }

  static List<XmlEngine> engines() {
    return List.of(new XercesEngine(), new JdkEngine());
  }

  /** How many parsers it takes to read documents one after the other. */
  private static int made(XmlEngine engine, String... documents) throws IOException {
    Schemas schemas = new Schemas(engine, QosCatalog.standard(), false);
    List<DocumentReading> made = new ArrayList<>();
    ReadingPool pool =
        new ReadingPool(
            () -> {
              made.add(new DocumentReading(engine, Scope.QOS, LIMITS, schemas, Extent.NAMED));
              return made.get(made.size() - 1);
            });
    for (String document : documents) {
      pool.lend(
          reading ->
              reading.read(
                  input -> input.open(new ByteArrayInputStream(document.getBytes(UTF_8))),
                  Deadline.NONE,
                  List.of()));
    }
    return made.size();
  }
}
