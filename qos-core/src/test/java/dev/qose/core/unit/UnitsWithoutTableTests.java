package dev.qose.core.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of units where {@code org.fhir:ucum} is not on the class path. */
class UnitsWithoutTableTests {

  /** Loads the package anew, and finds nothing of the library. */
  private static final class WithoutUcum extends ClassLoader {

    private WithoutUcum() {
      super(UnitsWithoutTableTests.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("org.fhir.")) {
        throw new ClassNotFoundException(name);
      }
      if (!name.startsWith("dev.qose.core.unit.") || findLoadedClass(name) != null) {
        return super.loadClass(name, resolve);
      }
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }

  private static Class<?> unit;

  @BeforeAll
  static void load() throws ClassNotFoundException {
    unit = new WithoutUcum().loadClass("dev.qose.core.unit.Unit");
  }

  private static Object ask(String code, String question) throws ReflectiveOperationException {
    Object asked = unit.getMethod("of", String.class).invoke(null, code);
    return unit.getMethod(question).invoke(asked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ms", "s", "min", "%", "1", "s-1", "{bit}/d", "1{request}/s", "kHz", "s2"})
  void knows_common_units(String code) throws ReflectiveOperationException {
    assertThat(ask(code, "isValid")).isEqualTo(Optional.of(true));
    assertThat(ask(code, "dimension")).hasToString(Unit.of(code).dimension().toString());
    assertThat(ask(code, "isPerSecond")).isEqualTo(Unit.of(code).isPerSecond());
  }

  @ParameterizedTest
  @ValueSource(strings = {"m{x}s", "//s", "+1", ""})
  void knows_what_breaks_the_grammar(String code) throws ReflectiveOperationException {
    assertThat(ask(code, "isValid")).isEqualTo(Optional.of(false));
  }

  @Test
  void leaves_the_others_undecided() throws ReflectiveOperationException {
    assertThat(ask("By/s", "isValid")).isEqualTo(Optional.empty());
    assertThat(ask("By/s", "dimension")).isEqualTo(Optional.empty());
  }
}
