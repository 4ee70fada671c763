package dev.qose.schema;

import java.net.URL;
import java.util.Objects;

/**
 * The Schematron rules for what schemas cannot say, by the occasion on which they are checked.
 *
 * <p>The rules are ISO Schematron with XPath 1.0, and each phase of them is at hand as a stylesheet
 * as well, which any XSLT processor runs, the JDK's own among them. Its input is a capabilities
 * document or a block of Quality of Service metadata, its output a report in SVRL.
 *
 * <pre>{@code
 * Templates rules = TransformerFactory.newDefaultInstance()
 *     .newTemplates(new StreamSource(SchematronPhase.STATIC.stylesheet().toString()));
 * }</pre>
 *
 * <p>Compiling takes some tenths of a second, a run about a millisecond. Templates are thread-safe
 * and meant to be kept.
 *
 * @since 0.1
 */
public enum SchematronPhase {
  /** What holds for every document. */
  STATIC("static");

  private static final String FOLDER = "schematron/";

  private final String id;

  SchematronPhase(String id) {
    this.id = id;
  }

  /**
   * Returns the name of the phase in the rules.
   *
   * @return such as {@code static}
   */
  public String id() {
    return id;
  }

  /**
   * Returns where the stylesheet is in this library. It is XSLT 1.0, needs no other file and reads
   * nothing but its input.
   *
   * @return a location on the class path or module path
   */
  public URL stylesheet() {
    return url("qos-" + id + ".xsl");
  }

  /**
   * Returns where the rules themselves are in this library, for other Schematron engines: the main
   * file, which includes the others beside it and holds all phases.
   *
   * @return a location on the class path or module path, the same for all phases
   */
  public URL source() {
    return url("qos.sch");
  }

  private static URL url(String file) {
    return Objects.requireNonNull(SchematronPhase.class.getResource(FOLDER + file), file);
  }
}
