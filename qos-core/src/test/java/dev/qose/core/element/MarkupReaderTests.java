package dev.qose.core.element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupReaderTests {

  private static String rewritten(String xml) {
    return MarkupWriter.write(MarkupReader.read(xml), StandardCharsets.UTF_8);
  }

  @Test
  void mixed_content_is_kept_to_the_last_blank() {
    String xml = "<a> x <b/>\n <c p=\"1\">y</c><d> </d></a>";

    assertThat(rewritten(xml)).isEqualTo(xml);
    assertThat(MarkupReader.read(xml).ownText()).isEqualTo(" x \n ");
  }

  @Test
  void names_are_resolved() {
    Element element =
        MarkupReader.read(
            "<p:a xmlns:p='urn:p' xmlns='urn:d' p:x='1' y='2'><b xml:lang='en'/></p:a>");

    assertThat(element.is("urn:p", "a")).isTrue();
    assertThat(element.attribute("urn:p", "x")).contains("1");
    assertThat(element.attribute("", "y")).contains("2");
    assertThat(element.children().get(0).is("urn:d", "b")).isTrue();
    assertThat(element.children().get(0).attribute(Namespaces.XML, "lang")).contains("en");
  }

  @Test
  void references_and_white_space_are_read_as_xml_says() {
    assertThat(rewritten("<a b='&#9; \t&quot;&apos;'>&lt;&amp;&gt;&#x41;\r\n<![CDATA[<&]]></a>"))
        .isEqualTo("<a b=\"&#9;  &#34;'\">&lt;&amp;&gt;A\n&lt;&amp;</a>");
  }

  @Test
  void comments_and_instructions_are_passed_over() {
    assertThat(
            rewritten("<?xml version='1.0'?> <!-- - a --> <a><?pi <b>?>x<!-- <c> --></a> <!---->"))
        .isEqualTo("<a>x</a>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                          | there is no element",
        "text                        | there is no element",
        "<a>                         | the end tag of a is missing",
        "<a></b>                     | the end tag of a is missing before </b>",
        "<a><b></a></b>              | the end tag of b is missing before </a>",
        "<a/><b/>                    | there is more than one element",
        "<a/>text                    | there is more than one element",
        "<a:b/>                      | the prefix of a:b is not declared",
        "<a xmlns:b=''/>             | xmlns:b is empty",
        "<a b='1' b='2'/>            | a has the attribute b twice",
        "<a xmlns='u' xmlns='u'/>    | xmlns is given twice",
        "<a b=1/>                    | there is no \" where one must be",
        "<a b='<'/>                  | the value of b holds a <",
        "<a>&nbsp;</a>               | the entity &nbsp; is not known",
        "<a>&#0;</a>                 | the entity &#0; is not known",
        "<a>&#xD800;</a>             | the entity &#xD800; is not known",
        "<a>a & b</a>                | an & stands by itself",
        "<a>]]></a>                  | ]]> stands in a text",
        "<1/>                        | \"1\" is no name",
        "<a:b:c xmlns:a='u'/>        | \"a:b:c\" is no name",
        "<!DOCTYPE a><a/>            | \"!DOCTYPE\" is no name",
        "<a b='1                     | there is no '",
        "<a/                         | the start tag of a does not end"
      })
  void what_is_not_well_formed_is_refused_with_the_reason(String xml, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MarkupReader.read(xml))
        .withMessageStartingWith(reason);
  }

  @Test
  void nesting_has_a_limit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MarkupReader.read("<a>".repeat(100_000)))
        .withMessageStartingWith("elements are nested more than 200 deep");
  }

  @Test
  void characters_that_xml_does_not_have_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MarkupReader.read("<a>\u0001</a>"))
        .withMessageStartingWith("the character U+0001 cannot be in XML");
  }
}
