package dev.qose.validate.fix;

import dev.qose.core.element.Location;
import dev.qose.core.rule.Edit;
import dev.qose.core.rule.Fix;
import dev.qose.jaxb.markup.StartTag.Attribute;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out which characters a fix changes. */
final class EditWriter {

  /** Thrown where a fix cannot be written; says why. */
  static final class CannotWrite extends Exception {
    private static final long serialVersionUID = 1L;

    final String reason;

    CannotWrite(String reason) {
      super(reason);
      this.reason = reason;
    }
  }

  private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\n|\\r");

  private final String text;
  private final String lineEnd;
  private final CharsetEncoder encoder;
  private final MarkupElement root;
  private final List<Integer> lineStarts = new ArrayList<>();

  EditWriter(String text, Charset repertoire, MarkupElement root) {
    this.text = text;
    this.encoder = repertoire.newEncoder();
    this.root = root;
    Matcher found = LINE_END.matcher(text);
    this.lineEnd = found.find() ? found.group() : "\n";
  }

  /**
   * Returns what a fix changes.
   *
   * @return the changes in the order of their places
   * @throws CannotWrite if an element cannot be found, or the edits get in each other's way
   */
  List<TextChange> write(Fix fix) throws CannotWrite {
    List<TextChange> splices = new ArrayList<>();
    for (Edit edit : fix.edits()) {
      splices.addAll(write(edit));
    }
    splices.sort(TextChange.ORDER);
    for (int i = 1; i < splices.size(); i++) {
      if (splices.get(i - 1).overlaps(splices.get(i))) {
        throw new CannotWrite("its changes overlap each other");
      }
    }
    return splices;
  }

  private List<TextChange> write(Edit edit) throws CannotWrite {
    MarkupElement element = find(edit.element());
    if (edit instanceof Edit.SetText setText) {
      return List.of(setText(element, escape(setText.text(), false, '>').replace("\n", lineEnd)));
    } else if (edit instanceof Edit.SetAttribute setAttribute) {
      return List.of(setAttribute(element, setAttribute.name(), setAttribute.value()));
    } else if (edit instanceof Edit.Rename rename) {
      return rename(element, rename.name());
    } else if (edit instanceof Edit.Replace replace) {
      return List.of(replace(element, replace.xml()));
    } else if (edit instanceof Edit.Move move) {
      return move(element, find(move.parent()), move.wrapper());
    } else if (edit instanceof Edit.Unwrap) {
      return unwrap(element);
    } else if (edit instanceof Edit.Join join) {
      return List.of(join(element, find(join.next())));
    }
    throw new AssertionError(edit);
  }

  /** Finds an element by its path, and checks that it is in the line in which the parser saw it. */
  private MarkupElement find(Location location) throws CannotWrite {
    Optional<MarkupElement> found = location.xpath().flatMap(root::find);
    if (found.isEmpty()) {
      throw new CannotWrite("the element to be changed cannot be found in the text");
    }
    MarkupElement element = found.get();
    OptionalInt line = location.line();
    if (element != root && line.isPresent() && line.getAsInt() != lineOf(element.start)) {
      throw new CannotWrite("the element to be changed is not in the line where it should be");
    }
    return element;
  }

  private int lineOf(int place) {
    if (lineStarts.isEmpty()) {
      lineStarts.add(0);
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) {
          lineStarts.add(i + 1);
        }
      }
    }
    int found = Collections.binarySearch(lineStarts, place);
    return found >= 0 ? found + 1 : -found - 1;
  }

  private TextChange setText(MarkupElement element, String content) {
    return element.isOneTag()
        ? TextChange.replace(
            attributesEnd(element), element.end, openTag(content, element), TextChange.NEW)
        : TextChange.replace(element.contentStart, element.contentEnd, content, TextChange.NEW);
  }

  /** Makes a start tag and an end tag of a single one. */
  private String openTag(String content, MarkupElement element) {
    return ">" + content + "</" + name(element) + ">";
  }

  private int nameEnd(MarkupElement element) {
    return element.startTag(text).nameEnd();
  }

  private int attributesEnd(MarkupElement element) {
    return element.startTag(text).attributesEnd();
  }

  private String name(MarkupElement element) {
    return text.substring(element.start + 1, nameEnd(element));
  }

  private TextChange setAttribute(MarkupElement element, String name, String value) {
    Optional<Attribute> attribute = element.startTag(text).attribute(name);
    if (attribute.isPresent()) {
      int end = attribute.get().end();
      String escaped = escape(value, true, text.charAt(end));
      return TextChange.replace(attribute.get().start(), end, escaped, TextChange.NEW);
    }
    return TextChange.insert(
        attributesEnd(element), " " + name + "=\"" + escape(value, true, '"') + "\"");
  }

  private List<TextChange> rename(MarkupElement element, String name) {
    TextChange start =
        TextChange.replace(element.start + 1, nameEnd(element), name, TextChange.NEW);
    if (element.isOneTag()) {
      return List.of(start);
    }
    int endName = element.contentEnd + 2;
    int end = endName + nameEnd(element) - element.start - 1;
    return List.of(start, TextChange.replace(endName, end, name, TextChange.NEW));
  }

  private TextChange replace(MarkupElement element, String xml) {
    if (xml.isEmpty()) {
      return cut(element);
    }
    String indented = xml.replaceAll("\\R", "\n").replace("\n", lineEnd + indent(element.start));
    return TextChange.replace(element.start, element.end, encodable(indented), element.start);
  }

  /** Deletes an element. */
  private TextChange cut(MarkupElement element) {
    return cut(element.start, element.end);
  }

  /** Deletes what is between two places, with its lines if there is nothing else in them. */
  private TextChange cut(int from, int until) {
    int start = lineStart(from);
    int end = nextLine(until);
    return start >= 0 && end >= 0 ? TextChange.delete(start, end) : TextChange.delete(from, until);
  }

  private List<TextChange> unwrap(MarkupElement element) throws CannotWrite {
    requireBare(element);
    return element.isOneTag()
        ? List.of(cut(element))
        : List.of(cut(element.start, element.contentStart), cut(element.contentEnd, element.end));
  }

  private TextChange join(MarkupElement element, MarkupElement next) throws CannotWrite {
    requireBare(next);
    if (next.parent != element.parent
        || element.end > next.start
        || !text.substring(element.end, next.start).isBlank()) {
      throw new CannotWrite("something else stands between the elements to be made one");
    }
    if (next.isOneTag()) {
      return cut(next);
    }
    if (element.isOneTag()) {
      requireBare(element);
      return cut(element);
    }
    return cut(element.contentEnd, next.contentStart);
  }

  private void requireBare(MarkupElement element) throws CannotWrite {
    if (!element.startTag(text).attributes().isEmpty()) {
      throw new CannotWrite("the attributes of an element would be lost");
    }
  }

  private List<TextChange> move(MarkupElement element, MarkupElement parent, String wrapper)
      throws CannotWrite {
    if (parent.isWithin(element)) {
      throw new CannotWrite("an element cannot be moved into itself");
    }
    boolean isLast = parent.lastChild().filter(element::equals).isPresent();
    if (isLast) {
      return wrapper.isEmpty() ? List.of() : wrap(element, wrapper);
    }
    List<TextChange> splices = new ArrayList<>();
    splices.add(cut(element));
    int endTagLine = parent.isOneTag() ? -1 : lineStart(parent.contentEnd);
    boolean inLines = lineStart(element.start) >= 0 && (parent.isOneTag() || endTagLine >= 0);
    String outer = inLines ? indent(parent.start) + step(element) : "";
    String before = inLines ? outer : "";
    String after = inLines ? lineEnd : "";
    if (!wrapper.isEmpty()) {
      String inner = inLines ? outer + step(element) : "";
      before = before + "<" + wrapper + ">" + after + inner;
      after = after + outer + "</" + wrapper + ">" + after;
    }
    int place = endTagLine >= 0 && inLines ? endTagLine : parent.contentEnd;
    String moved = text.substring(element.start, element.end);
    if (parent.isOneTag()) {
      int from = attributesEnd(parent);
      splices.add(
          TextChange.replace(from, parent.end, ">" + (inLines ? lineEnd : ""), TextChange.NEW));
      place = parent.end;
      after = after + (inLines ? indent(parent.start) : "") + "</" + name(parent) + ">";
    }
    splices.add(TextChange.insert(place, before));
    splices.add(TextChange.copy(place, moved, element.start));
    splices.add(TextChange.insert(place, after));
    return splices;
  }

  private List<TextChange> wrap(MarkupElement element, String wrapper) {
    String between = lineStart(element.start) < 0 ? "" : lineEnd + indent(element.start);
    return List.of(
        TextChange.insert(element.start, "<" + wrapper + ">" + between),
        TextChange.insert(element.end, between + "</" + wrapper + ">"));
  }

  /** By how much an element is indented within its parent; two blanks where that cannot be told. */
  private String step(MarkupElement element) {
    MarkupElement parent = element.parent;
    String own = indent(element.start);
    String around = parent == null ? own : indent(parent.start);
    return own.startsWith(around) && own.length() > around.length()
        ? own.substring(around.length())
        : "  ";
  }

  /** The white space at the begin of the line that a place is in. */
  private String indent(int place) {
    int start = place;
    while (start > 0 && !isLineEnd(text.charAt(start - 1))) {
      start--;
    }
    int end = start;
    while (end < place && isBlank(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  /** Where the line begins that has nothing but white space before a place; -1: it has more. */
  private int lineStart(int place) {
    int start = place;
    while (start > 0 && isBlank(text.charAt(start - 1))) {
      start--;
    }
    return start > 0 && isLineEnd(text.charAt(start - 1)) ? start : -1;
  }

  /** Where the next line begins if there is nothing but white space before; -1: there is more. */
  private int nextLine(int place) {
    int end = place;
    while (end < text.length() && isBlank(text.charAt(end))) {
      end++;
    }
    if (end == text.length() || !isLineEnd(text.charAt(end))) {
      return -1;
    }
    return text.startsWith("\r\n", end) ? end + 2 : end + 1;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private String escape(String value, boolean isAttribute, char quote) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '&') {
        escaped.append("&amp;");
      } else if (c == '<') {
        escaped.append("&lt;");
      } else if (c == quote) {
        escaped.append(c == '"' ? "&quot;" : c == '>' ? "&gt;" : "&apos;");
      } else if (c == '\r' || (isAttribute && (c == '\n' || c == '\t'))) {
        escaped.append("&#").append((int) c).append(';');
      } else {
        escaped.append(c);
      }
    }
    return encodable(escaped.toString());
  }

  /** Writes characters that the encoding lacks as references. */
  private String encodable(String value) {
    if (encoder.canEncode(value)) {
      return value;
    }
    StringBuilder written = new StringBuilder();
    value
        .codePoints()
        .forEach(
            c -> {
              String character = Character.toString(c);
              written.append(encoder.canEncode(character) ? character : "&#" + c + ";");
            });
    return written.toString();
  }
}
