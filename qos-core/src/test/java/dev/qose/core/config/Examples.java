package dev.qose.core.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Documents to test with. */
final class Examples {

  /** A map service's, with comments and unquoted names. */
  static final String WMS = text("wms.json");

  /** The same as the writer has it. */
  static final String WMS_WRITTEN = text("wms-written.json");

  /** A feature service's as the writer has it, with what the other leaves out. */
  static final String WFS = text("wfs.json");

  private Examples() {}

  private static String text(String name) {
    try (InputStream in = Examples.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
