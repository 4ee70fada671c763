package dev.qose.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the registry says of the rules, apart from their examples. */
record Registry(List<Group> groups) {

  /** The groups, in the order of reports and pages. */
  private static final List<String> ORDER =
      List.of(
          "placement",
          "codelists",
          "operating",
          "statements",
          "operations",
          "areas",
          "feed",
          "profiles",
          "hints");

  record Group(String name, String title, List<Entry> rules) {}

  record Entry(
      String id,
      String severity,
      String layer,
      boolean needsHost,
      String title,
      String rationale,
      String source) {}

  /** Refuses an assert that the registry describes otherwise. */
  void check(String id, String role) {
    Entry rule =
        groups.stream()
            .flatMap(group -> group.rules().stream())
            .filter(entry -> entry.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new UnsupportedException("the registry has no such rule"));
    if (!rule.layer().equals("schematron") || !rule.severity().equals(role)) {
      throw new UnsupportedException(
          "its role is %s, but in the registry it is %s, of the layer %s"
              .formatted(role, rule.severity(), rule.layer()));
    }
  }

  static Registry read(Path folder) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    List<Group> groups = new ArrayList<>();
    for (String name : ORDER) {
      Element root =
          factory
              .newDocumentBuilder()
              .parse(folder.resolve(name + ".xml").toFile())
              .getDocumentElement();
      List<Entry> rules = new ArrayList<>();
      NodeList elements = root.getElementsByTagNameNS(root.getNamespaceURI(), "rule");
      for (int i = 0; i < elements.getLength(); i++) {
        rules.add(entry((Element) elements.item(i)));
      }
      groups.add(new Group(name, root.getAttribute("title"), rules));
    }
    return new Registry(groups);
  }

  private static Entry entry(Element rule) {
    return new Entry(
        rule.getAttribute("id"),
        rule.getAttribute("severity"),
        rule.getAttribute("layer"),
        rule.getAttribute("needs").equals("host"),
        text(rule, "title"),
        text(rule, "rationale"),
        text(rule, "source"));
  }

  private static String text(Element rule, String name) {
    return rule.getElementsByTagNameNS(rule.getNamespaceURI(), name)
        .item(0)
        .getTextContent()
        .strip()
        .replaceAll("\\s+", " ");
  }

  /** Writes a class for each group: one method with all of them would be too long for the JVM. */
  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    StringBuilder java = new StringBuilder();
    java.append("package dev.qose.core.rule;\n\n");
    java.append("import java.util.ArrayList;\nimport java.util.LinkedHashMap;\n");
    java.append("import java.util.List;\nimport java.util.Map;\n\n");
    java.append("/** Made of the registry of rules by the build. */\n");
    java.append("final class StandardDescriptions {\n\n");
    java.append("  private StandardDescriptions() {}\n\n");
    java.append("  static Map<String, String> groups() {\n");
    java.append("    Map<String, String> groups = new LinkedHashMap<>();\n");
    for (Group group : groups) {
      java.append(
          "    groups.put(%s, %s);\n"
              .formatted(JavaClass.quote(group.name()), JavaClass.quote(group.title())));
    }
    java.append("    return groups;\n  }\n\n");
    java.append("  static List<RuleDescription> rules() {\n");
    java.append("    List<RuleDescription> rules = new ArrayList<>();\n");
    for (Group group : groups) {
      java.append("    %s(rules);\n".formatted(group.name()));
    }
    java.append("    return rules;\n  }\n");
    for (Group group : groups) {
      java.append(
          "\n  private static void %s(List<RuleDescription> rules) {\n".formatted(group.name()));
      for (Entry rule : group.rules()) {
        java.append(
            "    rules.add(new RuleDescription(%s, %s, Severity.%s, Layer.%s, %s, %s, %s, %s));\n"
                .formatted(
                    JavaClass.quote(rule.id()),
                    JavaClass.quote(group.name()),
                    rule.severity().toUpperCase(Locale.ROOT),
                    rule.layer().toUpperCase(Locale.ROOT),
                    JavaClass.quote(rule.title()),
                    JavaClass.quote(rule.rationale()),
                    JavaClass.quote(rule.source()),
                    rule.needsHost()));
      }
      java.append("  }\n");
    }
    java.append("}\n");
    Files.writeString(folder.resolve("StandardDescriptions.java"), java);
  }
}
