package dev.qose.validate.junit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Finds documents by name, among resources and files. */
final class Documents {

  private static final String FILE = "file:";

  private static final String WILDCARDS = "*?[{";

  private Documents() {}

  /**
   * A document of a test.
   *
   * @param test the test, whose class loader finds resources
   * @param name the name of a resource without a slash before it, or {@code file:} and a path
   */
  record Document(Class<?> test, String name) {

    byte[] read() {
      try (InputStream in = open()) {
        return in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private InputStream open() throws IOException {
      if (name.startsWith(FILE)) {
        return Files.newInputStream(Path.of(name.substring(FILE.length())));
      }
      InputStream in = loader(test).getResourceAsStream(name);
      if (in == null) {
        throw new ExtensionConfigurationException(
            "there is no \"%s\" on the class path of %s".formatted(name, test.getName()));
      }
      return in;
    }
  }

  /** The document of that name. */
  static Document one(Class<?> test, String name) {
    return new Document(test, name.startsWith(FILE) ? name : fromRoot(test, name));
  }

  /** All documents that a pattern fits, by name. */
  static List<Document> all(Class<?> test, String pattern) {
    SortedSet<String> names = new TreeSet<>();
    try {
      if (pattern.startsWith(FILE)) {
        String path = pattern.substring(FILE.length());
        Path folder = Path.of(folder(path));
        String glob = path.substring(folder(path).length());
        files(folder, glob).forEach(name -> names.add(FILE + folder.resolve(name)));
      } else {
        String path = fromRoot(test, pattern);
        String folder = folder(path);
        String glob = path.substring(folder.length());
        for (URL url : Collections.list(loader(test).getResources(folder))) {
          resources(url, folder, glob).forEach(name -> names.add(folder + name));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (names.isEmpty()) {
      throw new ExtensionConfigurationException(
          "no document fits \"%s\" %s"
              .formatted(
                  pattern,
                  pattern.startsWith(FILE)
                      ? "from " + Path.of("").toAbsolutePath()
                      : "on the class path of " + test.getName()));
    }
    return names.stream().map(name -> new Document(test, name)).toList();
  }

  /** What stands before the first part with a wildcard, with the slash behind it. */
  private static String folder(String pattern) {
    int end = 0;
    while (end < pattern.length() && WILDCARDS.indexOf(pattern.charAt(end)) < 0) {
      end++;
    }
    return pattern.substring(0, pattern.lastIndexOf('/', end) + 1);
  }

  private static List<String> resources(URL folder, String name, String glob) throws IOException {
    if (folder.getProtocol().equals("file")) {
      return files(path(folder), glob);
    }
    URLConnection connection = folder.openConnection();
    if (!(connection instanceof JarURLConnection jarConnection)) {
      return List.of();
    }
    // Not shared: closing the file would take it from class loaders.
    connection.setUseCaches(false);
    PathMatcher matcher = matcher(glob);
    try (JarFile jar = jarConnection.getJarFile()) {
      return jar.stream()
          .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(name))
          .map(entry -> entry.getName().substring(name.length()))
          .filter(rest -> matcher.matches(Path.of(rest)))
          .toList();
    }
  }

  private static List<String> files(Path folder, String glob) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    PathMatcher matcher = matcher(glob);
    List<String> names = new ArrayList<>();
    int depth = glob.contains("**") ? Integer.MAX_VALUE : glob.split("/", -1).length;
    try (Stream<Path> files = Files.walk(folder, depth)) {
      files
          .filter(Files::isRegularFile)
          .map(folder::relativize)
          .filter(matcher::matches)
          .forEach(path -> names.add(path.toString().replace('\\', '/')));
    }
    return names;
  }

  private static Path path(URL url) {
    try {
      return Path.of(new URI(url.toString()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PathMatcher matcher(String glob) {
    return FileSystems.getDefault().getPathMatcher("glob:" + glob);
  }

  private static String fromRoot(Class<?> test, String name) {
    if (name.startsWith("/")) {
      return name.substring(1);
    }
    return test.getPackageName().isEmpty()
        ? name
        : test.getPackageName().replace('.', '/') + "/" + name;
  }

  private static ClassLoader loader(Class<?> test) {
    ClassLoader loader = test.getClassLoader();
    return loader == null ? ClassLoader.getSystemClassLoader() : loader;
  }
}
