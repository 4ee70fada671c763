package dev.qose.examples.cli;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * Documents that are named by the folder in which they are, or by a pattern that no shell has
 * spelled out, such as {@code "services/*.xml"}.
 */
final class DocumentFiles {

  private static final Pattern WILD = Pattern.compile("[*?\\[{]");

  private final boolean recursive;

  /**
   * Says how folders are looked through.
   *
   * @param recursive whether folders in folders are, too
   */
  DocumentFiles(boolean recursive) {
    this.recursive = recursive;
  }

  /** Finds the documents that are meant, those of one name in the order of theirs. */
  List<DocumentFile> find(List<DocumentFile> named) throws IOException {
    List<DocumentFile> found = new ArrayList<>();
    for (DocumentFile file : named) {
      if (!file.isStandardInput() && Files.isDirectory(file.path())) {
        found.addAll(inFolder(file));
      } else if (WILD.matcher(file.name()).find() && !Files.exists(file.path())) {
        found.addAll(like(file));
      } else {
        found.add(file);
      }
    }
    return found;
  }

  private List<DocumentFile> inFolder(DocumentFile folder) throws IOException {
    List<DocumentFile> found =
        walk(
            folder.path(),
            recursive ? Integer.MAX_VALUE : 1,
            path -> path.toString().toLowerCase(Locale.ROOT).endsWith(".xml"));
    if (found.isEmpty()) {
      throw new UsageException(
          folder.name()
              + ": is a folder without documents that are called *.xml"
              + (recursive ? "" : "; --recursive looks into its folders, too"));
    }
    return found;
  }

  /** Looks from the last folder on that the pattern names in full. */
  private static List<DocumentFile> like(DocumentFile pattern) throws IOException {
    Path all = pattern.path();
    int names = 0;
    while (names < all.getNameCount() && !WILD.matcher(all.getName(names).toString()).find()) {
      names++;
    }
    Path known = names == 0 ? Path.of("") : all.subpath(0, names);
    Path folder = all.getRoot() == null ? known : all.getRoot().resolve(known);
    Path wild = all.subpath(names, all.getNameCount());
    boolean deep = wild.toString().contains("**");
    PathMatcher matcher = matcher(pattern, wild.toString());
    PathMatcher here = matcher(pattern, wild.toString().replace("**/", ""));
    List<DocumentFile> found =
        Files.isDirectory(folder)
            ? walk(
                folder,
                deep ? Integer.MAX_VALUE : wild.getNameCount(),
                path -> {
                  Path inFolder = folder.toString().isEmpty() ? path : folder.relativize(path);
                  return matcher.matches(inFolder) || here.matches(inFolder);
                })
            : List.of();
    if (found.isEmpty()) {
      throw new UsageException(pattern.name() + ": no such files");
    }
    return found;
  }

  private static PathMatcher matcher(DocumentFile pattern, String glob) {
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + glob);
    } catch (PatternSyntaxException e) {
      throw new UsageException(pattern.name() + ": no such file, and no pattern of names either");
    }
  }

  private static List<DocumentFile> walk(Path folder, int depth, Predicate<Path> wanted)
      throws IOException {
    try (Stream<Path> paths = Files.walk(folder, depth)) {
      return paths
          .filter(path -> wanted.test(path) && Files.isRegularFile(path))
          .sorted()
          .map(path -> new DocumentFile(path.toString()))
          .toList();
    } catch (java.io.UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
