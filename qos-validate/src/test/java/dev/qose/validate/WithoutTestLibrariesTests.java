package dev.qose.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Validation needs neither AssertJ nor JUnit, though there is a package for each. */
class WithoutTestLibrariesTests {

  private static final Pattern TEST_LIBRARY =
      Pattern.compile(".*(assertj|junit|opentest4j|apiguardian|jqwik).*");

  @Test
  void validates_without_assertj_and_junit() throws IOException, ReflectiveOperationException {
    try (URLClassLoader loader =
        new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
      for (String name : List.of("org.assertj.core.api.Assertions", "org.junit.jupiter.api.Test")) {
        assertThatExceptionOfType(ClassNotFoundException.class)
            .isThrownBy(() -> loader.loadClass(name));
      }
      Class<?> type = loader.loadClass(QosValidator.class.getName());
      Object validator = type.getMethod("create").invoke(null);
      Method validate = type.getMethod("validate", Path.class);

      Object good =
          validate.invoke(
              validator,
              Path.of("../qos-schema/src/main/resources/dev/qose/schema/rules/base/wms.xml"));
      Object bad =
          validate.invoke(
              validator, Path.of("src/test/resources/dev/qose/validate/junit/documents/noon.xml"));

      assertThat(type.getClassLoader()).isSameAs(loader);
      assertThat(good.getClass().getMethod("isValid").invoke(good)).isEqualTo(true);
      assertThat(bad.getClass().getMethod("isValid").invoke(bad)).isEqualTo(false);
    }
  }

  /** The class path of this test, without the libraries. Surefire has it in a property. */
  private static URL[] classPath() throws MalformedURLException {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<URL> kept = new ArrayList<>();
    for (String entry : all.split(File.pathSeparator, -1)) {
      if (!TEST_LIBRARY.matcher(Path.of(entry).getFileName().toString()).matches()) {
        kept.add(Path.of(entry).toUri().toURL());
      }
    }
    return kept.toArray(URL[]::new);
  }
}
