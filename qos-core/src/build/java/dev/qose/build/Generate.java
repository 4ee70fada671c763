package dev.qose.build;

import java.nio.file.Path;

/**
 * Makes Java of the registry of rules, when qos-core is built: {@code Generate REGISTRY TARGET},
 * the folder of its XML files, one for each group, and the folder for the source code.
 */
public final class Generate {

  private Generate() {}

  public static void main(String[] args) throws Exception {
    Path registry = Path.of(args[0]);
    Path target = Path.of(args[1]);
    Registry.read(registry).write(target.resolve("dev/qose/core/rule"));
  }
}
