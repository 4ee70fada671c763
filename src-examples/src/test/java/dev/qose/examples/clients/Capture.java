package dev.qose.examples.clients;

import dev.qose.core.model.QosMetadata;
import dev.qose.jaxb.capabilities.Capabilities;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Capabilities documents of real servers, as they answered. */
enum Capture {
  MAPSERVER_WMS("mapserver-8.0.0-wms-1.3.0.xml"),
  QGIS_WMS("qgis-3.22.16-wms-1.3.0.xml"),
  MAPSERVER_WFS("mapserver-8.0.0-wfs-2.0.0.xml");

  private final String file;

  Capture(String file) {
    this.file = file;
  }

  /** The document as the server gave it. */
  byte[] original() {
    return resource("/dev/qose/examples/quickstart/" + file);
  }

  private QosMetadata block() {
    return switch (this) {
      case MAPSERVER_WMS, QGIS_WMS -> Blocks.wms();
      case MAPSERVER_WFS -> Blocks.wfs();
    };
  }

  /** The document with a rich block in it. */
  byte[] injected() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new Capabilities().inject(new ByteArrayInputStream(original()), block(), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The bytes of a resource. */
  static byte[] resource(String name) {
    try (InputStream in = Objects.requireNonNull(Capture.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
