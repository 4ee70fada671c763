package dev.qose.examples.cli;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A capabilities document whose status changes along with a feed. It is changed in memory first,
 * and written when the feed is ready to be.
 */
final class StatusDocument implements FeedStore.Along {

  private final Path file;
  private final Instant now;
  private final Capabilities capabilities = new Capabilities();
  private final byte[] before;
  private byte[] after;
  private String told = "";

  StatusDocument(Path file, Instant now) throws IOException {
    this.file = file;
    this.now = now;
    before = Files.readAllBytes(file);
    after = before;
  }

  /** What was done, in words. */
  String told() {
    return told;
  }

  /** Puts one status, round the clock, in place of all operating information. */
  StatusUndo set(OperationalStatus status, String description, @Nullable String sequence)
      throws IOException {
    String block = block(before);
    QosMetadata metadata = QosXml.read(block);
    OperatingInfo info =
        new OperatingInfo(
            Optional.of(status),
            Optional.of(description),
            new OperatingTimes.EveryDay(Optional.empty(), Optional.empty()));
    byte[] changed = inject(before, with(metadata, List.of(info)));
    StatusUndo undo = StatusUndo.between(before, changed, block);
    after = sequenced(changed, sequence);
    told =
        "%s: status %s, before %s; %s"
            .formatted(
                file, CommitmentText.name(status), names(metadata.operatingInfo()), sequences());
    return undo;
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
  Optional<Remaining> restore(
      StatusUndo undo, Map<String, StatusUndo> others, @Nullable String sequence)
      throws IOException {
    Optional<Remaining> onTop = onTop(undo, others);
    if (onTop.isPresent()) {
      told = "%s: stays as it is, by UID %s".formatted(file, onTop.get().uid());
      return onTop;
    }
    List<OperatingInfo> infos = QosXml.read(undo.previousBlock()).operatingInfo();
    Optional<byte[]> original = original(undo, before);
    byte[] changed =
        original.isPresent()
            ? original.get()
            : inject(before, with(QosXml.read(block(before)), infos));
    after = sequenced(changed, sequence);
    told = "%s: status %s as before; %s".formatted(file, names(infos), sequences());
    return Optional.empty();
  }

  /** Takes the other changes back, the last first, until the one that is to be undone is bare. */
  private Optional<Remaining> onTop(StatusUndo undo, Map<String, StatusUndo> others)
      throws IOException {
    Map<String, StatusUndo> left = new LinkedHashMap<>(others);
    Optional<String> last = Optional.empty();
    byte[] above = before;
    byte[] state = before;
    while (true) {
      Optional<String> top = find(left, state, true);
      Optional<byte[]> original = original(undo, state);
      if (top.isEmpty() && original.isPresent()) {
        if (last.isEmpty()) {
          return Optional.empty();
        }
        byte[] bottom = original.get();
        return Optional.of(
            new Remaining(last.get(), StatusUndo.between(bottom, above, block(bottom))));
      }
      if (top.isEmpty()) {
        top = find(left, state, false);
      }
      if (top.isEmpty()) {
        return Optional.empty();
      }
      above = state;
      state = original(Objects.requireNonNull(left.remove(top.get())), state).orElseThrow();
      last = top;
    }
  }

  private Optional<String> find(Map<String, StatusUndo> undos, byte[] state, boolean nothing)
      throws IOException {
    for (Map.Entry<String, StatusUndo> each : undos.entrySet()) {
      if (each.getValue().isNothing() == nothing && original(each.getValue(), state).isPresent()) {
        return Optional.of(each.getKey());
      }
    }
    return Optional.empty();
  }

  /** The document before a change; empty: others came on top, or somebody changed it by hand. */
  private Optional<byte[]> original(StatusUndo undo, byte[] state) throws IOException {
    if (undo.isNothing()) {
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
    return new DocumentFile(file.toString())
        .named(
            () ->
                capabilities
                    .extract(new ByteArrayInputStream(document))
                    .orElseThrow(
                        () -> new UsageException(file + ": holds no QoS block with a status")));
  }

  /** Tells what of a block the model cannot hold, which changing the status would lose. */
  List<String> problems() throws IOException {
    ReadResult result = QosXml.readResult(block(before));
    return result.problems();
  }

  private byte[] inject(byte[] document, QosMetadata metadata) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    capabilities.inject(new ByteArrayInputStream(document), metadata, out);
    return out.toByteArray();
  }

  private byte[] sequenced(byte[] document, @Nullable String wanted) throws IOException {
    Optional<String> old = capabilities.updateSequence(new ByteArrayInputStream(document));
    if (old.isEmpty()) {
      if (wanted != null) {
        throw new UsageException(file + ": has no updateSequence to set");
      }
      return document;
    }
    String next =
        Optional.ofNullable(wanted)
            .or(() -> UpdateSequence.next(old.get(), now))
            .orElseThrow(
                () ->
                    new UsageException(
                        "%s: what follows updateSequence \"%s\"? Say with --update-sequence"
                            .formatted(file, old.get())));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    capabilities.setUpdateSequence(new ByteArrayInputStream(document), next, out);
    return out.toByteArray();
  }

  private String sequences() throws IOException {
    Optional<String> old = capabilities.updateSequence(new ByteArrayInputStream(before));
    Optional<String> next = capabilities.updateSequence(new ByteArrayInputStream(after));
    return old.isEmpty() || next.isEmpty()
        ? "it has no updateSequence"
        : "updateSequence %s, before %s".formatted(next.get(), old.get());
  }

  private static String names(List<OperatingInfo> infos) {
    return infos.isEmpty()
        ? "none (round the clock)"
        : infos.stream()
            .map(info -> info.operationalStatus().map(CommitmentText::name).orElse("(none stated)"))
            .distinct()
            .collect(Collectors.joining(" and "));
  }

  @Override
  public void write() throws IOException {
    if (!Arrays.equals(Files.readAllBytes(file), before)) {
      throw new IOException(file + ": was changed meanwhile; nothing is written");
    }
    AtomicFile.write(file, after);
  }

  @Override
  public void undo() throws IOException {
    AtomicFile.write(file, before);
  }
}
