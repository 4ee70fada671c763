package dev.qose.core.protocol;

import static dev.qose.core.protocol.ParameterName.Standing.PROTOCOL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.protocol.ParameterName.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Names of parameters, and what they mean. */
class RequestKindTests {

  @ParameterizedTest
  @CsvSource({
    "GET_MAP, layers, LAYERS, PROTOCOL",
    "GET_MAP, ' LayerName ', LAYERS, EXAMPLES",
    "GET_MAP, ImageHeight, HEIGHT, EXAMPLES",
    "GET_MAP, OutputFormat, FORMAT, EXAMPLES",
    "GET_MAP, srs, CRS, EARLIER_VERSION",
    "GET_MAP, srsName, CRS, OTHER",
    "GET_MAP, QUERY_LAYERS, ,",
    "GET_MAP, typeNames, ,",
    "GET_FEATURE_INFO, QUERY_LAYERS, QUERY_LAYERS, PROTOCOL",
    "GET_FEATURE_INFO, OutputFormat, INFO_FORMAT, EXAMPLES",
    "GET_FEATURE_INFO, format, FORMAT, PROTOCOL",
    "GET_FEATURE_INFO, x, I, EARLIER_VERSION",
    "AD_HOC_QUERY, CRS, SRSNAME, EXAMPLES",
    "AD_HOC_QUERY, SRS, SRSNAME, OTHER",
    "AD_HOC_QUERY, typeName, TYPENAMES, EARLIER_VERSION",
    "AD_HOC_QUERY, ResolveReferences, RESOLVE, EXAMPLES",
    "AD_HOC_QUERY, LAYERS, ,",
    "STORED_QUERY, count, COUNT, PROTOCOL",
    "STORED_QUERY, CRS, ,",
    "STORED_QUERY, bbox, ,",
  })
  void tells_what_a_name_means(
      RequestKind kind, String name, @Nullable Parameter parameter, @Nullable Standing standing) {
    if (parameter == null || standing == null) {
      assertThat(kind.find(name)).isEmpty();
    } else {
      assertThat(kind.find(name)).contains(new ParameterName(parameter, standing));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET_MAP, Time, time",
    "GET_FEATURE_INFO, ELEVATION, elevation",
    "GET_MAP, dim_Run, run",
    "GET_MAP, DIM_, ",
    "GET_MAP, DIMENSION, ",
    "AD_HOC_QUERY, TIME, ",
  })
  void tells_dimensions(RequestKind kind, String name, @Nullable String dimension) {
    if (dimension == null) {
      assertThat(kind.dimension(name)).isEmpty();
    } else {
      assertThat(kind.dimension(name)).contains(dimension);
    }
  }

  @Test
  void gives_all_names_of_a_parameter_one_key() {
    assertThat(RequestKind.GET_MAP.key("imageWidth")).isEqualTo("WIDTH");
    assertThat(RequestKind.AD_HOC_QUERY.key("crs")).isEqualTo("SRSNAME");
    assertThat(RequestKind.STORED_QUERY.key("crs")).isEqualTo("CRS");
    assertThat(RequestKind.GET_MAP.key("dpi ")).isEqualTo("DPI");
  }

  @ParameterizedTest
  @EnumSource
  void knows_each_parameter_by_the_name_of_the_protocol(RequestKind kind) {
    assertThat(kind.parameters())
        .isNotEmpty()
        .allSatisfy(
            parameter ->
                assertThat(kind.find(parameter.protocolName()))
                    .contains(new ParameterName(parameter, PROTOCOL)));
    assertThat(kind.names()).allSatisfy(name -> assertThat(kind.find(name)).isPresent());
  }

  @Test
  void tells_versions_in_which_older_names_are_right() {
    assertThat(RequestKind.GET_MAP.isEarlierVersion("1.1.1")).isTrue();
    assertThat(RequestKind.GET_MAP.isEarlierVersion("1.3.0")).isFalse();
    assertThat(RequestKind.AD_HOC_QUERY.isEarlierVersion("1.1.0")).isTrue();
    assertThat(RequestKind.AD_HOC_QUERY.isEarlierVersion("2.0.2")).isFalse();
  }
}
