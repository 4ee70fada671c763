package dev.qose.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds what users see of the library against the list {@code public-api.txt}, so that nothing of
 * it changes by accident. Where a change is meant, the list goes with it: the test leaves the new
 * one in {@code target}.
 */
class PublicApiTests {

  /** Public only because packages of ours use each other; may change with any version. */
  private static final Set<String> INTERNAL =
      Set.of(
          "dev.qose.core.block",
          "dev.qose.core.check",
          "dev.qose.core.rules",
          "dev.qose.core.text",
          "dev.qose.core.feed.ics",
          "dev.qose.core.feed.lint",
          "dev.qose.core.feed.recur",
          "dev.qose.jaxb.bind",
          "dev.qose.jaxb.document",
          "dev.qose.jaxb.events",
          "dev.qose.jaxb.input",
          "dev.qose.jaxb.markup",
          "dev.qose.jaxb.shaded",
          "dev.qose.validate.document",
          "dev.qose.validate.fixes",
          "dev.qose.validate.rules",
          "dev.qose.examples");

  @Test
  void changes_on_purpose_only() throws IOException {
    String found = list();
    Path copy = Path.of("target", "public-api.txt");
    Files.createDirectories(Objects.requireNonNull(copy.getParent()));
    Files.writeString(copy, found);

    try (InputStream agreed = PublicApiTests.class.getResourceAsStream("public-api.txt")) {
      assertThat(found.lines())
          .as("the public API; if you meant to change it, take over src-examples/%s", copy)
          .containsExactlyElementsOf(
              new String(Objects.requireNonNull(agreed).readAllBytes(), UTF_8).lines().toList());
    }
  }

  private static String list() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackages("dev.qose");
    return classes.stream()
        .filter(PublicApiTests::isSeen)
        .filter(type -> INTERNAL.stream().noneMatch(name -> isIn(type, name)))
        .sorted((a, b) -> a.getName().compareTo(b.getName()))
        .map(PublicApiTests::describe)
        .collect(joining());
  }

  private static boolean isIn(JavaClass type, String packageName) {
    return type.getPackageName().equals(packageName)
        || type.getPackageName().startsWith(packageName + ".");
  }

  /** A public class in a class that is not public is seen by nobody. */
  private static boolean isSeen(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && !type.isAnonymousClass()
        && type.getEnclosingClass().map(PublicApiTests::isSeen).orElse(true);
  }

  private static String describe(JavaClass type) {
    Stream<JavaCodeUnit> calls = type.getCodeUnits().stream();
    Stream<String> members =
        Stream.concat(
            type.getFields().stream().filter(PublicApiTests::isForUsers).map(PublicApiTests::line),
            calls.filter(PublicApiTests::isForUsers).map(PublicApiTests::line));
    return type.getName()
        + "\n"
        + members.sorted().map(line -> "  " + line + "\n").collect(joining());
  }

  private static boolean isForUsers(JavaMember member) {
    Set<JavaModifier> modifiers = member.getModifiers();
    return (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
        && !modifiers.contains(JavaModifier.SYNTHETIC)
        && !modifiers.contains(JavaModifier.BRIDGE);
  }

  private static String line(JavaField field) {
    return field.getName() + ": " + field.getRawType().getName();
  }

  private static String line(JavaCodeUnit unit) {
    List<JavaClass> parameters = unit.getRawParameterTypes();
    return parameters.stream()
        .map(JavaClass::getName)
        .collect(joining(", ", unit.getName() + "(", "): " + unit.getRawReturnType().getName()));
  }
}
