package dev.qose.jaxb.capabilities;

import static dev.qose.jaxb.capabilities.Samples.QOS_WFS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.qose.jaxb.QosXml;
import org.junit.jupiter.api.Test;

class ExtractTests {

  private final Capabilities capabilities = new Capabilities();

  private static String document(String block) {
    return "<!DOCTYPE x [<!ENTITY e 'x'>]><w:WFS_Capabilities version='2.0.0'"
        + " xmlns:w='http://www.opengis.net/wfs/2.0' xmlns:q='"
        + QOS_WFS
        + "' xmlns:demo='urn:a&amp;b' xmlns:xlink='http://www.w3.org/1999/xlink'"
        + " xmlns:unused='urn:u' xmlns:http='urn:h' xmlns='urn:default'>"
        + "<ows:OperationsMetadata xmlns:ows='http://www.opengis.net/ows/1.1'>"
        + "<ows:ExtendedCapabilities xmlns:qos='http://www.opengis.net/qos/1.0'>"
        + block
        + "</ows:ExtendedCapabilities></ows:OperationsMetadata></w:WFS_Capabilities>";
  }

  @Test
  void adds_the_namespaces_that_names_and_values_use() {
    String block =
        "<q:QualityOfServiceMetadata><qos:a xlink:href='x'/><!-- &#10; --><![CDATA[&]]>&amp;\r\n"
            + "<qos:TypeNames>undemo:x demo:areas"
            + " http://x</qos:TypeNames></q:QualityOfServiceMetadata>";
    assertThat(capabilities.extract(document(block)))
        .contains(
            block.replaceFirst(
                "Metadata>",
                "Metadata xmlns:demo=\"urn:a&amp;b\" xmlns:q=\""
                    + QOS_WFS
                    + "\""
                    + " xmlns:qos=\"http://www.opengis.net/qos/1.0\""
                    + " xmlns:xlink=\"http://www.w3.org/1999/xlink\">"));
  }

  @Test
  void adds_the_default_namespace_where_a_name_uses_it() {
    assertThat(
            capabilities.extract(
                document("<q:QualityOfServiceMetadata><a/></q:QualityOfServiceMetadata>")))
        .get()
        .asString()
        .startsWith("<q:QualityOfServiceMetadata xmlns=\"urn:default\" xmlns:q=");
  }

  @Test
  void leaves_a_block_that_stands_alone_as_it_is() {
    String block =
        "<QualityOfServiceMetadata xmlns='"
            + QOS_WFS
            + "' xmlns:demo='urn:own'><a>demo:x</a><b xmlns:unused='urn:v' c='unused:y'/>"
            + "</QualityOfServiceMetadata>";
    assertThat(capabilities.extract(document(block))).contains(block);
  }

  @Test
  void reads_a_block_with_all_that_is_declared_around_it() {
    String block =
        """
        <q:QualityOfServiceMetadata xmlns:unused='urn:v' xmlns='http://www.opengis.net/qos/1.0'>
          <RepresentativeOperation><q:GetFeatureOperation><q:AdHocQueryConstraints>
            <q:TypeNames>demo:areas</q:TypeNames>
          </q:AdHocQueryConstraints></q:GetFeatureOperation></RepresentativeOperation>
        </q:QualityOfServiceMetadata>\
        """;
    assertThat(capabilities.read(document(block)))
        .isEqualTo(capabilities.extract(document(block)).map(QosXml::read))
        .get()
        .asString()
        .contains("urn:a&b");
    assertThat(capabilities.read(document(""))).isEmpty();
  }

  @Test
  void refuses_a_block_that_needs_the_doctype() {
    assertThatExceptionOfType(CapabilitiesException.class)
        .isThrownBy(
            () ->
                capabilities.extract(
                    document("<q:QualityOfServiceMetadata>&e;</q:QualityOfServiceMetadata>")))
        .withMessageContaining("The block refers to an entity it does not declare: e");
    assertThatExceptionOfType(CapabilitiesException.class)
        .isThrownBy(
            () ->
                capabilities.read(
                    document(
                        "<q:QualityOfServiceMetadata><a>&e;</a></q:QualityOfServiceMetadata>")))
        .withMessageContaining("The block refers to an entity it does not declare: e");
  }
}
