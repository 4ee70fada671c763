package dev.qose.jaxb.maintenance;

import dev.qose.core.feed.Anomaly;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What it takes to undo a change of status: kept in the event that the change belongs to, in the
 * property {@code X-QOS-UNDO}, so that feed and document need no third file between them. Its value
 * is base64 of gzip of three byte arrays, each after its length in four bytes, the high one first,
 * and the level in as many.
 *
 * @param replaced the bytes of the document in whose place others came
 * @param replacement those others
 * @param block the QoS block as it was, in UTF-8, for a document that was changed otherwise since
 * @param level of several changes the later has the greater one
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and nobody keeps the arrays
record StatusUndo(byte[] replaced, byte[] replacement, byte[] block, int level) {

  private static final String PROPERTY = "X-QOS-UNDO;ENCODING=BASE64;VALUE=BINARY:";

  /** So many bytes on both sides tell one change from another that differs in a letter. */
  private static final int LEAST_AROUND = 32;

  /** Lines of feeds are no longer than 64 KiB. */
  private static final int MOST_CHARS = 60_000;

  /** Far more than any block has; what unpacks to more is none of ours. */
  private static final int MOST_BYTES = 64 << 20;

  /** What differs between two versions of a document, and enough around it to find it again. */
  static StatusUndo between(byte[] before, byte[] after, String block, int level) {
    int shorter = Math.min(before.length, after.length);
    int head = 0;
    while (head < shorter && before[head] == after[head]) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && before[before.length - 1 - tail] == after[after.length - 1 - tail]) {
      tail++;
    }
    if (head == before.length && head == after.length) {
      return to(block, level);
    }
    for (int around = LEAST_AROUND; ; around *= 2) {
      int start = Math.max(0, head - around);
      int rest = Math.max(0, tail - around);
      StatusUndo undo =
          new StatusUndo(
              Arrays.copyOfRange(before, start, before.length - rest),
              Arrays.copyOfRange(after, start, after.length - rest),
              block.getBytes(StandardCharsets.UTF_8),
              level);
      if (undo.restore(after).isPresent() || (start == 0 && rest == 0)) {
        return undo;
      }
    }
  }

  /** What leads back to the operating information of a block, but not to its bytes. */
  static StatusUndo to(String block, int level) {
    return new StatusUndo(new byte[0], new byte[0], block.getBytes(StandardCharsets.UTF_8), level);
  }

  /** The document as it was; empty if the bytes are not there once, since somebody changed it. */
  Optional<byte[]> restore(byte[] document) {
    int place = find(document, 0);
    if (replacement.length == 0 || place < 0 || find(document, place + 1) >= 0) {
      return Optional.empty();
    }
    ByteArrayOutputStream restored = new ByteArrayOutputStream(document.length);
    restored.write(document, 0, place);
    restored.writeBytes(replaced);
    int rest = place + replacement.length;
    restored.write(document, rest, document.length - rest);
    return Optional.of(restored.toByteArray());
  }

  /**
   * Tells whether there are no bytes to put back: the document said the same already, or somebody
   * changed it by hand.
   */
  boolean isWithoutBytes() {
    return replaced.length == 0 && replacement.length == 0;
  }

  /** The block as it was. */
  String previousBlock() {
    return new String(block, StandardCharsets.UTF_8);
  }

  private int find(byte[] document, int from) {
    for (int i = from; i <= document.length - replacement.length; i++) {
      if (Arrays.equals(document, i, i + replacement.length, replacement, 0, replacement.length)) {
        return i;
      }
    }
    return -1;
  }

  /** Puts it into an event. */
  Anomaly into(Anomaly anomaly) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
      for (byte[] part : List.of(replaced, replacement, block)) {
        out.writeInt(part.length);
        out.write(part);
      }
      out.writeInt(level);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory takes it
    }
    String value = Base64.getEncoder().encodeToString(bytes.toByteArray());
    if (value.length() > MOST_CHARS) {
      throw new IllegalArgumentException(
          "the QoS block is too long to be kept in the feed, from where it could be restored");
    }
    List<String> lines = new ArrayList<>(without(anomaly).otherProperties());
    lines.add(PROPERTY + value);
    return anomaly.withOtherProperties(lines);
  }

  /** Takes it out of an event. */
  static Anomaly without(Anomaly anomaly) {
    return anomaly.withOtherProperties(
        anomaly.otherProperties().stream().filter(line -> !line.startsWith(PROPERTY)).toList());
  }

  static boolean isIn(Anomaly anomaly) {
    return anomaly.otherProperties().stream().anyMatch(line -> line.startsWith(PROPERTY));
  }

  /** Reads what an event has of it. */
  static Optional<StatusUndo> of(Anomaly anomaly) {
    return anomaly.otherProperties().stream()
        .filter(line -> line.startsWith(PROPERTY))
        .findFirst()
        .map(line -> read(anomaly.uid(), line.substring(PROPERTY.length())));
  }

  private static StatusUndo read(String uid, String value) {
    try (DataInputStream in =
        new DataInputStream(
            new GZIPInputStream(
                new ByteArrayInputStream(Base64.getDecoder().decode(value.strip()))))) {
      return new StatusUndo(part(in), part(in), part(in), in.readInt());
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "X-QOS-UNDO of UID " + uid + " is damaged: " + e.getMessage(), e);
    }
  }

  private static byte[] part(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > MOST_BYTES) {
      throw new IOException("a part of " + length + " bytes");
    }
    byte[] part = in.readNBytes(length);
    if (part.length < length) {
      throw new IOException("a part is cut off");
    }
    return part;
  }
}
