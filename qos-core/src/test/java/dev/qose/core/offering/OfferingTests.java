package dev.qose.core.offering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.qose.core.crs.Box;
import dev.qose.core.crs.CrsName;
import dev.qose.core.offering.Host.Service;
import dev.qose.core.ows.AllowedValue;
import dev.qose.core.ows.Dcp.RequestMethod;
import dev.qose.core.ows.Dcp.Verb;
import dev.qose.core.ows.PossibleValues.AllowedValues;
import dev.qose.core.rules.Checked;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What services of all versions offer, by what their capabilities documents say. */
class OfferingTests {

  private static final String LAYERS =
      """
      <WMS_Capabilities xmlns="http://www.opengis.net/wms" version="1.3.0"
          xmlns:xlink="http://www.w3.org/1999/xlink">
      <Service><Name>WMS</Name><Title>Roads</Title><Abstract>All roads</Abstract>
        <LayerLimit>16</LayerLimit><MaxWidth>2048</MaxWidth><MaxHeight>0</MaxHeight></Service>
      <Capability>
      <Request>
        <GetMap><Format>image/png</Format><Format>image/jpeg</Format>
          <DCPType><HTTP>
            <Get><OnlineResource xlink:href=" https://example.org/wms? "/></Get>
            <Post><OnlineResource xlink:href="https://example.org/wms"/></Post>
          </HTTP></DCPType>
        </GetMap>
      </Request>
      <Layer queryable="1" opaque="true" cascaded="2">
        <Title>All</Title>
        <CRS>EPSG:3067</CRS><CRS>CRS:84</CRS><CRS>foo</CRS>
        <EX_GeographicBoundingBox><westBoundLongitude>19</westBoundLongitude>
          <eastBoundLongitude>32</eastBoundLongitude><southBoundLatitude>59</southBoundLatitude>
          <northBoundLatitude>71</northBoundLatitude></EX_GeographicBoundingBox>
        <BoundingBox CRS="EPSG:3067" minx="1" miny="2" maxx="3" maxy="4"/>
        <Dimension name="Time" units="ISO8601" default="2020" nearestValue="1">2010/2020/P1Y</Dimension>
        <Dimension name="elevation" units="EPSG:5030" unitSymbol="m" multipleValues="1">0,10</Dimension>
        <Style><Name>default</Name><Title>Plain</Title>
          <LegendURL width="20" height="x"><Format>image/png</Format>
            <OnlineResource xlink:href="https://example.org/legend.png"/></LegendURL></Style>
        <MinScaleDenominator>1000</MinScaleDenominator>
        <Layer queryable="0" noSubsets="1" fixedWidth="256">
          <Name>roads</Name><Title>Main roads</Title><Abstract>Roads I and II</Abstract>
          <CRS>EPSG:4326</CRS>
          <BoundingBox CRS="EPSG:4326" minx="59" miny="19" maxx="71" maxy="32"/>
          <Dimension name="time" units="ISO8601">2000/2005/P1Y</Dimension>
          <Style><Name>night</Name></Style>
          <MaxScaleDenominator>50000</MaxScaleDenominator>
        </Layer>
        <Layer><Name>relief</Name><Layer><Name>roads</Name><Title>Again</Title></Layer></Layer>
      </Layer>
      </Capability>
      </WMS_Capabilities>
      """;

  private static final MapLayer ROADS = offering(LAYERS).layer("roads").orElseThrow();

  @Test
  void tells_the_service() {
    Offering offering = offering(LAYERS);

    assertThat(offering.host()).contains(new Host(Service.WMS, "1.3.0"));
    assertThat(offering.service())
        .hasValueSatisfying(
            service -> {
              assertThat(service.name()).isEqualTo("WMS");
              assertThat(service.title()).contains("Roads");
              assertThat(service.abstractText()).contains("All roads");
            });
    assertThat(offering.layerLimit()).hasValue(16);
    assertThat(offering.maxWidth()).hasValue(2048);
    assertThat(offering.maxHeight()).isEmpty();
  }

  @Test
  void tells_operations_with_formats_and_urls() {
    assertThat(offering(LAYERS).operations())
        .singleElement()
        .satisfies(
            operation -> {
              assertThat(operation.name()).isEqualTo("GetMap");
              assertThat(operation.formats()).containsExactly("image/png", "image/jpeg");
              assertThat(operation.methods())
                  .extracting(RequestMethod::verb, method -> method.link().href().orElseThrow())
                  .containsExactly(
                      tuple(Verb.GET, "https://example.org/wms?"),
                      tuple(Verb.POST, "https://example.org/wms"));
            });
  }

  @Test
  void holds_layers_as_a_tree_and_by_name() {
    Offering offering = offering(LAYERS);

    assertThat(offering.outermostLayers())
        .singleElement()
        .satisfies(all -> assertThat(all.name()).isEmpty())
        .satisfies(
            all ->
                assertThat(all.children())
                    .extracting(MapLayer::name)
                    .containsExactly("roads", "relief"));
    assertThat(offering.namedLayers())
        .extracting(MapLayer::name)
        .containsExactly("roads", "relief", "roads");
    assertThat(offering.layer("roads").flatMap(OfferedData::title)).contains("Main roads");
    assertThat(offering.layer("roads").flatMap(MapLayer::parent))
        .isEqualTo(Optional.of(offering.outermostLayers().get(0)));
    assertThat(offering.layer("Roads")).isEmpty();
    assertThat(offering.layer("")).isEmpty();
  }

  @Test
  void adds_styles_and_systems_to_inherited_ones() {
    assertThat(ROADS.styles()).extracting(LayerStyle::name).containsExactly("night", "default");
    assertThat(ROADS.styles().get(1).legends())
        .singleElement()
        .satisfies(
            legend -> {
              assertThat(legend.format()).isEqualTo("image/png");
              assertThat(legend.url()).isEqualTo("https://example.org/legend.png");
              assertThat(legend.width()).hasValue(20);
              assertThat(legend.height()).isEmpty();
            });
    assertThat(ROADS.crs())
        .extracting(CrsName::text)
        .containsExactly("EPSG:4326", "EPSG:3067", "CRS:84");
    assertThat(ROADS.supports(crs("urn:ogc:def:crs:EPSG::3067"))).isTrue();
    assertThat(ROADS.supports(crs("EPSG:3857"))).isFalse();
    assertThat(ROADS.namesCrs()).isTrue();
  }

  @Test
  void replaces_inherited_dimensions_extents_scales_and_flags() {
    assertThat(ROADS.dimensions())
        .extracting(LayerDimension::key)
        .containsExactly("time", "elevation");
    assertThat(ROADS.dimension("TIME"))
        .hasValueSatisfying(
            time -> {
              assertThat(time.extent()).isEqualTo("2000/2005/P1Y");
              assertThat(time.defaultValue()).isEmpty();
              assertThat(time.nearestValue()).isFalse();
            });
    assertThat(ROADS.dimension("elevation"))
        .hasValueSatisfying(
            elevation -> {
              assertThat(elevation.units()).isEqualTo("EPSG:5030");
              assertThat(elevation.unitSymbol()).contains("m");
              assertThat(elevation.multipleValues()).isTrue();
            });
    assertThat(ROADS.extent(crs("EPSG:3067"))).contains(new Box(1, 2, 3, 4));
    assertThat(ROADS.extent(crs("EPSG:4326"))).contains(new Box(59, 19, 71, 32));
    assertThat(ROADS.geographicExtent()).containsExactly(new Box(19, 59, 32, 71));
    assertThat(ROADS.minScaleDenominator()).hasValue(1000);
    assertThat(ROADS.maxScaleDenominator()).hasValue(50000);
    assertThat(ROADS.isQueryable()).isFalse();
    assertThat(ROADS.isOpaque()).isTrue();
    assertThat(ROADS.hasNoSubsets()).isTrue();
    assertThat(ROADS.cascaded()).hasValue(2);
    assertThat(ROADS.fixedWidth()).hasValue(256);
    assertThat(ROADS.fixedHeight()).isEmpty();
    assertThat(offering(LAYERS).layer("relief").orElseThrow().isQueryable()).isTrue();
  }

  /** There a Dimension only declares, and an Extent says which layer has it. */
  @Test
  void reads_dimensions_of_wms_1_1_1() {
    Offering offering =
        offering(
            """
            <WMT_MS_Capabilities version="1.1.1"><Capability><Layer>
            <SRS>EPSG:3067 EPSG:4326</SRS><LatLonBoundingBox minx="170" miny="-50" maxx="-170" maxy="-30"/>
            <Dimension name="time" units="ISO8601"/><Dimension name="run" units=""/>
            <ScaleHint min="0.5" max="1000"/>
            <Layer><Name>a</Name><Extent name="TIME" default="2020-01-01" nearestValue="0">2020-01-01/2021-01-01/P1D</Extent></Layer>
            </Layer></Capability></WMT_MS_Capabilities>
            """);
    MapLayer layer = offering.layer("a").orElseThrow();

    assertThat(layer.dimensions()).extracting(LayerDimension::key).containsExactly("time");
    assertThat(layer.dimension("time"))
        .hasValueSatisfying(
            time -> {
              assertThat(time.units()).isEqualTo("ISO8601");
              assertThat(time.defaultValue()).contains("2020-01-01");
              assertThat(time.extent()).isEqualTo("2020-01-01/2021-01-01/P1D");
            });
    assertThat(layer.crs()).extracting(CrsName::text).containsExactly("EPSG:3067", "EPSG:4326");
    assertThat(layer.geographicExtent()).containsExactly(new Box(170, -50, 190, -30));
    assertThat(layer.minScaleDenominator().orElseThrow()).isBetween(1262.0, 1263.0);
  }

  @Test
  void reads_operations_of_wms_1_0_0() {
    Offering offering =
        offering(
            """
            <WMT_MS_Capabilities version="1.0.0"><Capability><Request>
            <Map><Format><GIF/><PNG/></Format>
            <DCPType><HTTP><Get onlineResource="http://example.org/map"/></HTTP></DCPType></Map>
            </Request></Capability></WMT_MS_Capabilities>
            """);

    assertThat(offering.operation("GetMap"))
        .hasValueSatisfying(
            map -> {
              assertThat(map.formats()).containsExactly("GIF", "PNG");
              assertThat(map.methods())
                  .singleElement()
                  .satisfies(
                      method ->
                          assertThat(method.link().href()).contains("http://example.org/map"));
            });
    assertThat(offering.operation("Map")).isEmpty();
  }

  @Test
  void reads_what_wfs_2_0_says_of_operations() {
    Offering offering =
        offering(
            """
            <WFS_Capabilities xmlns="http://www.opengis.net/wfs/2.0" version="2.0.2"
                xmlns:ows="http://www.opengis.net/ows/1.1" xmlns:xlink="http://www.w3.org/1999/xlink">
            <ows:ServiceIdentification><ows:Title>Data</ows:Title>
              <ows:ServiceType>WFS</ows:ServiceType></ows:ServiceIdentification>
            <ows:OperationsMetadata>
            <ows:Operation name="GetFeature"><ows:DCP><ows:HTTP><ows:Get xlink:href="http://example.org/a">
              <ows:Constraint name="PostEncoding"><ows:AllowedValues><ows:Value>XML</ows:Value>
              </ows:AllowedValues></ows:Constraint></ows:Get></ows:HTTP></ows:DCP>
              <ows:Parameter name="outputFormat"><ows:AllowedValues><ows:Value>json</ows:Value>
                <ows:Value>csv</ows:Value></ows:AllowedValues></ows:Parameter></ows:Operation>
            <ows:Operation name="GetFeature"><ows:DCP><ows:HTTP><ows:Post xlink:href="http://example.org/b"/>
              </ows:HTTP></ows:DCP></ows:Operation>
            <ows:Parameter name="count"><ows:AllowedValues><ows:Range><ows:MinimumValue>1</ows:MinimumValue>
              <ows:MaximumValue>500</ows:MaximumValue></ows:Range></ows:AllowedValues></ows:Parameter>
            <ows:Constraint name="CountDefault"><ows:NoValues/><ows:DefaultValue>100</ows:DefaultValue></ows:Constraint>
            </ows:OperationsMetadata>
            </WFS_Capabilities>
            """);

    assertThat(offering.service())
        .hasValueSatisfying(service -> assertThat(service.name()).isEqualTo("WFS"));
    OfferedOperation getFeature = offering.operation("GetFeature").orElseThrow();
    assertThat(getFeature.methods())
        .extracting(RequestMethod::verb)
        .containsExactly(Verb.GET, Verb.POST);
    assertThat(getFeature.methods().get(0).constraints()).hasSize(1);
    assertThat(getFeature.formats()).containsExactly("json", "csv");
    assertThat(getFeature.constraint("countdefault").orElseThrow().defaultValue()).contains("100");
    assertThat(getFeature.parameter("COUNT").orElseThrow().values())
        .isEqualTo(
            new AllowedValues(
                List.of(
                    new AllowedValue.Range(
                        Optional.of("1"),
                        Optional.of("500"),
                        Optional.empty(),
                        Optional.empty()))));
    assertThat(offering.listsFeatureTypes()).isFalse();
  }

  @Test
  void reads_operations_of_wfs_1_0_and_1_1() {
    assertThat(
            offering(
                    """
                    <WFS_Capabilities xmlns="http://www.opengis.net/wfs" version="1.0.0"><Capability>
                    <Request><GetFeature><ResultFormat><GML2/><SHAPE-ZIP/></ResultFormat>
                    <DCPType><HTTP><Get onlineResource="http://example.org/"/></HTTP></DCPType></GetFeature>
                    </Request></Capability></WFS_Capabilities>
                    """)
                .operation("GetFeature")
                .orElseThrow()
                .formats())
        .containsExactly("GML2", "SHAPE-ZIP");
    assertThat(
            offering(
                    """
                    <WFS_Capabilities xmlns="http://www.opengis.net/wfs" version="1.1.0"
                        xmlns:ows="http://www.opengis.net/ows"><ows:OperationsMetadata>
                    <ows:Operation name="GetFeature"><ows:Parameter name="outputFormat">
                    <ows:Value>text/xml; subtype=gml/3.1.1</ows:Value></ows:Parameter></ows:Operation>
                    </ows:OperationsMetadata></WFS_Capabilities>
                    """)
                .operation("GetFeature")
                .orElseThrow()
                .formats())
        .containsExactly("text/xml; subtype=gml/3.1.1");
  }

  @ParameterizedTest
  @CsvSource({
    "<w:Name xmlns:t='urn:t'>t:Road</w:Name>, ''",
    "<w:Name>t:Road</w:Name>, xmlns:t='urn:t'",
  })
  void knows_types_by_their_namespaces_wherever_those_are_declared(String name, String onType) {
    Offering offering =
        offering(
            """
            <w:WFS_Capabilities xmlns:w="http://www.opengis.net/wfs/2.0" version="2.0.0">
            <w:FeatureTypeList><w:FeatureType %s>%s<w:Title>Roads</w:Title>
            <w:DefaultCRS>urn:ogc:def:crs:EPSG::3067</w:DefaultCRS>
            <w:OutputFormats><w:Format>csv</w:Format></w:OutputFormats>
            </w:FeatureType></w:FeatureTypeList></w:WFS_Capabilities>
            """
                .formatted(onType, name));

    assertThat(offering.listsFeatureTypes()).isTrue();
    assertThat(offering.featureType("urn:t", "Road"))
        .hasValueSatisfying(
            type -> {
              assertThat(type.name()).isEqualTo("t:Road");
              assertThat(type.prefix()).isEqualTo("t");
              assertThat(type.title()).contains("Roads");
              assertThat(type.outputFormats()).containsExactly("csv");
              assertThat(type.supports(crs("EPSG:3067"))).isTrue();
            });
    assertThat(offering.featureType("t:Road")).isPresent();
    assertThat(offering.featureTypes("Road")).hasSize(1);
    assertThat(offering.featureType("urn:other", "Road")).isEmpty();
  }

  @Test
  void offers_nothing_where_the_document_is_something_else() {
    Offering offering = offering(Checked.block(""));

    assertThat(offering.host()).isEmpty();
    assertThat(offering.service()).isEmpty();
    assertThat(offering.operations()).isEmpty();
    assertThat(offering.namedLayers()).isEmpty();
    assertThat(offering.featureTypes()).isEmpty();
    assertThat(offering.maxWidth()).isEmpty();
  }

  private static Offering offering(String xml) {
    return Offering.of(Checked.document(xml).root());
  }

  private static CrsName crs(String name) {
    return CrsName.parse(name).orElseThrow();
  }
}
