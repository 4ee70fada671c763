package dev.qose.jaxb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.xml.transform.stream.StreamSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class HostileInputTests {

  private static String block(String doctype, String content) {
    return doctype
        + "<q:QualityOfServiceMetadata xmlns:q='http://www.opengis.net/qos/wms/1.0'"
        + " xmlns='http://www.opengis.net/qos/1.0' xmlns:ows='http://www.opengis.net/ows/2.0'>"
        + content
        + "</q:QualityOfServiceMetadata>";
  }

  private static String described(String description) {
    return "<OperatingInfo><Description>" + description + "</Description></OperatingInfo>";
  }

  private static Optional<String> description(ReadResult result) {
    return result.metadata().operatingInfo().get(0).description();
  }

  @Test
  void external_entities_are_not_read(@TempDir Path folder) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
    String doctype = "<!DOCTYPE x [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]>";

    ReadResult result = QosXml.readResult(block(doctype, described("a&e;b")));

    assertThat(description(result)).hasValue("ab");
    assertThat(result.problems())
        .containsExactly("the entity &e; is left out: write its text instead (line 1)");
  }

  @Test
  void nothing_is_fetched() throws Exception {
    try (ServerSocket server = new ServerSocket(0)) {
      server.setSoTimeout(300);
      String url = "http://localhost:" + server.getLocalPort() + "/x";
      String doctype =
          "<!DOCTYPE x SYSTEM '"
              + url
              + "' [<!ENTITY % p SYSTEM '"
              + url
              + "'> %p; <!ENTITY e SYSTEM '"
              + url
              + "'>]><?xml-stylesheet href='"
              + url
              + "'?>";
      String hint =
          "<OperatingInfo xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
              + " xsi:schemaLocation='http://www.opengis.net/qos/1.0 "
              + url
              + "'/>";

      ReadResult result = QosXml.readResult(block(doctype, described("&e;") + hint));

      assertThat(result.metadata().operatingInfo()).hasSize(2);
      assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(server::accept);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> QosXml.read(new StreamSource(url)))
          .withMessageContaining(url);
    }
  }

  @Test
  void internal_entities_are_read() {
    String doctype = "<!DOCTYPE x [<!ENTITY e 'text'>]>";

    assertThat(description(QosXml.readResult(block(doctype, described("&e;"))))).hasValue("text");
  }

  @Test
  void a_billion_laughs_are_refused() {
    StringBuilder doctype = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 'ha'>");
    for (int i = 1; i < 10; i++) {
      doctype.append("<!ENTITY e").append(i).append(" '").append(("&e" + (i - 1) + ";").repeat(10));
      doctype.append("'>");
    }
    String xml = block(doctype + "]>", described("&e9;"));

    assertThatExceptionOfType(QosXmlException.class).isThrownBy(() -> QosXml.read(xml));
  }

  @Test
  void a_few_huge_entities_are_refused() {
    String doctype = "<!DOCTYPE x [<!ENTITY e '" + "a".repeat(100_000) + "'>]>";
    String xml = block(doctype, described("&e;".repeat(500)));

    assertThatExceptionOfType(QosXmlException.class).isThrownBy(() -> QosXml.read(xml));
  }

  @Test
  void deep_nesting_is_refused() {
    for (String element : new String[] {"unknown", "ows:Metadata", "OperatingInfo"}) {
      String xml = block("", ("<" + element + ">").repeat(100_000));

      assertThatExceptionOfType(QosXmlException.class)
          .isThrownBy(() -> QosXml.read(xml))
          .withMessageContaining("elements are nested more than 200 deep");
    }
  }

  @Test
  void endless_streams_are_refused() {
    String start = block("", "").replace("</q:", "<!-- ");
    InputStream blanks =
        new InputStream() {
          @Override
          public int read() {
            return ' ';
          }

          @Override
          public int read(byte[] to, int offset, int length) {
            Arrays.fill(to, offset, offset + length, (byte) ' ');
            return length;
          }
        };
    InputStream endless =
        new SequenceInputStream(
            new ByteArrayInputStream(start.getBytes(StandardCharsets.UTF_8)), blanks);

    assertThatExceptionOfType(QosXmlException.class)
        .isThrownBy(() -> QosXml.read(endless))
        .withMessageContaining("16777216");
  }

  @Test
  void what_looks_like_our_own_carrier_of_foreign_xml_is_taken_as_foreign() {
    String carrier = "<xml xmlns='urn:dev.qose:xml-as-text'>&lt;broken</xml>";
    String xml =
        block(
            "",
            "<OperationAnomalyFeed><ows:Metadata>"
                + carrier
                + "</ows:Metadata></OperationAnomalyFeed>");

    ReadResult result = QosXml.readResult(xml);

    assertThat(result.metadata().anomalyFeeds().get(0).reference().metadata().toString())
        .contains("<xml xmlns=\"urn:dev.qose:xml-as-text\">&lt;broken</xml>");
  }
}
