package dev.qose.jaxb.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ByteSearchTests {

  private static final byte[] WANTED = "QualityOfService".getBytes(StandardCharsets.US_ASCII);

  private static boolean found(byte[] bytes) throws IOException {
    return new ByteSearch(WANTED).isIn(new ByteArrayInputStream(bytes));
  }

  @Test
  void finds_the_bytes_wherever_a_buffer_ends() throws IOException {
    for (int at = (1 << 16) - 40; at < (1 << 16) + 40; at++) {
      byte[] bytes = new byte[1 << 18];
      System.arraycopy(WANTED, 0, bytes, at, WANTED.length);
      assertThat(found(bytes)).isTrue();
      bytes[at + 5] = 0;
      assertThat(found(bytes)).isFalse();
    }
  }

  @Test
  void finds_nothing_in_what_is_too_short() throws IOException {
    assertThat(found(new byte[0])).isFalse();
    assertThat(found("QualityOfServic".getBytes(StandardCharsets.US_ASCII))).isFalse();
    assertThat(found(WANTED)).isTrue();
    assertThat(found("QQualityOfService".getBytes(StandardCharsets.US_ASCII))).isTrue();
  }
}
