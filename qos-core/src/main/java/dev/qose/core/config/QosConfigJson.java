package dev.qose.core.config;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.qose.core.file.AtomicFile;
import dev.qose.core.model.ServiceKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads and writes the configuration of a service's QoS block in JSON: the dialect of GeoServer's
 * QoS proposal (2018), extended in its style to all that the model can say. Nothing is lost on the
 * way from JSON to model or back.
 *
 * <pre>{@code
 * QosConfig config = QosConfigJson.read(ServiceKind.WMS, Path.of("qos_wms.json"));
 * QosConfigJson.write(config, Path.of("qos_wms.json"));
 * }</pre>
 *
 * <p>Lenient in:
 *
 * <ul>
 *   <li>JSON as people write it: {@code //} and {@code /*} comments, unquoted field names, single
 *       quotes, trailing commas; UTF-8 or UTF-16, with or without a byte order mark;
 *   <li>where an array may stand, the only element may stand by itself;
 *   <li>a string may hold a number where one is expected (in the spelling of {@code xs:double}),
 *       and must for {@code "NaN"}, {@code "INF"} and {@code "-INF"};
 *   <li>values of parameters may be numbers, true or false, and mean their own text;
 *   <li>corners are strings such as {@code "60.1 24.6"} or arrays of numbers;
 *   <li>times may lack seconds ({@code "6:00+03:00"}), day names may be in any case;
 *   <li>where the URI of a status or metric is wanted, its name in the code list will do ({@code
 *       "Operational"}, {@code "AvailabilityMonthly"}), and is written in full;
 *   <li>{@code qosEnabled} may be missing, and then is true; {@code service} may say {@code "wms"}
 *       or {@code "wfs"}, and is checked.
 * </ul>
 *
 * <p>But unknown, repeated or contradicting fields, names that mean nothing, {@code null} and wrong
 * types are refused, all at once, each with its place and what would be right. Input larger than 2
 * MiB or nested deeper than 64 levels is refused too. What rules have to say of a configuration is
 * no reason to refuse it here: {@link LocatedConfig} tells it, at the line.
 *
 * <p>Strict out: plain JSON, in a fixed order, the same text for the same configuration, valid
 * against {@link #schema()}.
 *
 * <p>Thread-safe. Time and memory grow with the document.
 *
 * @since 0.1
 */
public final class QosConfigJson {

  private static final JsonFactory FACTORY = new JsonFactory();

  private static final Codec<QosConfig> CONFIG = QosMetadataJson.QOS_CONFIG.object();

  private QosConfigJson() {}

  /**
   * Reads a configuration from a file.
   *
   * @param service the service that is configured
   * @param file the file
   * @return the configuration
   * @throws IOException if the file cannot be read
   * @throws QosConfigException if it holds no configuration; the message names the file
   */
  public static QosConfig read(ServiceKind service, Path file) throws IOException {
    return readLocated(service, file).config();
  }

  /**
   * Reads a configuration from a file, for rules to look at.
   *
   * @param service the service that is configured
   * @param file the file
   * @return the configuration, and where in the file its parts stand
   * @throws IOException if the file cannot be read
   * @throws QosConfigException if it holds no configuration; the message names the file
   */
  public static LocatedConfig readLocated(ServiceKind service, Path file) throws IOException {
    Problems problems = new Problems(file.toString());
    try (InputStream in = Files.newInputStream(file)) {
      return read(service, new JsonInput(problems).text(in), problems);
    }
  }

  /**
   * Reads a configuration from bytes.
   *
   * @param service the service that is configured
   * @param in the bytes; stays open
   * @return the configuration
   * @throws IOException if the bytes cannot be read
   * @throws QosConfigException if they are no configuration
   */
  public static QosConfig read(ServiceKind service, InputStream in) throws IOException {
    return readLocated(service, in).config();
  }

  /**
   * Reads a configuration from bytes, for rules to look at.
   *
   * @param service the service that is configured
   * @param in the bytes; stays open
   * @return the configuration, and where in the text its parts stand
   * @throws IOException if the bytes cannot be read
   * @throws QosConfigException if they are no configuration
   */
  public static LocatedConfig readLocated(ServiceKind service, InputStream in) throws IOException {
    Problems problems = new Problems("QoS configuration");
    return read(service, new JsonInput(problems).text(in), problems);
  }

  /**
   * Reads a configuration from characters.
   *
   * @param service the service that is configured
   * @param in the characters; stays open
   * @return the configuration
   * @throws IOException if the characters cannot be read
   * @throws QosConfigException if they are no configuration
   */
  public static QosConfig read(ServiceKind service, Reader in) throws IOException {
    Problems problems = new Problems("QoS configuration");
    return read(service, new JsonInput(problems).text(in), problems).config();
  }

  /**
   * Reads a configuration from a text.
   *
   * @param service the service that is configured
   * @param json the text
   * @return the configuration
   * @throws QosConfigException if it is no configuration
   */
  public static QosConfig read(ServiceKind service, String json) {
    return readLocated(service, json).config();
  }

  /**
   * Reads a configuration from a text, for rules to look at.
   *
   * @param service the service that is configured
   * @param json the text
   * @return the configuration, and where in the text its parts stand
   * @throws QosConfigException if it is no configuration
   */
  public static LocatedConfig readLocated(ServiceKind service, String json) {
    Problems problems = new Problems("QoS configuration");
    return read(service, new JsonInput(problems).text(json), problems);
  }

  private static LocatedConfig read(ServiceKind service, Optional<String> json, Problems problems) {
    Places places = new Places();
    Optional<QosConfig> config =
        json.flatMap(text -> JsonText.parse(text, problems))
            .flatMap(tree -> CONFIG.read(JsonCursor.at(tree, problems, places, service)));
    problems.throwIfAny();
    return new LocatedConfig(config.orElseThrow(), places);
  }

  /**
   * Writes a configuration as a text.
   *
   * @param config the configuration
   * @return strict JSON, indented, with a line feed at its end
   * @throws QosConfigException if the configuration holds what the schemas cannot say and {@link
   *     #read(ServiceKind, String)} would refuse, such as a time that is none or a statement
   *     without a metric; lines and columns are those of the text that was not to be
   */
  public static String write(QosConfig config) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(text)) {
      out.setPrettyPrinter(new Printer());
      CONFIG.write(config, out);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to a string cannot fail", e);
    }
    text.append('\n');
    Problems problems = new Problems("QoS configuration to write");
    LocatedConfig unused =
        read(config.metadata().service(), new JsonInput(problems).text(text.toString()), problems);
    return text.toString();
  }

  /**
   * Writes a configuration to a file, which is replaced as a whole: readers see the old one or the
   * new one, and so they do after a crash.
   *
   * @param config the configuration
   * @param file the file; its folder must be there
   * @throws IOException if the file cannot be written; then the old one is still there
   * @throws QosConfigException as {@link #write(QosConfig)} does; then the file is not touched
   */
  public static void write(QosConfig config, Path file) throws IOException {
    AtomicFile.write(file, write(config).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Returns the JSON Schema (draft 2020-12) of the dialect in its strict form: what remains once
   * comments, quotes and other freedoms of syntax are read.
   *
   * @return where the schema is on the class path
   */
  public static URL schema() {
    return Objects.requireNonNull(
        QosConfigJson.class.getResource("qos-config.schema.json"), "qos-config.schema.json");
  }

  /** Such as every release of Jackson 2 has. */
  private static final class Printer extends DefaultPrettyPrinter {

    private static final long serialVersionUID = 1L;

    Printer() {
      indentObjectsWith(new DefaultIndenter("  ", "\n"));
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator out) throws IOException {
      out.writeRaw(": ");
    }
  }
}
