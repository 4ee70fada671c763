package dev.qose.jaxb.maintenance;

import static java.util.Comparator.comparing;

import dev.qose.core.codelist.OperationalStatus;
import dev.qose.core.feed.store.FeedStore;
import dev.qose.core.file.AtomicFile;
import dev.qose.core.model.OperatingInfo;
import dev.qose.core.model.OperatingTimes;
import dev.qose.core.model.QosMetadata;
import dev.qose.jaxb.QosXml;
import dev.qose.jaxb.ReadResult;
import dev.qose.jaxb.capabilities.Capabilities;
import dev.qose.jaxb.capabilities.UpdateSequence;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A capabilities document whose status changes along with a feed. It is read when nobody else may
 * change the feed, changed in memory, and written when the feed is ready to be. For one change.
 */
final class StatusDocument implements FeedStore.Along {

  private final Path file;
  private final Instant now;
  private final Optional<String> nextSequence;
  private final Capabilities capabilities = new Capabilities();
  private byte[] before = {};
  private byte[] after = {};
  private Optional<StatusChange> change = Optional.empty();

  /**
   * Names a document.
   *
   * @param nextSequence its next updateSequence, if that is not to be found out
   */
  StatusDocument(Path file, Instant now, Optional<String> nextSequence) {
    this.file = file;
    this.now = now;
    this.nextSequence = nextSequence;
  }

  void read() throws IOException {
    if (Files.isDirectory(file)) {
      throw problem("is a directory, not a document");
    }
    before = Files.readAllBytes(file);
    after = before;
  }

  /** What was done. */
  StatusChange change() {
    return change.orElseThrow();
  }

  /**
   * Puts one status, round the clock, in place of all operating information.
   *
   * @param level greater than those of all changes that are not undone yet
   */
  StatusUndo set(OperationalStatus status, String description, int level) throws IOException {
    String block = block(before);
    ReadResult read = QosXml.readResult(block);
    QosMetadata metadata = read.metadata();
    List<OperatingInfo> infos =
        List.of(
            new OperatingInfo(
                Optional.of(status),
                Optional.of(description),
                new OperatingTimes.EveryDay(Optional.empty(), Optional.empty())));
    byte[] changed = inject(before, with(metadata, infos));
    StatusUndo undo = StatusUndo.between(before, changed, block, level);
    after = sequenced(changed);
    done(metadata.operatingInfo(), infos, Optional.empty(), read.problems());
    return undo;
  }

  private void done(
      List<OperatingInfo> old,
      List<OperatingInfo> infos,
      Optional<String> coveredBy,
      List<String> lost)
      throws IOException {
    change =
        Optional.of(
            new StatusChange(
                old,
                infos,
                capabilities.updateSequence(new ByteArrayInputStream(before)),
                capabilities.updateSequence(new ByteArrayInputStream(after)),
                coveredBy,
                lost));
  }

  /** A change that stays, and what undoes it from now on. */
  record Remaining(String uid, StatusUndo undo) {}

  /**
   * Puts the operating information back that was there before. Where another change came on top,
   * the document stays as it is, and what was there before is put back when that one is undone.
   *
   * @param others the other changes that are not undone yet, by UID
   * @return what the change on top has to remember
   */
  Optional<Remaining> restore(StatusUndo undo, Map<String, StatusUndo> others) throws IOException {
    QosMetadata metadata = QosXml.read(block(before));
    Optional<Remaining> onTop = onTop(undo, others);
    if (onTop.isPresent()) {
      done(
          metadata.operatingInfo(), metadata.operatingInfo(), onTop.map(Remaining::uid), List.of());
      return onTop;
    }
    List<OperatingInfo> infos = QosXml.read(undo.previousBlock()).operatingInfo();
    Optional<byte[]> original = original(undo, before);
    byte[] changed = original.isPresent() ? original.get() : inject(before, with(metadata, infos));
    after = sequenced(changed);
    done(metadata.operatingInfo(), infos, Optional.empty(), List.of());
    return Optional.empty();
  }

  /**
   * Lets the change on top of one that is taken back lead to what was there before that one. Where
   * somebody changed the block by hand meanwhile, the way back leads to the operating information
   * alone.
   */
  private Optional<Remaining> onTop(StatusUndo undo, Map<String, StatusUndo> others)
      throws IOException {
    List<Map.Entry<String, StatusUndo>> later =
        others.entrySet().stream()
            .filter(other -> other.getValue().level() > undo.level())
            .sorted(comparing(other -> -other.getValue().level()))
            .toList();
    if (later.isEmpty()) {
      return Optional.empty();
    }
    Map.Entry<String, StatusUndo> next = later.get(later.size() - 1);
    Optional<byte[]> state = Optional.of(before);
    Optional<byte[]> above = state;
    for (Map.Entry<String, StatusUndo> each : later) {
      above = state;
      state = state.isEmpty() ? state : original(each.getValue(), state.get());
    }
    Optional<byte[]> bottom = state.isEmpty() ? state : original(undo, state.get());
    int level = next.getValue().level();
    StatusUndo merged =
        bottom.isEmpty() || above.isEmpty()
            ? StatusUndo.to(undo.previousBlock(), level)
            : StatusUndo.between(bottom.get(), above.get(), block(bottom.get()), level);
    return Optional.of(new Remaining(next.getKey(), merged));
  }

  /** The document before a change; empty: others came on top, or somebody changed it by hand. */
  private Optional<byte[]> original(StatusUndo undo, byte[] state) throws IOException {
    if (undo.isWithoutBytes()) {
      return undo.previousBlock().equals(block(state)) ? Optional.of(state) : Optional.empty();
    }
    return undo.restore(state);
  }

  private static QosMetadata with(QosMetadata metadata, List<OperatingInfo> infos) {
    return new QosMetadata(
        metadata.service(),
        infos,
        metadata.statements(),
        metadata.representativeOperations(),
        metadata.anomalyFeeds());
  }

  private String block(byte[] document) throws IOException {
    return capabilities
        .extract(new ByteArrayInputStream(document))
        .orElseThrow(() -> problem("holds no QoS block with a status"));
  }

  private FileSystemException problem(String reason) {
    return new FileSystemException(file.toString(), null, reason);
  }

  private byte[] inject(byte[] document, QosMetadata metadata) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    capabilities.inject(new ByteArrayInputStream(document), metadata, out);
    return out.toByteArray();
  }

  private byte[] sequenced(byte[] document) throws IOException {
    Optional<String> old = capabilities.updateSequence(new ByteArrayInputStream(document));
    if (old.isEmpty()) {
      if (nextSequence.isPresent()) {
        throw problem("has no updateSequence to set");
      }
      return document;
    }
    String next =
        nextSequence
            .or(() -> UpdateSequence.next(old.get(), now))
            .orElseThrow(
                () ->
                    problem(
                        "what follows updateSequence \"%s\"? Name the next one"
                            .formatted(old.get())));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    capabilities.setUpdateSequence(new ByteArrayInputStream(document), next, out);
    return out.toByteArray();
  }

  @Override
  public void write() throws IOException {
    if (!Arrays.equals(Files.readAllBytes(file), before)) {
      throw problem("was changed meanwhile; nothing is written");
    }
    AtomicFile.write(file, after);
  }

  @Override
  public void undo() throws IOException {
    AtomicFile.write(file, before);
  }
}
