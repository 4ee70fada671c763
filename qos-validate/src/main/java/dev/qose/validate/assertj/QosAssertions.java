package dev.qose.validate.assertj;

import dev.qose.core.text.CleanText;
import dev.qose.validate.QosValidator;
import dev.qose.validate.report.ValidationReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Where assertions on QoS documents start.
 *
 * <pre>{@code
 * import static dev.qose.validate.assertj.QosAssertions.assertThat;
 * import static dev.qose.validate.assertj.QosAssertions.assertThatQos;
 *
 * assertThatQos(Path.of("capabilities/roads.xml")).isValidQos();
 * assertThatQos(QosXml.compact().toXml(qos)).hasNoFindings();
 * assertThat(validator.validate(document)).isValid();
 * }</pre>
 *
 * <p>{@code assertThatQos} has a name of its own since AssertJ's {@code assertThat} takes texts and
 * paths as well, and would compare them. Where no validator is given, one with default settings is
 * shared by all; making it takes some tenths of a second, once.
 *
 * @since 0.1
 */
public final class QosAssertions {

  /** With an extension or a slash, and nothing that has to be in XML. */
  private static final Pattern FILE_NAME =
      Pattern.compile("[^<>\\r\\n]*(?:\\.\\w{1,8}|[/\\\\][^<>\\r\\n]*)");

  private QosAssertions() {}

  /** Made when it is first asked for; a validator never changes. */
  private static final class Default {
    static final QosValidator VALIDATOR = QosValidator.create();
  }

  /**
   * Starts an assertion on a report.
   *
   * @param actual the report
   * @return the assertion; where it fails it cannot quote the document, which a report does not
   *     hold
   */
  public static ValidationReportAssert assertThat(ValidationReport actual) {
    return new ValidationReportAssert(actual);
  }

  /**
   * Checks XML, and starts an assertion on what is found.
   *
   * @param xml a capabilities document or a QoS block; not the name of a file
   * @return the assertion
   * @throws IllegalArgumentException if it is no XML and looks like the name of a file
   */
  public static ValidationReportAssert assertThatQos(String xml) {
    return assertThatQos(xml, Default.VALIDATOR);
  }

  /**
   * Checks XML with a validator of one's own, and starts an assertion on what is found.
   *
   * @param xml a capabilities document or a QoS block; not the name of a file
   * @param validator checks it
   * @return the assertion
   * @throws IllegalArgumentException if it is no XML and looks like the name of a file
   */
  public static ValidationReportAssert assertThatQos(String xml, QosValidator validator) {
    if (FILE_NAME.matcher(xml).matches()) {
      throw new IllegalArgumentException(
          "\"%1$s\" is no XML but looks like the name of a file; assertThatQos(Path.of(\"%1$s\")) reads it."
              .formatted(CleanText.line(xml)));
    }
    return new ValidationReportAssert(validator.validate(xml), xml);
  }

  /**
   * Checks XML, and starts an assertion on what is found.
   *
   * @param xml a capabilities document or a QoS block, in whatever encoding XML allows
   * @return the assertion
   */
  public static ValidationReportAssert assertThatQos(byte[] xml) {
    return assertThatQos(xml, Default.VALIDATOR);
  }

  /**
   * Checks XML with a validator of one's own, and starts an assertion on what is found.
   *
   * @param xml a capabilities document or a QoS block, in whatever encoding XML allows
   * @param validator checks it
   * @return the assertion
   */
  public static ValidationReportAssert assertThatQos(byte[] xml, QosValidator validator) {
    return new ValidationReportAssert(validator.validate(xml), xml);
  }

  /**
   * Checks a file, and starts an assertion on what is found.
   *
   * @param file a capabilities document or a QoS block
   * @return the assertion
   * @throws UncheckedIOException if the file cannot be read
   */
  public static ValidationReportAssert assertThatQos(Path file) {
    return assertThatQos(file, Default.VALIDATOR);
  }

  /**
   * Checks a file with a validator of one's own, and starts an assertion on what is found.
   *
   * @param file a capabilities document or a QoS block
   * @param validator checks it
   * @return the assertion
   * @throws UncheckedIOException if the file cannot be read
   */
  public static ValidationReportAssert assertThatQos(Path file, QosValidator validator) {
    try {
      byte[] xml = Files.readAllBytes(file);
      InputStream in = new ByteArrayInputStream(xml);
      return new ValidationReportAssert(validator.validate(in, file.toString()), xml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
