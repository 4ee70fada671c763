package dev.qose.validate.fix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.qose.core.element.Location;
import dev.qose.core.rule.Edit;
import dev.qose.core.rule.Fix;
import dev.qose.jaxb.DocumentLimits;
import dev.qose.jaxb.markup.Document;
import dev.qose.jaxb.markup.MarkupFaults.Kind;
import dev.qose.jaxb.markup.Replacement;
import dev.qose.validate.fix.EditWriter.CannotWrite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EditWriterTests {

  private static final String LINES =
      """
      <a>
        <b x='1'/>
        <c>
          <d>text</d>
        </c>
      </a>
      """;

  @Test
  void sets_text() throws CannotWrite {
    assertThat(write("<a><b/></a>", new Edit.SetText(at("/a/b[1]"), "1 < 2 & 3 > 2")))
        .isEqualTo("<a><b>1 &lt; 2 &amp; 3 &gt; 2</b></a>");
    assertThat(write("<a><b x='/>' /></a>", new Edit.SetText(at("/a/b[1]"), "€ä")))
        .isEqualTo("<a><b x='/>'>&#8364;ä</b></a>");
    assertThat(write("<a><b>1<!--</b>--></b></a>", new Edit.SetText(at("/a/b[1]"), "2")))
        .isEqualTo("<a><b>2</b></a>");
  }

  @Test
  void sets_attributes() throws CannotWrite {
    assertThat(write("<a b = 'c' d=\"'\"/>", new Edit.SetAttribute(at("/a"), "b", "'<\">\n")))
        .isEqualTo("<a b = '&apos;&lt;\">&#10;' d=\"'\"/>");
    assertThat(write("<a b='1' />", new Edit.SetAttribute(at("/a"), "xmlns:c", "\"&€")))
        .isEqualTo("<a b='1' xmlns:c=\"&quot;&amp;&#8364;\" />");
    assertThat(write("<a>x</a>", new Edit.SetAttribute(at("/a"), "b", "1")))
        .isEqualTo("<a b=\"1\">x</a>");
  }

  @Test
  void renames() throws CannotWrite {
    assertThat(write("<a><b c='/b>'>b</b ></a>", new Edit.Rename(at("/a/b[1]"), "long")))
        .isEqualTo("<a><long c='/b>'>b</long ></a>");
    assertThat(write("<a/>", new Edit.Rename(at("/a"), "b"))).isEqualTo("<b/>");
  }

  @Test
  void replaces() throws CannotWrite {
    assertThat(write(LINES, new Edit.Replace(at("/a/c[1]/d[1]"), "<e/>\n<f>€</f>")))
        .isEqualTo(LINES.replace("<d>text</d>", "<e/>\n    <f>&#8364;</f>"));
    assertThat(write(LINES, new Edit.Replace(at("/a/b[1]"), "")))
        .isEqualTo(LINES.replace("  <b x='1'/>\n", ""));
    assertThat(write("<a> <b/> </a>", new Edit.Replace(at("/a/b[1]"), ""))).isEqualTo("<a>  </a>");
  }

  @Test
  void moves() throws CannotWrite {
    assertThat(write(LINES, new Edit.Move(at("/a/b[1]"), at("/a"), "")))
        .isEqualTo("<a>\n  <c>\n    <d>text</d>\n  </c>\n  <b x='1'/>\n</a>\n");
    assertThat(write(LINES, new Edit.Move(at("/a/c[1]"), at("/a"), ""))).isEqualTo(LINES);
    assertThat(write(LINES, new Edit.Move(at("/a/c[1]"), at("/a/b[1]"), "")))
        .isEqualTo("<a>\n  <b x='1'>\n    <c>\n    <d>text</d>\n  </c>\n  </b>\n</a>\n");
    assertThat(write("<a><b/><c/></a>", new Edit.Move(at("/a/b[1]"), at("/a/c[1]"), "")))
        .isEqualTo("<a><c><b/></c></a>");
  }

  @Test
  void wraps() throws CannotWrite {
    assertThat(write(LINES, new Edit.Move(at("/a/c[1]"), at("/a"), "w")))
        .isEqualTo("<a>\n  <b x='1'/>\n  <w>\n  <c>\n    <d>text</d>\n  </c>\n  </w>\n</a>\n");
    assertThat(write(LINES, new Edit.Move(at("/a/b[1]"), at("/a"), "w")))
        .isEqualTo("<a>\n  <c>\n    <d>text</d>\n  </c>\n  <w>\n    <b x='1'/>\n  </w>\n</a>\n");
    assertThat(write("<a><b/><c/></a>", new Edit.Move(at("/a/b[1]"), at("/a"), "w")))
        .isEqualTo("<a><c/><w><b/></w></a>");
  }

  @Test
  void makes_several_changes() throws CannotWrite {
    Fix fix =
        new Fix(
            "",
            List.of(
                new Edit.Move(at("/a/c[1]"), at("/a"), ""),
                new Edit.Move(at("/a/b[1]"), at("/a"), ""),
                new Edit.SetAttribute(at("/a"), "e", "1")));

    assertThat(write("<a><b/><c/><d/></a>", fix)).isEqualTo("<a e=\"1\"><d/><c/><b/></a>");
  }

  @Test
  void finds_elements_by_any_path() throws CannotWrite {
    String document =
        "<w:W xmlns:w='http://www.opengis.net/w&#109;s'><x xmlns='u}/v[1]'/><y:b"
            + " xmlns:y='u'/></w:W>";

    assertThat(write(document, new Edit.SetText(at("/wms:W/Q{u}b[1]"), "1")))
        .contains("<y:b xmlns:y='u'>1</y:b>");
    assertThat(write(document, new Edit.SetText(at("/wms:W/*[2]"), "1"))).contains(">1</y:b>");
  }

  @Test
  void refuses_what_is_not_there_or_does_not_go_together() {
    for (String path : List.of("/b", "/a/b[2]", "/a/c", "/a[1", "a", "/a/*[0]")) {
      assertThatExceptionOfType(CannotWrite.class)
          .as(path)
          .isThrownBy(() -> write("<a><b/></a>", new Edit.SetText(at(path), "")));
    }
    Location elsewhere = Location.of(2, 1, Optional.of("/a/b[1]"));
    assertThatExceptionOfType(CannotWrite.class)
        .isThrownBy(() -> write("<a><b/></a>", new Edit.SetText(elsewhere, "")));
    assertThatExceptionOfType(CannotWrite.class)
        .isThrownBy(() -> write("<a><b/></a>", new Edit.Move(at("/a"), at("/a/b[1]"), "")));
    Fix overlapping =
        new Fix(
            "",
            List.of(new Edit.Replace(at("/a/b[1]"), ""), new Edit.SetText(at("/a/b[1]/c[1]"), "")));
    assertThatExceptionOfType(CannotWrite.class)
        .isThrownBy(() -> write("<a><b><c>1</c></b></a>", overlapping));
  }

  @Test
  void knows_where_characters_were_before() {
    String before = "<a><b/><c/><d/></a>";
    List<TextChange> splices =
        List.of(
            TextChange.delete(3, 7),
            TextChange.replace(7, 11, "<x/><y/>", 7),
            TextChange.insert(15, "<w>"),
            TextChange.copy(15, "<b/>", 3),
            TextChange.insert(15, "</w>"));

    String after = apply(splices, before);

    assertThat(after).isEqualTo("<a><x/><y/><d/><w><b/></w></a>");
    assertThat(TextChange.before(splices, after.indexOf("<a"))).isZero();
    assertThat(TextChange.before(splices, after.indexOf("<y"))).isEqualTo(7);
    assertThat(TextChange.before(splices, after.indexOf("<d"))).isEqualTo(11);
    assertThat(TextChange.before(splices, after.indexOf("<w"))).isEqualTo(TextChange.NEW);
    assertThat(TextChange.before(splices, after.indexOf("<b"))).isEqualTo(3);
    assertThat(TextChange.before(splices, after.indexOf("</a"))).isEqualTo(15);
  }

  private static String write(String document, Edit edit) throws CannotWrite {
    return write(document, Fix.of("", edit));
  }

  private static String write(String document, Fix fix) throws CannotWrite {
    try {
      Document source = Document.of(document, DocumentLimits.DEFAULT, EditWriterTests::fault);
      MarkupElement root = MarkupElement.read(source.tokens(), document);
      return apply(new EditWriter(document, ISO_8859_1, root).write(fix), document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RuntimeException fault(
      Kind kind, String message, int line, int column, @Nullable Throwable cause) {
    return new IllegalArgumentException(message, cause);
  }

  private static String apply(List<TextChange> changes, String document) {
    return Replacement.apply(document, changes.stream().map(TextChange::replacement).toList());
  }

  private static Location at(String path) {
    return Location.of(0, 0, Optional.of(path));
  }
}
