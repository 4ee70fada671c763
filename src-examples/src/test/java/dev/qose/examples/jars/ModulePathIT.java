package dev.qose.examples.jars;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.examples.testing.Program;
import dev.qose.examples.testing.Program.Result;
import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An application made of modules compiles and runs with our jars on its module path. */
class ModulePathIT {

  private static final String LIBRARY = Objects.requireNonNull(System.getProperty("module.path"));

  @Test
  void builds_and_checks_a_document(@TempDir Path folder) throws Exception {
    Path classes = folder.resolve("app");
    compile(classes);

    Result result =
        Program.java(folder, "--module-path", LIBRARY + File.pathSeparator + classes)
            .run(
                "--module",
                "app/app.Main",
                Documents.copy(folder, "mapserver-8.0.0-wms-1.3.0.xml").toString(),
                Documents.copy(folder, "qos_wms.json").toString(),
                resource("/host/own.sch").toString());

    assertThat(result)
        .isEqualTo(
            new Result(
                0,
                """
                dev.qose.core (automatic)
                dev.qose.jaxb
                dev.qose.schema
                dev.qose.validate (automatic)
                valid
                """,
                ""));
  }

  /** What users see, as {@code PublicApiTests} has it, and the bindings. */
  @ParameterizedTest
  @ValueSource(strings = {"dev.qose.schema", "dev.qose.jaxb"})
  void exports_what_is_public_and_nothing_else(String name) throws Exception {
    Set<String> agreed =
        Files.readAllLines(resource("/dev/qose/examples/public-api.txt")).stream()
            .filter(line -> line.startsWith(name + "."))
            .map(type -> type.replaceAll("\\.[A-Z].*", ""))
            .collect(toSet());
    ModuleDescriptor module = ModuleFinder.of(jars()).find(name).orElseThrow().descriptor();

    assertThat(module.exports())
        .filteredOn(export -> !export.isQualified())
        .extracting(ModuleDescriptor.Exports::source)
        .filteredOn(exported -> !exported.startsWith("dev.qose.jaxb.bind"))
        .containsExactlyInAnyOrderElementsOf(agreed);
    assertThat(module.exports())
        .filteredOn(ModuleDescriptor.Exports::isQualified)
        .allMatch(export -> export.targets().equals(Set.of("dev.qose.validate")));
  }

  private static Path[] jars() {
    return Stream.of(LIBRARY.split(File.pathSeparator)).map(Path::of).toArray(Path[]::new);
  }

  private static Path resource(String name) throws Exception {
    return Path.of(Objects.requireNonNull(ModulePathIT.class.getResource(name)).toURI());
  }

  private static void compile(Path classes) throws Exception {
    Path sources = resource("/modular");
    StringWriter messages = new StringWriter();
    PrintWriter log = new PrintWriter(messages, true);
    int status =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(
                log,
                log,
                "--module-path",
                LIBRARY,
                "-d",
                classes.toString(),
                sources.resolve("module-info.java").toString(),
                sources.resolve("app/Main.java").toString());
    assertThat(status).as(messages.toString()).isZero();
  }
}
