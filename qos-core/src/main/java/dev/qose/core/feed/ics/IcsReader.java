package dev.qose.core.feed.ics;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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

  /** Octets in a file: some twenty thousand events. */
  public static final int MAX_SIZE = 8 * 1024 * 1024;

  /** Octets in an unfolded line. */
  public static final int MAX_LINE = 64 * 1024;

  /** Properties in a file. */
  public static final int MAX_PROPERTIES = 200_000;

  /** Components in a file. */
  public static final int MAX_COMPONENTS = 40_000;

  /** Components inside each other; RFC 5545 itself needs three. */
  public static final int MAX_DEPTH = 8;

  /** What is directly in a calendar and never in each other. */
  private static final Set<String> OF_CALENDARS =
      Set.of("VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE", "VAVAILABILITY");

  private final IcsOctets octets;
  private final IcsLines lines;
  private final Notes notes = new Notes();
  private final Deque<Open> open = new ArrayDeque<>();
  private final List<IcsComponent> outermost = new ArrayList<>();
  private final PropertyReader properties = new PropertyReader(notes);
  private int count;
  private int components;

  private IcsReader(IcsOctets octets) {
    this.octets = octets;
    lines = new IcsLines(octets, notes);
  }

  /** A component whose END is still to come. */
  private record Open(
      IcsSpan begin, String name, List<IcsProperty> properties, List<IcsComponent> components) {

    Open(IcsSpan begin, String name) {
      this(begin, name, new ArrayList<>(), new ArrayList<>());
    }

    int line() {
      return begin.line();
    }

    IcsComponent close(int bodyEnd, int end) {
      IcsSpan span = new IcsSpan(begin.line(), begin.start(), end);
      return new IcsComponent(span, begin.end(), bodyEnd, name, properties, components);
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
    return read(IcsOctets.of(bytes));
  }

  /**
   * Reads what was read before.
   *
   * @param octets how it is written
   * @return what is in it
   * @throws IcsException if a limit is exceeded
   */
  public static IcsDocument read(IcsOctets octets) {
    return new IcsReader(octets).document();
  }

  private IcsDocument document() {
    for (Optional<IcsLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      read(line.get());
    }
    while (!open.isEmpty()) {
      closeUnended(" has no END: the file is cut off.", lines.position());
    }
    return new IcsDocument(outermost, octets, notes.inOrder());
  }

  private void read(IcsLines.Line line) {
    if (!IcsLines.isContentLine(line.text())) {
      notes.add(
          line.number(),
          "\"" + shown(line.text()) + "\" is no content line.",
          "Write a name, a colon and a value.");
      return;
    }
    IcsProperty property = properties.read(line);
    switch (property.name()) {
      case "BEGIN" -> {
        requireNameAlone(property);
        begin(property);
      }
      case "END" -> {
        requireNameAlone(property);
        end(property);
      }
      default -> add(property);
    }
  }

  private void requireNameAlone(IcsProperty property) {
    boolean spaces = !property.value().equals(property.value().strip());
    if (spaces || !property.parameters().isEmpty()) {
      notes.add(
          property.line(),
          property.name()
              + (spaces ? " has spaces around" : " has parameters beside")
              + " its name.",
          "Write " + property.name() + ":" + shown(name(property)) + ".");
    }
  }

  private void begin(IcsProperty property) {
    if (++components > MAX_COMPONENTS) {
      throw new IcsException(property.line(), "more than " + MAX_COMPONENTS + " components");
    }
    String name = name(property);
    while ((OF_CALENDARS.contains(name) && isOpen(OF_CALENDARS))
        || (name.equals("VCALENDAR") && isOpen(Set.of(name)))) {
      closeUnended(" has no END before BEGIN:" + name + ".", property.span().start());
    }
    if (open.size() == MAX_DEPTH) {
      throw new IcsException(property.line(), "components nested deeper than " + MAX_DEPTH);
    }
    open.push(new Open(property.span(), name));
  }

  private boolean isOpen(Set<String> names) {
    return open.stream().anyMatch(each -> names.contains(each.name()));
  }

  private void end(IcsProperty property) {
    String name = name(property);
    if (!isOpen(Set.of(name))) {
      notes.add(
          property.line(), "END:" + shown(name) + " ends nothing.", "Remove it, or add its BEGIN.");
      return;
    }
    while (!open.getFirst().name().equals(name)) {
      closeUnended(" has no END before END:" + shown(name) + ".", property.span().start());
    }
    close(property.span().start(), property.span().end());
  }

  private void closeUnended(String problem, int end) {
    String name = shown(open.getFirst().name());
    notes.add(open.getFirst().line(), "BEGIN:" + name + problem, "End it with END:" + name + ".");
    close(end, end);
  }

  private void close(int bodyEnd, int end) {
    IcsComponent closed = open.pop().close(bodyEnd, end);
    (open.isEmpty() ? outermost : open.getFirst().components()).add(closed);
  }

  private void add(IcsProperty property) {
    if (++count > MAX_PROPERTIES) {
      throw new IcsException(property.line(), "more than " + MAX_PROPERTIES + " properties");
    }
    if (open.isEmpty()) {
      notes.add(
          property.line(),
          shown(property.name()) + " is outside of any component.",
          "Move it between BEGIN:VCALENDAR and END:VCALENDAR.");
      return;
    }
    open.getFirst().properties().add(property);
  }

  private static String name(IcsProperty property) {
    return property.value().strip().toUpperCase(Locale.ROOT);
  }

  static String shown(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
