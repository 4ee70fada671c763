package dev.qose.validate.fix;

import dev.qose.core.rule.Fix;
import dev.qose.validate.fix.EditWriter.CannotWrite;
import dev.qose.validate.report.FixPreview;
import dev.qose.validate.report.FixPreview.Change;
import dev.qose.validate.report.ValidationReport;
import java.util.List;
import java.util.Optional;

/** The text of a draft, for those who only want to see what fixes would change. */
record DraftText(String characters, EditWriter writer) implements FixPreview.Text {

  static Optional<FixPreview.Text> of(byte[] document, ValidationReport report) {
    try {
      Draft draft = Draft.of(document, report);
      return Optional.of(new DraftText(draft.text(), draft.editWriter()));
    } catch (UnfixableException e) {
      return Optional.empty(); // reports say in words what would be right
    }
  }

  @Override
  public List<Change> changes(Fix fix) {
    try {
      return writer.write(fix).stream()
          .map(change -> new Change(change.start(), change.end(), change.replacement().text()))
          .toList();
    } catch (CannotWrite e) {
      return List.of();
    }
  }
}
