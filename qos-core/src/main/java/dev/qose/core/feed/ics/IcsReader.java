package dev.qose.core.feed.ics;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads content lines and components, and what others publish for such: bare line feeds, wrong
 * folding, byte order marks, other encodings, missing ends. All of it is noted with its line.
 *
 * <pre>{@code
 * IcsDocument document = IcsReader.read(bytes);
 * }</pre>
 *
 * <p>Stateless and thread-safe. Cost grows with the input, which is bounded: no input takes more
 * than some tens of megabytes of memory.
 *
 * @since 0.1
 */
public final class IcsReader {

  /** Octets in a file: some ten thousand events. */
  public static final int MAX_SIZE = 8 * 1024 * 1024;

  /** Octets in an unfolded line. */
  public static final int MAX_LINE = 64 * 1024;

  /** Properties in a file. */
  public static final int MAX_PROPERTIES = 150_000;

  /** Components in a file. */
  public static final int MAX_COMPONENTS = 10_000;

  /** Components inside each other; RFC 5545 itself needs three. */
  public static final int MAX_DEPTH = 8;

  private static final int MAX_PARAMETERS = 50;

  private final IcsLines lines;
  private final Notes notes = new Notes();
  private final Deque<Open> open = new ArrayDeque<>();
  private final List<IcsComponent> outermost = new ArrayList<>();
  private int properties;
  private int components;

  private IcsReader(byte[] bytes) {
    lines = new IcsLines(bytes, notes);
  }

  /** A component whose END is still to come. */
  private record Open(
      int line, String name, List<IcsProperty> properties, List<IcsComponent> components) {

    Open(int line, String name) {
      this(line, name, new ArrayList<>(), new ArrayList<>());
    }

    IcsComponent close() {
      return new IcsComponent(line, name, properties, components);
    }
  }

  /**
   * Reads a file.
   *
   * @param bytes its content
   * @return what is in it, however little
   * @throws IcsException if a limit is exceeded
   */
  public static IcsDocument read(byte[] bytes) {
    if (bytes.length > MAX_SIZE) {
      throw new IcsException(1, "larger than " + MAX_SIZE + " octets: not read");
    }
    return new IcsReader(bytes).document();
  }

  private IcsDocument document() {
    for (Optional<IcsLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      read(line.get());
    }
    while (!open.isEmpty()) {
      Open last = open.getFirst();
      notes.add(
          last.line(),
          "BEGIN:" + shown(last.name()) + " has no END: the file is cut off",
          "end it with END:" + shown(last.name()));
      close();
    }
    return new IcsDocument(outermost, notes.inOrder());
  }

  private void read(IcsLines.Line line) {
    if (!IcsLines.isContentLine(line.text())) {
      notes.add(
          line.number(),
          "\"" + shown(line.text()) + "\" is no content line",
          "write a name, a colon and a value");
      return;
    }
    IcsProperty property = property(line);
    switch (property.name()) {
      case "BEGIN" -> begin(property);
      case "END" -> end(property);
      default -> add(property);
    }
  }

  private void begin(IcsProperty property) {
    if (++components > MAX_COMPONENTS) {
      throw new IcsException(property.line(), "more than " + MAX_COMPONENTS + " components");
    }
    if (open.size() == MAX_DEPTH) {
      throw new IcsException(property.line(), "components nested deeper than " + MAX_DEPTH);
    }
    open.push(new Open(property.line(), name(property)));
  }

  private void end(IcsProperty property) {
    String name = name(property);
    if (open.stream().noneMatch(each -> each.name().equals(name))) {
      notes.add(
          property.line(), "END:" + shown(name) + " ends nothing", "remove it, or add its BEGIN");
      return;
    }
    while (!open.getFirst().name().equals(name)) {
      Open inner = open.getFirst();
      notes.add(
          inner.line(),
          "BEGIN:" + shown(inner.name()) + " has no END before END:" + shown(name),
          "end it with END:" + shown(inner.name()));
      close();
    }
    close();
  }

  private void close() {
    IcsComponent closed = open.pop().close();
    (open.isEmpty() ? outermost : open.getFirst().components()).add(closed);
  }

  private void add(IcsProperty property) {
    if (++properties > MAX_PROPERTIES) {
      throw new IcsException(property.line(), "more than " + MAX_PROPERTIES + " properties");
    }
    if (open.isEmpty()) {
      notes.add(
          property.line(),
          property.name() + " is outside of any component",
          "move it between BEGIN:VCALENDAR and END:VCALENDAR");
      return;
    }
    open.getFirst().properties().add(property);
  }

  private static String name(IcsProperty property) {
    return property.value().strip().toUpperCase(Locale.ROOT);
  }

  private IcsProperty property(IcsLines.Line line) {
    String text = withoutControls(line);
    Map<String, String> parameters = new LinkedHashMap<>();
    int start = endOfName(text);
    String name = text.substring(0, start).toUpperCase(Locale.ROOT);
    while (text.charAt(start) == ';') {
      int end = parameters.size() < MAX_PARAMETERS ? endOfParameter(text, start + 1) : -1;
      if (end < 0) {
        notes.add(
            line.number(),
            "the parameters of " + name + " cannot be read",
            "write ;NAME=value, in quotes where the value has a colon, semicolon or comma");
        start = Math.max(text.indexOf(':', start), start);
        break;
      }
      parameter(text.substring(start + 1, end), parameters);
      start = end;
    }
    String value = text.substring(start + 1);
    return new IcsProperty(line.number(), name, parameters, value);
  }

  private String withoutControls(IcsLines.Line line) {
    String text = line.text();
    for (int i = 0; i < text.length(); i++) {
      if (IcsText.isControl(text.charAt(i))) {
        notes.add(
            line.number(),
            "control character U+%04X".formatted((int) text.charAt(i)),
            "remove it; write \\n for a line end");
        StringBuilder clean = new StringBuilder(text.length());
        text.chars().filter(c -> !IcsText.isControl((char) c)).forEach(c -> clean.append((char) c));
        return clean.toString();
      }
    }
    return text;
  }

  private static int endOfName(String text) {
    int end = 0;
    while (text.charAt(end) != ':' && text.charAt(end) != ';') {
      end++;
    }
    return end;
  }

  /** The place of the semicolon or colon outside of quotes; -1 where there is none. */
  private static int endOfParameter(String text, int start) {
    boolean quoted = false;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ';' || c == ':')) {
        return i;
      }
    }
    return -1;
  }

  private static void parameter(String text, Map<String, String> parameters) {
    int equals = text.indexOf('=');
    String name = equals < 0 ? text : text.substring(0, equals);
    String value = equals < 0 ? "" : text.substring(equals + 1);
    parameters.putIfAbsent(name.strip().toUpperCase(Locale.ROOT), value.strip());
  }

  private static String shown(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
