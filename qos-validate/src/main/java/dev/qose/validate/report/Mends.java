package dev.qose.validate.report;

import dev.qose.core.rule.Fix;
import dev.qose.validate.report.FixPreview.Change;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the fixes that findings carry change in the text of their document. It knows nothing of a
 * document that is long, since it would have to be held in memory.
 */
final class Mends {

  /** Length of a document in bytes up to which it is looked at. */
  static final int MOST_BYTES = 8 << 20;

  private final Map<Fix, Mend> byFix = new HashMap<>();

  /** Reads a document, if there is any fix to be shown. */
  static Mends of(HtmlReport.Checked checked, FixPreview preview) throws IOException {
    Mends mends = new Mends();
    List<Fix> fixes =
        checked.report().findings().stream().flatMap(finding -> finding.fix().stream()).toList();
    if (!fixes.isEmpty() && preview != FixPreview.NONE) {
      try (InputStream in = checked.source().open()) {
        byte[] document = in.readNBytes(MOST_BYTES + 1);
        if (document.length <= MOST_BYTES) {
          preview.read(document, checked.report()).ifPresent(text -> mends.add(text, fixes));
        }
      }
    }
    return mends;
  }

  private void add(FixPreview.Text text, List<Fix> fixes) {
    LineStarts lines = LineStarts.of(text.characters());
    for (Fix fix : fixes) {
      List<Change> changes = text.changes(fix);
      if (!changes.isEmpty()) {
        byFix.put(fix, Mend.of(text.characters(), lines, changes));
      }
    }
  }

  /** What is changed to mend what was found; empty: that is not known. */
  Optional<Mend> of(Finding finding) {
    return finding.fix().map(byFix::get);
  }
}
