package dev.qose.core.rules;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Capabilities documents of a few lines, each with a block of one representative operation. */
public final class Hosts {

  private static final String NAMESPACES =
      """
      xmlns:qos="http://www.opengis.net/qos/1.0" xmlns:qos-wms="http://www.opengis.net/qos/wms/1.0"
          xmlns:qos-wfs="http://www.opengis.net/qos/wfs/1.0"
          xmlns:ows20="http://www.opengis.net/ows/2.0" xmlns:t="http://example.org/transport"\
      """;

  private Hosts() {}

  /** A WMS 1.3.0 with layers in one that all is inherited from. */
  public static String wms(String options, String layers) {
    return """
    <WMS_Capabilities xmlns="http://www.opengis.net/wms" version="1.3.0">
    <Capability>%s<Layer><Title>All</Title>%s</Layer></Capability>
    </WMS_Capabilities>
    """
        .formatted(mapBlock(options), layers);
  }

  /** The same in WMS 1.1.1. */
  public static String oldWms(String options, String layers) {
    return """
    <WMT_MS_Capabilities version="1.1.1">
    <Capability><VendorSpecificCapabilities>%s</VendorSpecificCapabilities>
    <Layer><Title>All</Title>%s</Layer></Capability>
    </WMT_MS_Capabilities>
    """
        .formatted(mapBlock(options), layers);
  }

  /** A WFS 2.0, or an older one. */
  public static String wfs(String version, String constraints, String types) {
    boolean isNew = version.startsWith("2");
    return """
    <WFS_Capabilities xmlns="http://www.opengis.net/wfs%s" xmlns:ows="http://www.opengis.net/ows%s"
        xmlns:t="http://example.org/transport" version="%s">
    <ows:OperationsMetadata><ows:ExtendedCapabilities>
    <qos-wfs:QualityOfServiceMetadata %s>
    <qos:RepresentativeOperation><qos-wfs:GetFeatureOperation><qos-wfs:AdHocQueryConstraints>
    %s
    </qos-wfs:AdHocQueryConstraints></qos-wfs:GetFeatureOperation></qos:RepresentativeOperation>
    </qos-wfs:QualityOfServiceMetadata>
    </ows:ExtendedCapabilities></ows:OperationsMetadata>
    <FeatureTypeList>%s</FeatureTypeList>
    </WFS_Capabilities>
    """
        .formatted(
            isNew ? "/2.0" : "", isNew ? "/1.1" : "", version, NAMESPACES, constraints, types);
  }

  /** A block in which each option is on its own. */
  public static String mapBlock(String... options) {
    return """
    <qos-wms:QualityOfServiceMetadata %s><qos:RepresentativeOperation>
    <qos-wms:GetMapOperation>%s</qos-wms:GetMapOperation>
    </qos:RepresentativeOperation></qos-wms:QualityOfServiceMetadata>
    """
        .formatted(
            NAMESPACES,
            Arrays.stream(options)
                .map(o -> "<qos-wms:RequestOption>" + o + "</qos-wms:RequestOption>")
                .collect(Collectors.joining("\n")));
  }

  public static String area(String srsName, String lower, String upper) {
    return """
    <qos:AreaConstraint srsName="%s">
    <qos:LowerCorner>%s</qos:LowerCorner><qos:UpperCorner>%s</qos:UpperCorner>
    </qos:AreaConstraint>
    """
        .formatted(srsName, lower, upper);
  }

  public static String parameter(String name, String... values) {
    return """
    <qos:RequestParameterConstraint name="%s"><ows20:AllowedValues>%s</ows20:AllowedValues>
    </qos:RequestParameterConstraint>
    """
        .formatted(
            name,
            Arrays.stream(values)
                .map(value -> "<ows20:Value>" + value + "</ows20:Value>")
                .collect(Collectors.joining()));
  }

  public static String range(String name, String least, String greatest) {
    return """
    <qos:RequestParameterConstraint name="%s"><ows20:AllowedValues><ows20:Range>
    <ows20:MinimumValue>%s</ows20:MinimumValue><ows20:MaximumValue>%s</ows20:MaximumValue>
    </ows20:Range></ows20:AllowedValues></qos:RequestParameterConstraint>
    """
        .formatted(name, least, greatest);
  }

  /** A layer of WMS 1.3.0. */
  public static String layer(String name, String content) {
    return "<Layer><Name>%s</Name>%s</Layer>".formatted(name, content);
  }

  public static String crs(String... names) {
    return Arrays.stream(names).map(n -> "<CRS>" + n + "</CRS>").collect(Collectors.joining());
  }

  /** The geographic extent of a layer of WMS 1.3.0. */
  public static String extent(int west, int south, int east, int north) {
    return """
    <EX_GeographicBoundingBox>
    <westBoundLongitude>%d</westBoundLongitude><eastBoundLongitude>%d</eastBoundLongitude>
    <southBoundLatitude>%d</southBoundLatitude><northBoundLatitude>%d</northBoundLatitude>
    </EX_GeographicBoundingBox>
    """
        .formatted(west, east, south, north);
  }

  /** The extent of a layer of WMS 1.3.0 in a system, numbers in its order. */
  public static String box(String crs, String numbers) {
    String[] n = numbers.split(" ", -1);
    return "<BoundingBox CRS=\"%s\" minx=\"%s\" miny=\"%s\" maxx=\"%s\" maxy=\"%s\"/>"
        .formatted(crs, n[0], n[1], n[2], n[3]);
  }

  /** A feature type of WFS 2.0. */
  public static String type(String name, String crs, String lower, String upper) {
    return """
    <FeatureType><Name>%s</Name><DefaultCRS>%s</DefaultCRS>
    <ows:WGS84BoundingBox><ows:LowerCorner>%s</ows:LowerCorner>
    <ows:UpperCorner>%s</ows:UpperCorner></ows:WGS84BoundingBox></FeatureType>
    """
        .formatted(name, crs, lower, upper);
  }
}
