package dev.qose.jaxb.capabilities;

import static dev.qose.jaxb.capabilities.Samples.QOS_WFS;
import static dev.qose.jaxb.capabilities.Samples.QOS_WMS;
import static dev.qose.jaxb.capabilities.Samples.wfs;
import static dev.qose.jaxb.capabilities.Samples.wms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.qose.jaxb.capabilities.CapabilitiesException.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmlunit.assertj3.XmlAssert;

class FragmentTests {

  private static final String START = "<q:QualityOfServiceMetadata xmlns:q='" + QOS_WMS + "'";
  private static final String END = "</q:QualityOfServiceMetadata>";
  private static final String DOCUMENT =
      wms("<Capability>\n    <Request/>\n    <Layer/>\n</Capability>");

  private final Capabilities capabilities = new Capabilities();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<a/>                                       | The root of the fragment is a; in WMS 1.3.0",
        "START/>START/>                             | not well-formed",
        "START>                                     | ends before </q:QualityOfServiceMetadata>",
        "START/>text                                | not well-formed",
        "text                                       | Unexpected character 't'",
        "START><ows:x/>END                          | ows",
        "START>&auml;END                            | does not declare: auml",
        "<!DOCTYPE q:QualityOfServiceMetadata>START/> | must not have a DOCTYPE",
        "START a='1' a='2'/>                        | not well-formed",
        "''                                         | The fragment",
      })
  void refuses_what_is_not_one_block(String fragment, String message) {
    assertThatExceptionOfType(CapabilitiesException.class)
        .isThrownBy(
            () ->
                capabilities.inject(DOCUMENT, fragment.replace("START", START).replace("END", END)))
        .withMessageContaining(message)
        .extracting(CapabilitiesException::problem)
        .isEqualTo(Problem.FRAGMENT);
  }

  @Test
  void refuses_the_namespace_of_the_other_host() {
    assertThatExceptionOfType(CapabilitiesException.class)
        .isThrownBy(() -> capabilities.inject(DOCUMENT, Samples.WFS_FRAGMENT))
        .withMessageContaining(
            "{"
                + QOS_WFS
                + "}QualityOfServiceMetadata; in WMS 1.3.0 it must be {"
                + QOS_WMS
                + "}QualityOfServiceMetadata");
    assertThatExceptionOfType(CapabilitiesException.class)
        .isThrownBy(
            () ->
                capabilities.inject(
                    wfs("<ows:OperationsMetadata></ows:OperationsMetadata>"), Samples.WMS_FRAGMENT))
        .withMessageContaining("in WFS 2.0.0 it must be {" + QOS_WFS + "}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version='1.0' encoding='UTF-16'?>%s",
        "\uFEFF<?xml version='1.0'?>\n<!-- c -->\n%s\n<!-- c --><?p?>\n",
        "\n <?xml version='1.0'?>%s",
        "\n%s\n"
      })
  void drops_what_surrounds_the_root(String surroundings) {
    String fragment = START + "/>";
    assertThat(capabilities.inject(DOCUMENT, surroundings.formatted(fragment)))
        .isEqualTo(capabilities.inject(DOCUMENT, fragment));
  }

  @Test
  void changes_white_space_between_elements_only() {
    String fragment =
        """
        %s>
          <q:a
            b="1
          2">
            <q:c>
            </q:c>
            <q:d>x
          y</q:d><!-- 1
          2 -->

            <q:e xml:space="preserve">
              <q:f/>
            </q:e>
          </q:a>
        %s\
        """
            .formatted(START, END);
    assertThat(capabilities.inject(DOCUMENT, fragment))
        .contains(
            """
                <Request/>
                %s>
                  <q:a
                b="1
              2">
                    <q:c>
                </q:c>
                    <q:d>x
              y</q:d><!-- 1
              2 -->

                    <q:e xml:space="preserve">
                  <q:f/>
                </q:e>
                  </q:a>
                %s
                <Layer/>
            </Capability>
            """
                .formatted(START, END));
  }

  @Test
  void keeps_the_host_s_default_namespace_out() {
    String document = DOCUMENT.replace("<Request/>", "<Request/>\n    ");
    String fragment = START + "><a b='c'/>" + END;
    String injected = capabilities.inject(document, fragment);
    assertThat(injected).contains("<q:QualityOfServiceMetadata xmlns=\"\" xmlns:q=");
    XmlAssert.assertThat(capabilities.extract(injected).orElseThrow()).and(fragment).areIdentical();
    assertThat(capabilities.inject(injected, capabilities.extract(injected).orElseThrow()))
        .isEqualTo(injected);
    assertThat(capabilities.remove(injected)).isEqualTo(document);
    assertThat(capabilities.inject(injected, START + "/>"))
        .isEqualTo(capabilities.inject(document, START + "/>"));
  }
}
