package dev.qose.build;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.SourceVersion;

/** A class that is being written: constants, methods that others share, and rules. */
final class JavaClass {

  private final Map<String, String> prefixes;
  private final Map<String, String> constants = new TreeMap<>();
  private final Map<String, String> methods = new LinkedHashMap<>();
  private final StringBuilder text = new StringBuilder();

  /** Methods that what is added next calls. */
  private final StringBuilder helpers = new StringBuilder();

  /**
   * Begins a class.
   *
   * @param namespaces the namespace of each prefix, after which constants are named
   */
  JavaClass(Map<String, String> namespaces) {
    prefixes = new LinkedHashMap<>();
    namespaces.forEach((prefix, uri) -> prefixes.put(uri, prefix));
  }

  /** A name of a variable or method for one with hyphens, or with capitals at its begin. */
  static String name(String name) {
    StringBuilder java = new StringBuilder();
    boolean isBegin = false;
    for (char c : name.toCharArray()) {
      if (Character.isJavaIdentifierPart(c) && c != '_') {
        java.append(isBegin && java.length() > 0 ? Character.toUpperCase(c) : c);
      }
      isBegin = !Character.isJavaIdentifierPart(c) || c == '_';
    }
    int capitals = 0;
    while (capitals < java.length() && Character.isUpperCase(java.charAt(capitals))) {
      boolean isLast =
          capitals + 1 == java.length() || !Character.isUpperCase(java.charAt(capitals + 1));
      if (capitals == 0 || !isLast || capitals + 1 == java.length()) {
        java.setCharAt(capitals, Character.toLowerCase(java.charAt(capitals)));
      }
      capitals++;
    }
    return SourceVersion.isKeyword(java) ? java + "Value" : java.toString();
  }

  /** The same with a capital at its begin. */
  static String capitalized(String name) {
    String java = name(name);
    return Character.toUpperCase(java.charAt(0)) + java.substring(1);
  }

  /** Writes a text as Java does; every sign beyond ASCII escaped. */
  static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        quoted.append("\\u%04x".formatted((int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  /** The constant for a namespace. */
  String uri(String uri) {
    if (uri.isEmpty()) {
      return "\"\"";
    }
    return constant(prefixes.getOrDefault(uri, uri), uri);
  }

  /** The constant for a text. */
  String constant(String name, String value) {
    String constant = name.replace('-', '_').toUpperCase(Locale.ROOT);
    constants.put(constant, quote(value));
    return constant;
  }

  /** Adds a method, or finds one that does the same; returns its name. */
  String method(String name, String comment, String returned, String parameters, String body) {
    String same = "(" + parameters + ") {\n" + body + "  }\n";
    String known = methods.get(same);
    if (known != null) {
      return known;
    }
    String unique = name;
    for (int i = 2; methods.containsValue(unique); i++) {
      unique = name + i;
    }
    methods.put(same, unique);
    helpers
        .append("\n  // ")
        .append(comment)
        .append("\n  private static ")
        .append(returned)
        .append(' ')
        .append(unique)
        .append(same);
    return unique;
  }

  /** Adds a method, and behind it those that it calls. */
  void add(String method) {
    text.append('\n').append(method).append(helpers);
    helpers.setLength(0);
  }

  /** Writes the class. */
  String write(String packageName, String name, String comment) {
    StringBuilder java = new StringBuilder();
    java.append("package ").append(packageName).append(";\n\n");
    java.append("import static ").append(packageName).append(".XPathFunctions.*;\n\n");
    java.append("import dev.qose.core.element.Element;\n");
    java.append("import dev.qose.core.rule.Problem;\n");
    java.append("import dev.qose.core.rule.Reporter;\n");
    if (text.indexOf("@Nullable") >= 0) {
      java.append("import org.jspecify.annotations.Nullable;\n");
    }
    java.append('\n');
    java.append("/** ").append(comment).append(" */\n");
    java.append("final class ").append(name).append(" {\n\n");
    constants.forEach(
        (constant, value) ->
            java.append("  private static final String %s = %s;\n".formatted(constant, value)));
    java.append("\n  private ").append(name).append("() {}\n");
    return java.append(text).append("}\n").toString();
  }
}
