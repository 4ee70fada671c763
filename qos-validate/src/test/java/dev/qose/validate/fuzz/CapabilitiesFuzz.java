package dev.qose.validate.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.qose.jaxb.capabilities.Capabilities;
import dev.qose.jaxb.capabilities.CapabilitiesException;
import java.util.List;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is put into a document can be taken out of it again, and nothing else is touched. Of text:
 * bytes that are no characters may stand behind the place of a block, where nobody looks.
 */
class CapabilitiesFuzz {

  private static final Capabilities CAPABILITIES = new Capabilities();

  private static final List<String> BLOCKS =
      List.of(
          "<q:QualityOfServiceMetadata xmlns:q='http://www.opengis.net/qos/wms/1.0'/>",
          "<q:QualityOfServiceMetadata xmlns:q='http://www.opengis.net/qos/wfs/1.0'>\n <q:a/>\n"
              + "</q:QualityOfServiceMetadata>");

  @MethodSource("dev.qose.validate.fuzz.Seeds#documents")
  @DictionaryFile(resourcePath = Seeds.DICTIONARY)
  @FuzzTest
  void comes_back(byte[] document) {
    String bare;
    try {
      bare = CAPABILITIES.remove(new String(document, UTF_8));
    } catch (CapabilitiesException e) {
      assertThat(e).hasMessageMatching("(?s)\\S.*");
      return;
    }
    assertThat(CAPABILITIES.remove(bare)).isEqualTo(bare);
    for (String block : BLOCKS) {
      String injected;
      try {
        injected = CAPABILITIES.inject(bare, block);
      } catch (CapabilitiesException e) {
        continue; // of the other service, or there is no place
      }
      assertThat(CAPABILITIES.remove(injected)).isEqualTo(bare);
      assertThat(CAPABILITIES.inject(injected, block)).isEqualTo(injected);
      String extracted = CAPABILITIES.extract(injected).orElseThrow();
      assertThat(CAPABILITIES.inject(bare, extracted)).isEqualTo(injected);
    }
  }
}
