package dev.qose.build;

import java.nio.file.Path;

/**
 * Makes Java of the registry of rules and of the rules in Schematron, when qos-core is built:
 * {@code Generate SCHEMAS TARGET}, the folder that has both, and the folder for the source code.
 */
public final class Generate {

  private Generate() {}

  public static void main(String[] args) throws Exception {
    Path schemas = Path.of(args[0]);
    Path target = Path.of(args[1]);
    Registry registry = Registry.read(schemas.resolve("rules"));
    registry.write(target.resolve("dev/qose/core/rule"));
    SchematronClasses.write(
        Schematron.read(schemas.resolve("schematron/qos.sch")), registry, target);
  }
}
