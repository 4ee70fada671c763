package dev.qose.core.config;

import static dev.qose.core.model.ServiceKind.WFS;
import static dev.qose.core.model.ServiceKind.WMS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qose.core.codelist.Metric;
import dev.qose.core.model.AdHocQueryConstraints;
import dev.qose.core.model.Bound;
import dev.qose.core.model.GetCapabilitiesOperation;
import dev.qose.core.model.GetFeatureOperation;
import dev.qose.core.model.GetMapOperation;
import dev.qose.core.model.OperatingInfo;
import dev.qose.core.model.OperatingTimes.EveryDay;
import dev.qose.core.model.Operation;
import dev.qose.core.model.QosMetadata;
import dev.qose.core.model.QualityOfServiceStatement;
import dev.qose.core.model.RepresentativeOperation;
import dev.qose.core.model.RequestOption;
import dev.qose.core.model.RequestParameterConstraint;
import dev.qose.core.model.StoredQueryConstraints;
import dev.qose.core.model.XsdTime;
import dev.qose.core.ows.Domain;
import dev.qose.core.ows.PossibleValues.AllowedValues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QosConfigJsonWriteTests {

  private static final Operation GET_CAPABILITIES =
      new GetCapabilitiesOperation(List.of(), List.of());
  private static final Operation GET_MAP =
      new GetMapOperation(List.of(), List.of(), List.of(new RequestOption(List.of(), List.of())));
  private static final Operation GET_FEATURE =
      new GetFeatureOperation(List.of(), List.of(), List.of());

  @Test
  void writes_the_proposals_dialect() {
    assertThat(QosConfigJson.write(QosConfigJson.read(WMS, Examples.WMS)))
        .isEqualTo(Examples.WMS_WRITTEN);
  }

  @Test
  void writes_what_the_proposal_leaves_out_as_it_was_read() {
    assertThat(QosConfigJson.write(QosConfigJson.read(WFS, Examples.WFS))).isEqualTo(Examples.WFS);
  }

  @Test
  void groups_operations_by_kind_where_their_order_allows_it() {
    assertThat(operations(GET_CAPABILITIES, GET_MAP, GET_MAP))
        .contains("getCapabilitiesOperations", "getMapOperations")
        .doesNotContain("\"operations\"");
  }

  @Test
  void lists_operations_with_their_types_where_groups_would_lose_their_order() {
    assertThat(operations(GET_MAP, GET_CAPABILITIES, GET_MAP))
        .contains("\"operations\"")
        .containsSubsequence("\"GetMap\"", "\"GetCapabilities\"", "\"GetMap\"")
        .doesNotContain("getMapOperations", "getCapabilitiesOperations");
  }

  private static String operations(Operation... operations) {
    return QosConfigJson.write(config(List.of(operations)));
  }

  @Test
  void uses_short_fields_up_to_the_first_parameter_that_they_cannot_say() {
    String json =
        parameters(
            Domain.of("LayerName", "a"),
            Domain.of("OutputFormat", "image/png"),
            Domain.of("CRS", "CRS:84"),
            Domain.of("LayerName", "b"));

    assertThat(json)
        .containsSubsequence(
            "\"layerName\": [ \"a\" ]",
            "\"outputFormat\": [ \"image/png\" ]",
            "\"parameters\": [",
            "\"name\": \"CRS\"",
            "\"values\": [ \"CRS:84\" ]",
            "\"name\": \"LayerName\"");
  }

  @Test
  void lists_a_parameter_that_says_more_than_its_values() {
    Domain plain = Domain.of("CRS", "EPSG:3067", "EPSG:4326");
    Domain withDefault =
        new Domain(
            plain.name(),
            plain.values(),
            Optional.of("EPSG:3067"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    assertThat(parameters(plain))
        .contains("\"CRS\": [ \"EPSG:3067\", \"EPSG:4326\" ]")
        .doesNotContain("parameters");
    assertThat(parameters(withDefault))
        .contains("\"parameters\"", "\"defaultValue\": \"EPSG:3067\"")
        .doesNotContain("\"CRS\":");
  }

  private static String parameters(Domain... domains) {
    return QosConfigJson.write(
        config(
            List.of(
                new GetMapOperation(
                    List.of(),
                    List.of(),
                    List.of(
                        new RequestOption(
                            List.of(),
                            Stream.of(domains).map(RequestParameterConstraint::new).toList()))))));
  }

  private static QosConfig config(List<Operation> operations) {
    return new QosConfig(
        true,
        new QosMetadata(
            WMS,
            List.of(),
            List.of(),
            List.of(new RepresentativeOperation(operations, List.of())),
            List.of()));
  }

  static Stream<Arguments> unsayable() {
    QosMetadata nothing = new QosMetadata(WFS, List.of(), List.of(), List.of(), List.of());
    return Stream.of(
        Arguments.of(
            "a time that is none",
            new QosMetadata(
                WFS,
                List.of(
                    new OperatingInfo(
                        Optional.empty(),
                        Optional.empty(),
                        new EveryDay(Optional.of(new XsdTime("noon")), Optional.empty()))),
                List.of(),
                List.of(),
                List.of()),
            "$.operatingInfo.startTime: must be a time of day"),
        Arguments.of(
            "a statement without a metric",
            new QosMetadata(
                WFS,
                List.of(),
                List.of(new QualityOfServiceStatement(List.of(), new Bound.Value("a"))),
                List.of(),
                List.of()),
            "$.qualityOfServiceStatements[0].metrics: is empty"),
        Arguments.of(
            "a text that XML cannot hold",
            new QosMetadata(
                WFS,
                List.of(),
                List.of(
                    new QualityOfServiceStatement(
                        List.of(Metric.AVAILABILITY_DAILY), new Bound.Value("\uD800"))),
                List.of(),
                List.of()),
            "holds the character U+D800"),
        Arguments.of(
            "another service's operation", withOperation(nothing, GET_MAP), "a WFS has no GetMap"),
        Arguments.of(
            "a mixture of queries",
            withOperation(
                nothing,
                new GetFeatureOperation(
                    List.of(),
                    List.of(),
                    List.of(
                        new AdHocQueryConstraints(List.of(), List.of(), List.of()),
                        new StoredQueryConstraints(List.of(), List.of(), Optional.empty())))),
            "adHocQueryConstraints and storedQueryConstraints exclude each other"),
        Arguments.of(
            "no value at all",
            withOperation(
                nothing,
                new GetCapabilitiesOperation(
                    List.of(), List.of(Domain.of("a", new AllowedValues(List.of()))))),
            "constraints[0].values: is empty"));
  }

  private static QosMetadata withOperation(QosMetadata metadata, Operation operation) {
    return new QosMetadata(
        metadata.service(),
        List.of(),
        List.of(),
        List.of(new RepresentativeOperation(List.of(operation), List.of())),
        List.of());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unsayable")
  void refuses_to_write_what_could_not_be_read(String what, QosMetadata metadata, String message) {
    assertThatThrownBy(() -> QosConfigJson.write(new QosConfig(true, metadata)))
        .as(what)
        .isInstanceOf(QosConfigException.class)
        .hasMessageStartingWith("QoS configuration to write: 1 problem\n")
        .hasMessageContaining(message);
  }

  @Test
  void replaces_a_file_and_leaves_nothing_else(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("qos_wms.json"), "{");

    QosConfigJson.write(QosConfigJson.read(WMS, Examples.WMS), file);

    assertThat(file).usingCharset(UTF_8).hasContent(Examples.WMS_WRITTEN);
    assertThat(folder).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void makes_a_file(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("qos_wfs.json");

    QosConfigJson.write(QosConfigJson.read(WFS, Examples.WFS), file);

    assertThat(QosConfigJson.read(WFS, file)).isEqualTo(QosConfigJson.read(WFS, Examples.WFS));
  }

  @Test
  void keeps_the_permissions_of_a_file(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("qos_wms.json"), "{}");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));

    QosConfigJson.write(QosConfigJson.read(WMS, Examples.WMS), file);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-rw-r--");
  }

  @Test
  void writes_through_a_symbolic_link(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("real.json"), "{}");
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);

    QosConfigJson.write(QosConfigJson.read(WMS, Examples.WMS), link);

    assertThat(link).isSymbolicLink();
    assertThat(file).usingCharset(UTF_8).hasContent(Examples.WMS_WRITTEN);
  }

  @Test
  void leaves_the_file_alone_where_nothing_can_be_written(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("qos_wfs.json"), "{}");
    QosConfig wrong = new QosConfig(true, withOperation(config(List.of()).metadata(), GET_FEATURE));

    assertThatThrownBy(() -> QosConfigJson.write(wrong, file))
        .isInstanceOf(QosConfigException.class);
    assertThatThrownBy(
            () -> QosConfigJson.write(config(List.of()), folder.resolve("none/qos_wms.json")))
        .isInstanceOf(NoSuchFileException.class);

    assertThat(file).hasContent("{}");
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }
}
