package dev.qose.core.rules.operation;

import dev.qose.core.rules.Hosts;

/** Services with operations, formats and limits, each with one representative operation. */
final class Services {

  private static final String HTTP =
      """
      <DCPType><HTTP><Get><OnlineResource xmlns:xlink="http://www.w3.org/1999/xlink"
      xlink:href="https://example.org/wms?"/></Get></HTTP></DCPType>
      """;

  private static final String SERVICE =
      """
      <Service><Name>WMS</Name><MaxWidth>2048</MaxWidth><MaxHeight>1024</MaxHeight></Service>
      <Capability><Request>
      <GetMap><Format>image/png</Format><Format>image/png; mode=8bit</Format>%s</GetMap>
      <GetFeatureInfo><Format>text/html</Format><Format>text/xml;subtype="gml/3.2"</Format>%s</GetFeatureInfo>
      </Request>
      """
          .formatted(HTTP, HTTP);

  private Services() {}

  /** A WMS 1.3.0 with a GetMap. */
  static String map(String option, String layers) {
    return Hosts.wms(option, layers).replace("<Capability>", SERVICE);
  }

  /** A WMS 1.1.1 with a GetMap. */
  static String oldMap(String option, String layers) {
    return Hosts.oldWms(option, layers).replace("<Capability>", SERVICE);
  }

  /** A WMS 1.3.0 with a GetFeatureInfo. */
  static String info(String option, String layers) {
    return map(option, layers).replace("GetMapOperation", "GetFeatureInfoOperation");
  }

  /** A WFS with a GetFeature, of which the service says this. */
  static String features(String version, String constraints, String getFeature, String types) {
    return Hosts.wfs(version, constraints, types)
        .replace(
            "<ows:OperationsMetadata>",
            "<ows:OperationsMetadata><ows:Operation name='GetFeature'>%s</ows:Operation>"
                .formatted(getFeature));
  }

  /** A WFS 2.0 with a stored query. */
  static String storedQuery(String constraints, String getFeature) {
    return features("2.0.0", constraints, getFeature, "")
        .replace("AdHocQueryConstraints", "StoredQueryConstraints");
  }

  /** A parameter that an operation of WFS has. */
  static String offered(String name, String... values) {
    return "<ows:Parameter name='%s'><ows:AllowedValues><ows:Value>%s</ows:Value></ows:AllowedValues></ows:Parameter>"
        .formatted(name, String.join("</ows:Value><ows:Value>", values));
  }

  /** A dimension of WMS 1.3.0 without default. */
  static String dimension(String attributes, String extent) {
    return "<Dimension %s>%s</Dimension>".formatted(attributes, extent);
  }

  static String style(String name) {
    return "<Style><Name>%s</Name></Style>".formatted(name);
  }
}
