package dev.qose.jaxb.capabilities;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateSequenceTests {

  private static final Instant NOW = Instant.parse("2026-01-12T19:00:00.5Z");

  private final Capabilities capabilities = new Capabilities();

  @ParameterizedTest
  @CsvSource({
    "'', 1",
    "0, 1",
    "9, 10",
    "009, 010",
    "99, 100",
    "99999999999999999999, 100000000000000000000",
    "roads-9, roads-10",
    "v1.2.9, v1.2.10",
    "2008-10-28T23:00:00Z, 2026-01-12T19:00:00Z",
    "2026-01-12T21:00:00+02:00, 2026-01-12T19:00:01Z",
    "2030-01-01T00:00:00Z, 2030-01-01T00:00:01Z",
    "2008-10-28, 2026-01-12",
    "2026-01-12, 2026-01-12T19:00:00Z",
    "roads,"
  })
  void grows_as_it_did(String old, String next) {
    assertThat(UpdateSequence.next(old, NOW).orElse(null)).isEqualTo(next);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<WMS_Capabilities version='1.3.0' updateSequence='%s' xmlns='http://www.opengis.net/wms'>",
        "<WMS_Capabilities xmlns:x='u' x:updateSequence='7' y=' updateSequence=\"8\"'\n"
            + "version=\"1.3.0\" xmlns='http://www.opengis.net/wms' updateSequence\n=\n\"%s\" >",
        "<!-- <a updateSequence='1'> --><?b updateSequence='2'?><WMS_Capabilities"
            + " updateSequence='%s' version='1.3.0' xmlns='http://www.opengis.net/wms'>"
      })
  void changes_the_value_and_nothing_else(String root) throws IOException {
    for (Charset charset : new Charset[] {StandardCharsets.UTF_8, ISO_8859_1, UTF_16}) {
      String document =
          "<?xml version='1.0' encoding='%s'?>\r\n".formatted(charset.name())
              + root
              + "<Title>\u00e4</Title><b updateSequence='3'/></WMS_Capabilities>\n";
      ByteArrayOutputStream out = new ByteArrayOutputStream();

      assertThat(capabilities.updateSequence(in(document.formatted("12"), charset))).contains("12");
      assertThat(
              capabilities.setUpdateSequence(in(document.formatted("12"), charset), "a&'13", out))
          .isTrue();

      assertThat(out.toString(charset)).isEqualTo(document.formatted("a&#38;&#39;13"));
    }
  }

  @Test
  void a_document_without_one_stays_as_it_is() throws IOException {
    String document =
        "<WMS_Capabilities version='1.3.0' x='updateSequence' xmlns='http://www.opengis.net/wms'/>";
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    assertThat(capabilities.updateSequence(in(document, ISO_8859_1))).isEmpty();
    assertThat(capabilities.setUpdateSequence(in(document, ISO_8859_1), "1", out)).isFalse();
    assertThat(out.toString(ISO_8859_1)).isEqualTo(document);
  }

  @Test
  void refuses_what_is_no_capabilities_document() {
    assertThatExceptionOfType(CapabilitiesException.class)
        .isThrownBy(
            () ->
                capabilities.setUpdateSequence(
                    in("<a updateSequence='1'/>", ISO_8859_1), "2", new ByteArrayOutputStream()));
  }

  private static ByteArrayInputStream in(String document, Charset charset) {
    return new ByteArrayInputStream(document.getBytes(charset));
  }
}
