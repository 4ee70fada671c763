package dev.qose.examples.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The README's fenced blocks.
 *
 * @param blocks in order
 */
public record Readme(List<Block> blocks) {

  private static final Pattern FENCED =
      Pattern.compile("^```(\\w*)\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern CLASS =
      Pattern.compile("^(?:public )?class (\\w+)", Pattern.MULTILINE);

  /**
   * A fenced block.
   *
   * @param language what stands behind the fence; empty for the two commands on top
   * @param text its lines
   */
  public record Block(String language, String text) {

    /** Tells whether it is a source file, as a reader would save it. */
    public boolean isSourceFile() {
      return language.equals("java") && text.startsWith("import ");
    }

    /** Returns the name of the class that a source file is of. */
    public String className() {
      Matcher name = CLASS.matcher(text);
      if (!name.find()) {
        throw new IllegalStateException("No class in: " + text);
      }
      return name.group(1);
    }
  }

  /** Reads the README of this project. */
  public static Readme read() throws IOException {
    return new Readme(
        FENCED
            .matcher(Files.readString(Path.of("../README.md")))
            .results()
            .map(fenced -> new Block(fenced.group(1), fenced.group(2)))
            .toList());
  }

  /** Lists the blocks in a language. */
  public List<String> in(String language) {
    return blocks.stream()
        .filter(block -> block.language().equals(language) && !block.isSourceFile())
        .map(Block::text)
        .toList();
  }

  /** Lists the source files. */
  public List<Block> sourceFiles() {
    return blocks.stream().filter(Block::isSourceFile).toList();
  }
}
