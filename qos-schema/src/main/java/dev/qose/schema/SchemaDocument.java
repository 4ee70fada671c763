package dev.qose.schema;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.util.Objects;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;

/**
 * The schemas in this library that stand for a whole namespace.
 *
 * @since 0.1
 */
public enum SchemaDocument {
  /** Quality of Service metadata, the part that all kinds of service share. */
  QOS(
      "http://www.opengis.net/qos/1.0",
      "http://schemas.opengis.net/qos/1.0/ows-qos-common.xsd",
      "qos/1.0/ows-qos-common.xsd"),

  /** Quality of Service metadata of a Web Map Service 1.3.0. */
  QOS_WMS(
      "http://www.opengis.net/qos/wms/1.0",
      "http://schemas.opengis.net/qos/1.0/ows-qos-capabilities_wms.xsd",
      "qos/1.0/ows-qos-capabilities_wms.xsd"),

  /** Quality of Service metadata of a Web Feature Service 2.0. */
  QOS_WFS(
      "http://www.opengis.net/qos/wfs/1.0",
      "http://schemas.opengis.net/qos/1.0/ows-qos-capabilities_wfs.xsd",
      "qos/1.0/ows-qos-capabilities_wfs.xsd"),

  /** Capabilities of a Web Map Service 1.3.0 (OGC 06-042). */
  WMS_1_3_0(
      "http://www.opengis.net/wms",
      "http://schemas.opengis.net/wms/1.3.0/capabilities_1_3_0.xsd",
      "ogc/wms/1.3.0/capabilities_1_3_0.xsd"),

  /**
   * What Styled Layer Descriptor 1.1.0 (OGC 05-078r4) adds to the capabilities of a Web Map
   * Service.
   */
  SLD_1_1_0(
      "http://www.opengis.net/sld",
      "http://schemas.opengis.net/sld/1.1.0/sld_capabilities.xsd",
      "ogc/sld/1.1.0/sld_capabilities.xsd"),

  /** Web Feature Service 2.0 (OGC 09-025). */
  WFS_2_0(
      "http://www.opengis.net/wfs/2.0",
      "http://schemas.opengis.net/wfs/2.0/wfs.xsd",
      "ogc/wfs/2.0/wfs.xsd"),

  /** Filter Encoding 2.0 (OGC 09-026). */
  FES_2_0(
      "http://www.opengis.net/fes/2.0",
      "http://schemas.opengis.net/filter/2.0/filterAll.xsd",
      "ogc/filter/2.0/filterAll.xsd"),

  /** OWS Common 1.1 (OGC 06-121r3), which Web Feature Service 2.0 builds on. */
  OWS_1_1(
      "http://www.opengis.net/ows/1.1",
      "http://schemas.opengis.net/ows/1.1.0/owsAll.xsd",
      "ogc/ows/1.1.0/owsAll.xsd"),

  /** OWS Common 2.0 (OGC 06-121r9), which Quality of Service metadata builds on. */
  OWS_2_0(
      "http://www.opengis.net/ows/2.0",
      "http://schemas.opengis.net/ows/2.0/owsAll.xsd",
      "ogc/ows/2.0/owsAll.xsd"),

  /** The attributes of XLink 1.1 (W3C). */
  XLINK("http://www.w3.org/1999/xlink", "http://www.w3.org/1999/xlink.xsd", "w3c/1999/xlink.xsd"),

  /** The attributes of the xml prefix (W3C). */
  XML("http://www.w3.org/XML/1998/namespace", "http://www.w3.org/2001/xml.xsd", "w3c/2001/xml.xsd");

  private final String namespace;
  private final URI location;
  private final String path;

  SchemaDocument(String namespace, String location, String path) {
    this.namespace = namespace;
    this.location = URI.create(location);
    this.path = path;
  }

  /**
   * Returns the namespace that the schema describes.
   *
   * @return the target namespace
   */
  public String namespace() {
    return namespace;
  }

  /**
   * Returns the location that the schema is published at or, for the QoSE schemas, known by. It is
   * an identifier: nothing is ever fetched from there.
   *
   * @return the published location, which a {@code schemaLocation} hint can name
   */
  public URI location() {
    return location;
  }

  /**
   * Returns where the schema is in this library.
   *
   * @return a location on the class path or module path
   */
  public URL url() {
    return Objects.requireNonNull(SchemaDocument.class.getResource(path), path);
  }

  /**
   * Returns the schema, ready to be compiled. Its system identifier is the {@linkplain #location()
   * published location}, so its relative references have to be resolved by a {@link QosCatalog}.
   *
   * @return a new source, which holds the schema in memory and need not be closed
   */
  public Source source() {
    try (InputStream stream = url().openStream()) {
      return new StreamSource(new ByteArrayInputStream(stream.readAllBytes()), location.toString());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the schema " + path, e);
    }
  }
}
