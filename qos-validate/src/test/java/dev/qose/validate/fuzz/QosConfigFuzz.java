package dev.qose.validate.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.qose.core.config.QosConfig;
import dev.qose.core.config.QosConfigException;
import dev.qose.core.config.QosConfigJson;
import dev.qose.core.model.ServiceKind;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is read as a configuration is written so that it is read again. */
class QosConfigFuzz {

  @MethodSource("dev.qose.validate.fuzz.Seeds#configurations")
  @DictionaryFile(resourcePath = Seeds.DICTIONARY)
  @FuzzTest
  void comes_back(byte[] json) {
    for (ServiceKind service : ServiceKind.values()) {
      QosConfig config;
      try {
        config = QosConfigJson.read(service, new String(json, UTF_8));
      } catch (QosConfigException e) {
        assertThat(e.problems()).isNotEmpty();
        continue;
      }
      String written = QosConfigJson.write(config);
      assertThat(QosConfigJson.read(service, written)).isEqualTo(config);
      assertThat(QosConfigJson.write(QosConfigJson.read(service, written))).isEqualTo(written);
    }
  }
}
