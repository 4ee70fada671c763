package dev.qose.build;

import dev.qose.build.Schematron.SchematronPattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Writes the classes of a schema: one for each pattern. */
final class SchematronClasses {

  private static final String PACKAGE = "dev.qose.core.rules.schematron";

  private SchematronClasses() {}

  static void write(Schematron schema, Registry registry, Path target) throws IOException {
    Path folder = target.resolve(PACKAGE.replace('.', '/'));
    Files.createDirectories(folder);
    for (SchematronPattern pattern : schema.patterns()) {
      Files.writeString(
          folder.resolve(name(pattern) + ".java"),
          PatternWriter.write(pattern, schema.namespaces(), registry, PACKAGE, name(pattern)));
    }
    Files.writeString(folder.resolve("SchematronPatterns.java"), patterns(schema));
  }

  private static String name(SchematronPattern pattern) {
    return JavaClass.capitalized(pattern.id()) + "Pattern";
  }

  private static String patterns(Schematron schema) {
    StringBuilder java = new StringBuilder();
    java.append("package ").append(PACKAGE).append(";\n\n");
    java.append("import dev.qose.core.element.Element;\n");
    java.append("import dev.qose.core.rule.Reporter;\nimport java.util.List;\n\n");
    java.append("/** All patterns: made of the rules in Schematron by the build. */\n");
    java.append("final class SchematronPatterns {\n\n");
    java.append("  /** The rules in them. */\n  static final List<String> IDS =\n      List.of(");
    java.append(
        schema.patterns().stream()
            .flatMap(pattern -> pattern.rules().stream())
            .flatMap(rule -> rule.asserts().stream())
            .map(assertion -> JavaClass.quote(assertion.id()))
            .distinct()
            .sorted()
            .collect(Collectors.joining(",\n          ", "\n          ", ");\n\n")));
    java.append("  private SchematronPatterns() {}\n\n");
    java.append("  /** Applies to an element the rule for it in each pattern. */\n");
    java.append("  static void check(Element e, Reporter reporter) {\n");
    for (SchematronPattern pattern : schema.patterns()) {
      java.append("    ").append(name(pattern)).append(".check(e, reporter);\n");
    }
    return java.append("  }\n}\n").toString();
  }
}
