package dev.qose.validate.suppress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathPatternTests {

  private static final String PATH = "/wms:Caps/wms:Capability[1]/qos:Info[2]/qos:On[12]";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/wms:Caps/wms:Capability[1]/qos:Info[2]/qos:On[12]",
        "/wms:Caps[1]/wms:Capability/qos:Info/qos:On",
        "qos:On",
        "qos:On[12]",
        "qos:Info",
        "qos:Info[2]/qos:On",
        "/wms:Caps",
        "/**/qos:On",
        "/**",
        "*",
        "/*/*/*/*",
        "qos:*",
        "qos:*[12]",
        "*:Info/*n",
        "/wms:Caps/**/wms:Capability/**/qos:On[12]"
      })
  void covers_an_element_and_what_is_in_it(String pattern) {
    assertThat(PathPattern.of(pattern).covers(PATH)).isTrue();
    assertThat(PathPattern.of(pattern)).hasToString(pattern);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "qos:On[1]",
        "qos:On[2]",
        "qos:O",
        "On",
        "/qos:On",
        "/wms:Caps[2]",
        "qos:Info/qos:Info",
        "qos:On/**/*",
        "/*/*/*/*/*",
        "wms:Capability/qos:On",
        "qos.On",
        "*1"
      })
  void leaves_others(String pattern) {
    assertThat(PathPattern.of(pattern).covers(PATH)).isFalse();
  }

  @Test
  void knows_namespaces_in_full() {
    String path = "/a/Q{http://x.example/y}b[3]/c[1]";

    assertThat(PathPattern.of("Q{http://x.example/y}b[3]").covers(path)).isTrue();
    assertThat(PathPattern.of("Q{http://x.example/y}b/c").covers(path)).isTrue();
    assertThat(PathPattern.of("x.example").covers(path)).isFalse();
    assertThat(PathPattern.of("Q{http://x.example/*}b").covers(path)).isTrue();
    assertThat(PathPattern.of("/*[3]").covers("/*[3]")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "a//b", "a/", "//a", "Q{http://x", "a}b"})
  void refuses_what_is_no_path(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PathPattern.of(text))
        .withMessageContaining("is no path");
  }

  /** One try after the other would take for ever. */
  @Test
  @Timeout(120)
  void many_stars_take_no_time() {
    PathPattern pattern = PathPattern.of("/**/a".repeat(200) + "/b");

    assertThat(pattern.covers("/a".repeat(400))).isFalse();
  }
}
