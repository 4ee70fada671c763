package dev.qose.validate;

import dev.qose.core.element.Namespaces;
import dev.qose.core.offering.CapabilitiesRoot;
import dev.qose.core.offering.Host;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** Tells by its root what a document is, and names what is no capabilities document. */
final class RootReader {

  /** The roots of what services answer where they cannot do what they are asked to. */
  private static final Set<String> EXCEPTION_REPORTS =
      Set.of("ServiceExceptionReport", "ExceptionReport");

  private static final Set<String> CODES = Set.of("code", "exceptionCode");

  private static final int LONGEST_TEXT = 500;

  private static final String UNKNOWN_ROOT = "cvc-elt.1.a";

  private final XsdFindings errors;
  private @Nullable Host host;

  /** What an exception report says so far; null: this is none. */
  private @Nullable StringBuilder exception;

  private String code = "";

  RootReader(XsdFindings errors) {
    this.errors = errors;
  }

  void clear() {
    host = null;
    exception = null;
    code = "";
  }

  Optional<Host> host() {
    return Optional.ofNullable(host);
  }

  void startRoot(String uri, String localName, String qName, @Nullable String version) {
    host = Host.ofRoot(uri, localName, version).orElse(null);
    if (host != null || Namespaces.isQosRoot(uri, localName)) {
      return;
    }
    if (EXCEPTION_REPORTS.contains(localName)) {
      exception = new StringBuilder();
      return;
    }
    String versions =
        Arrays.stream(CapabilitiesRoot.values())
            .filter(row -> row.isNamed(uri, localName))
            .map(row -> row.service() + " " + row.versions())
            .collect(Collectors.joining(", "));
    errors.add(
        UNKNOWN_ROOT,
        versions.isEmpty()
            ? "The root element is %s%s in %s, which is no capabilities document that is known here."
                .formatted(qName, version(version), namespace(uri))
            : "The root element is %s, but %s."
                .formatted(
                    qName,
                    version == null
                        ? "it has no attribute version"
                        : "its version, \"%s\", is not known here".formatted(version)),
        Optional.of(versions.isEmpty() ? expected() : "Known here are %s.".formatted(versions)));
  }

  void startElement(String localName, Attributes attributes) {
    if (exception != null) {
      exception.append(' ');
      for (int i = 0; i < attributes.getLength() && code.isEmpty(); i++) {
        if (CODES.contains(attributes.getLocalName(i))) {
          code = attributes.getValue(i).strip();
        }
      }
    }
  }

  void endElement(int depth) {
    if (exception != null) {
      exception.append(' ');
      if (depth == 1) {
        addReport(exception.toString());
      }
    }
  }

  void characters(char[] text, int start, int length) {
    if (exception != null && exception.length() <= LONGEST_TEXT) {
      exception.append(text, start, Math.min(length, LONGEST_TEXT));
    }
  }

  private void addReport(String said) {
    String text = said.strip().replaceAll("\\s+", " ");
    errors.add(
        UNKNOWN_ROOT,
        "This is an exception report of the service, no capabilities document%s%s"
            .formatted(
                code.isEmpty() ? "" : " (code %s)".formatted(code),
                text.isEmpty() ? "." : ": \"%s\"".formatted(cut(text))),
        Optional.of("Ask for the capabilities document again, as the service wants it."));
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
  }

  private static String version(@Nullable String version) {
    return version == null ? "" : " (version %s)".formatted(version);
  }

  private static String namespace(String uri) {
    return uri.isEmpty() ? "no namespace" : "namespace " + uri;
  }

  private static String expected() {
    return "Expected is WMS_Capabilities in namespace "
        + Namespaces.WMS
        + ", WFS_Capabilities in namespace "
        + Namespaces.WFS
        + ", or a QoS block: QualityOfServiceMetadata in namespace "
        + Namespaces.QOS_WMS
        + " or "
        + Namespaces.QOS_WFS
        + ".";
  }
}
