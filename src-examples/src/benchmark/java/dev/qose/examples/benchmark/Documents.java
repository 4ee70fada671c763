package dev.qose.examples.benchmark;

import dev.qose.jaxb.capabilities.Capabilities;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The documents that are measured. They come out the same every time. */
final class Documents {

  static final Path FOLDER = Path.of("target", "benchmark");

  /** WMS 1.3.0, 50 MB: as many layers as a large portal has. */
  static final Path WMS = FOLDER.resolve("wms.xml");

  /** The same with a QoS block. */
  static final Path WMS_WITH_BLOCK = FOLDER.resolve("wms-with-block.xml");

  /** WFS 2.0 with a QoS block, some 20 KB. */
  static final Path WFS_WITH_BLOCK = FOLDER.resolve("wfs-with-block.xml");

  /** A small WMS with a QoS block, some 17 KB. */
  static final Path WMS_17_KB = FOLDER.resolve("wms-17-kb.xml");

  /** A WMS of usual size with a QoS block, some 144 KB. */
  static final Path WMS_144_KB = FOLDER.resolve("wms-144-kb.xml");

  /** Where a measurement writes to. */
  static final Path OUT = FOLDER.resolve("out.xml");

  private static final int LAYERS = 20_000;

  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <WMS_Capabilities version="1.3.0" xmlns="http://www.opengis.net/wms"
          xmlns:xlink="http://www.w3.org/1999/xlink">
        <Service>
          <Name>WMS</Name>
          <Title>Every map there is</Title>
          <OnlineResource xlink:href="https://maps.example.org/wms?"/>
        </Service>
        <Capability>
          <Request>
            <GetCapabilities>
              <Format>text/xml</Format>
              <DCPType>
                <HTTP><Get><OnlineResource xlink:href="https://maps.example.org/wms?"/></Get></HTTP>
              </DCPType>
            </GetCapabilities>
            <GetMap>
              <Format>image/png</Format>
              <DCPType>
                <HTTP><Get><OnlineResource xlink:href="https://maps.example.org/wms?"/></Get></HTTP>
              </DCPType>
            </GetMap>
            <GetFeatureInfo>
              <Format>text/html</Format>
              <DCPType>
                <HTTP><Get><OnlineResource xlink:href="https://maps.example.org/wms?"/></Get></HTTP>
              </DCPType>
            </GetFeatureInfo>
          </Request>
          <Exception><Format>XML</Format></Exception>
          <Layer>
            <Title>All layers</Title>
            <CRS>EPSG:3067</CRS>
      """;

  private static final String TAIL =
      """
          </Layer>
        </Capability>
      </WMS_Capabilities>
      """;

  private static final String ABSTRACT =
      "Shows what the national survey collects and keeps up to date, with names and dates. ";

  private Documents() {}

  /** Writes the documents, which takes some seconds. */
  static void write() throws IOException {
    Files.createDirectories(FOLDER);
    writeWms(WMS, LAYERS);
    Capabilities capabilities = new Capabilities();
    capabilities.inject(WMS, Blocks.wms(), WMS_WITH_BLOCK);
    for (Path file : List.of(WMS_17_KB, WMS_144_KB)) {
      writeWms(file, file.equals(WMS_17_KB) ? 4 : 54);
      capabilities.inject(file, Blocks.wms(), file);
    }
    String capture = "/dev/qose/examples/quickstart/mapserver-8.0.0-wfs-2.0.0.xml";
    try (InputStream in = Documents.class.getResourceAsStream(capture);
        OutputStream out = Files.newOutputStream(WFS_WITH_BLOCK)) {
      capabilities.inject(Objects.requireNonNull(in, capture), Blocks.wfs(), out);
    }
  }

  private static void writeWms(Path file, int layers) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write(HEAD);
      for (int i = 0; i < layers; i++) {
        out.write(layer(i));
      }
      out.write(TAIL);
    }
  }

  /** Deletes the documents, of which some are large. */
  static void delete() throws IOException {
    for (Path file : new Path[] {WMS, WMS_WITH_BLOCK, WFS_WITH_BLOCK, WMS_17_KB, WMS_144_KB, OUT}) {
      Files.deleteIfExists(file);
    }
  }

  /** Returns the name of a layer, from 0 on. */
  static String layerName(int number) {
    return String.format(Locale.ROOT, "theme_%1$05d:layer_%1$05d", number);
  }

  /** Makes about 2500 bytes, with what servers write of a layer. */
  private static String layer(int number) {
    double west = -170 + (number + 190) % 300;
    double south = -80 + (number + 140) % 150;
    return String.format(
        Locale.ROOT,
        """
              <Layer queryable="1" opaque="0">
                <Name>theme_%1$05d:layer_%1$05d</Name>
                <Title>Layer %1$d – Größe &amp; Lage</Title>
                <Abstract>%2$s</Abstract>
                <KeywordList>
                  <Keyword>roads</Keyword>
                  <Keyword>layer %1$d</Keyword>
                  <Keyword vocabulary="ISO">transportation</Keyword>
                </KeywordList>
                <CRS>EPSG:3067</CRS>
                <CRS>EPSG:3857</CRS>
                <CRS>EPSG:4326</CRS>
                <CRS>CRS:84</CRS>
                <EX_GeographicBoundingBox>
                  <westBoundLongitude>%3$.4f</westBoundLongitude>
                  <eastBoundLongitude>%4$.4f</eastBoundLongitude>
                  <southBoundLatitude>%5$.4f</southBoundLatitude>
                  <northBoundLatitude>%6$.4f</northBoundLatitude>
                </EX_GeographicBoundingBox>
                <BoundingBox CRS="CRS:84" minx="%3$.4f" miny="%5$.4f" maxx="%4$.4f" maxy="%6$.4f"/>
                <BoundingBox CRS="EPSG:4326" minx="%5$.4f" miny="%3$.4f" maxx="%6$.4f" maxy="%4$.4f"/>
                <Attribution>
                  <Title>National Survey</Title>
                  <OnlineResource xlink:type="simple" xlink:href="https://www.example.org/"/>
                </Attribution>
                <MetadataURL type="ISO19115:2003">
                  <Format>text/xml</Format>
                  <OnlineResource xlink:type="simple"
                      xlink:href="https://catalogue.example.org/records/%1$08d?format=xml&amp;lang=en"/>
                </MetadataURL>
                <Style>
                  <Name>default</Name>
                  <Title>Default style</Title>
                  <LegendURL width="120" height="40">
                    <Format>image/png</Format>
                    <OnlineResource xlink:type="simple"
                        xlink:href="https://maps.example.org/wms?request=GetLegendGraphic&amp;layer=theme_%1$05d:layer_%1$05d"/>
                  </LegendURL>
                </Style>
                <MinScaleDenominator>100</MinScaleDenominator>
                <MaxScaleDenominator>5000000</MaxScaleDenominator>
              </Layer>
        """,
        number,
        ABSTRACT.repeat(6 + number % 3),
        west,
        west + 10,
        south,
        south + 5);
  }
}
