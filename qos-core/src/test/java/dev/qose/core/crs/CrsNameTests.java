package dev.qose.core.crs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrsNameTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EPSG:3067|EPSG:3067",
        " epsg:3067 |EPSG:3067",
        "urn:ogc:def:crs:EPSG::3067|EPSG:3067",
        "urn:ogc:def:crs:EPSG:9.8:3067|EPSG:3067",
        "urn:x-ogc:def:crs:EPSG:3067|EPSG:3067",
        "URN:OGC:DEF:CRS:epsg::3067|EPSG:3067",
        "http://www.opengis.net/def/crs/EPSG/0/3067|EPSG:3067",
        "https://www.opengis.net/def/crs/EPSG/9.8/3067|EPSG:3067",
        "http://www.opengis.net/gml/srs/epsg.xml#3067|EPSG:3067",
        "CRS:84|CRS:84",
        "OGC:CRS84|CRS:84",
        "urn:ogc:def:crs:OGC:1.3:CRS84|CRS:84",
        "urn:ogc:def:crs:OGC::CRS84|CRS:84",
        "urn:ogc:def:crs:OGC:2:84|CRS:84",
        "http://www.opengis.net/def/crs/OGC/1.3/CRS84|CRS:84",
        "OGC:CRS84h|OGC:CRS84H",
        "AUTO2:42001,1,25,60|AUTO2:42001",
        "IGNF:LAMB93|IGNF:LAMB93",
        "urn:ogc:def:crs,crs:EPSG::3067,crs:EPSG::5717|EPSG:3067+5717",
        "EPSG:3067+5717|EPSG:3067+5717",
        "http://www.opengis.net/def/crs-compound?1=http://www.opengis.net/def/crs/EPSG/0/3067"
            + "&2=http://www.opengis.net/def/crs/EPSG/0/5717|EPSG:3067+5717",
      })
  void has_one_short_name_however_it_is_written(String text, String shortName) {
    assertThat(CrsName.parse(text)).map(CrsName::shortName).contains(shortName);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "foo",
        "3067",
        "EPSG:",
        ":3067",
        "EPSG 3067",
        "EPSG: 3067",
        "EPSG:3067 EPSG:4326",
        "EPSG:3067,EPSG:4326",
        "EPSG:3067,4326",
        "urn:ogc:def:crs:EPSG::3067,urn:ogc:def:crs:EPSG::4326",
        "http://www.opengis.net/def/crs/EPSG/0/3067,http://www.opengis.net/def/crs/EPSG/0/4326",
        "AUTO2:42001,1,east,60",
        "EPSG::3067",
        "urn:ogc:def:crs",
        "urn:ogc:def:crs:EPSG",
        "urn:ogc:def:crs:EPSG::",
        "urn:ogc:def:uom:EPSG::9001",
        "urn:ogc:def:crs,crs:EPSG::3067,5717",
        "http://www.opengis.net/def/crs/EPSG/3067",
        "http://www.opengis.net/def/crs-compound?1=EPSG:3067",
        "http://www.opengis.net/gml/srs/epsg.xml",
        "http://example.org/EPSG:3067",
        "#3067",
      })
  void is_nothing_else(String text) {
    assertThat(CrsName.parse(text)).isEmpty();
  }

  @Test
  void is_none_that_is_endless() {
    assertThat(CrsName.parse("EPSG:" + "1".repeat(100_000))).isEmpty();
  }

  @Test
  void keeps_parameters_apart() {
    CrsName one = name("AUTO2:42001,1,25,60");

    assertThat(one.parameters()).isEqualTo("1,25,60");
    assertThat(one.isSameAs(name("AUTO2:42001"))).isTrue();
    assertThat(one.isSameAs(name("AUTO2:42001,1,24,60"))).isFalse();
    assertThat(one.isSameAs(name("AUTO:42001,1,25,60"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    // the same words mean another order from service to service
    "EAST_FIRST, EPSG:4326, XY",
    "AUTHORITY, EPSG:4326, YX",
    "BY_FORM, EPSG:4326, XY_BY_CUSTOM",
    "BY_FORM, http://www.opengis.net/gml/srs/epsg.xml#4326, XY_BY_CUSTOM",
    "BY_FORM, urn:ogc:def:crs:EPSG::4326, YX",
    "BY_FORM, http://www.opengis.net/def/crs/EPSG/0/4326, YX",
    "AUTHORITY, urn:ogc:def:crs:EPSG::4326, YX",
    // no doubt about those that are east first anyway
    "AUTHORITY, EPSG:3067, XY",
    "BY_FORM, EPSG:3067, XY",
    "AUTHORITY, EPSG:3047, YX",
    "AUTHORITY, EPSG:3857, XY",
    "AUTHORITY, EPSG:32735, XY",
    "AUTHORITY, EPSG:3879, YX",
    "AUTHORITY, CRS:84, XY",
    "BY_FORM, urn:ogc:def:crs:OGC:1.3:CRS84, XY",
    "AUTHORITY, 'AUTO2:42001,1,25,60', XY",
    // of which nothing is known
    "AUTHORITY, EPSG:4807, UNKNOWN",
    "BY_FORM, urn:ogc:def:crs:EPSG::4807, UNKNOWN",
    "BY_FORM, EPSG:4807, XY_BY_CUSTOM",
    "EAST_FIRST, EPSG:4807, XY",
  })
  void tells_the_order_of_a_box(BoxAxes axes, String text, AxisOrder order) {
    CrsName name = name(text);

    assertThat(axes.of(name, WellKnownCrs.INSTANCE.find(name))).isEqualTo(order);
  }

  private static CrsName name(String text) {
    return CrsName.parse(text).orElseThrow();
  }
}
