package dev.qose.examples.jars;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.examples.testing.Program;
import dev.qose.examples.testing.Program.Result;
import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
                Documents.copy(folder, "qos_wms.json").toString());

    assertThat(result)
        .isEqualTo(
            new Result(
                0,
                """
                dev.qose.core
                dev.qose.jaxb
                dev.qose.schema
                dev.qose.validate
                valid
                """,
                ""));
  }

  private static void compile(Path classes) throws Exception {
    Path sources =
        Path.of(Objects.requireNonNull(ModulePathIT.class.getResource("/modular")).toURI());
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
