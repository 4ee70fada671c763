package dev.qose.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Loading all schemas touches neither the network nor any file outside the class path and the JDK,
 * on either engine, whatever the environment says. The second test shows that the traps of {@link
 * OfflineProbe} catch what they are for.
 */
class OfflineTests {

  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test.
  @TempDir
  Path folder;

  @Test
  void loadingTouchesNothingOutside() throws Exception {
    Files.writeString(
        folder.resolve("injected.xml"),
        "<catalog xmlns='urn:oasis:names:tc:entity:xmlns:xml:catalog'>"
            + "<uri name='urn:injected' uri='injected.xml'/></catalog>");
    Path properties = Files.createDirectory(folder.resolve("properties"));
    String injected = folder.resolve("injected.xml").toUri().toString();
    Files.writeString(
        properties.resolve("xmlresolver.properties"),
        "catalogs=" + injected + "\nalways-resolve=true\nallow-oasis-xml-catalog-pi=true\n");

    assertThat(
            probe(
                "catalog",
                properties,
                "-Dxml.catalog.files=" + injected,
                "-Dxml.catalog.alwaysResolve=true",
                "-Dxml.catalog.logging=debug",
                "-Dxml.catalog.loggerLogLevel=debug"))
        .containsExactly("done");
  }

  @Test
  void trapsCatchWhatTheyAreFor() throws Exception {
    Path outside = Files.writeString(folder.resolve("outside.txt"), "outside");
    assertThat(probe("traps", folder.resolve("none")))
        .contains(
            "url http://schemas.opengis.net/ows/2.0/owsAll.xsd",
            "socket",
            "proxy http://127.0.0.1:9/",
            "file " + outside.toAbsolutePath(),
            "done");
  }

  private List<String> probe(String what, Path firstOnClassPath, String... options)
      throws Exception {
    Path output = folder.resolve("output.txt");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String classPath =
        firstOnClassPath + File.pathSeparator + System.getProperty("java.class.path");
    ProcessBuilder builder = new ProcessBuilder(java.toString());
    builder.command().addAll(List.of(options));
    builder
        .command()
        .addAll(List.of("-cp", classPath, OfflineProbe.class.getName(), what, folder.toString()));
    builder
        .environment()
        .put("XML_CATALOG_FILES", folder.resolve("injected.xml").toUri().toString());
    // Both streams, so that anything a library prints is seen.
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    Process process = builder.start();
    try {
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("the probe ends").isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    return Files.readAllLines(output);
  }
}
