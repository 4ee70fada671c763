package dev.qose.jaxb.maintenance;

import dev.qose.core.codelist.OperationalStatus;
import dev.qose.core.model.OperatingInfo;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What became of a capabilities document along with maintenance.
 *
 * @param before the operating information that it had
 * @param after the operating information that it has
 * @param sequenceBefore the {@code updateSequence} that it had
 * @param sequenceAfter the {@code updateSequence} that it has
 * @param coveredBy UID of other maintenance that came later and still lasts; the document stays as
 *     it is, and what this one has changed is put back when that one ends
 * @param lost what of the block the model cannot hold, in words; it is not in the document while
 *     the maintenance lasts
 * @since 0.1
 */
public record StatusChange(
    List<OperatingInfo> before,
    List<OperatingInfo> after,
    Optional<String> sequenceBefore,
    Optional<String> sequenceAfter,
    Optional<String> coveredBy,
    List<String> lost) {

  public StatusChange {
    before = List.copyOf(before);
    after = List.copyOf(after);
    lost = List.copyOf(lost);
  }

  /** Says it for people, in a line. */
  @Override
  public String toString() {
    return coveredBy
        .map(uid -> "stays as it is, by UID " + uid)
        .orElseGet(
            () -> "status %s, before %s; %s".formatted(names(after), names(before), sequences()));
  }

  private String sequences() {
    return sequenceBefore.isEmpty() || sequenceAfter.isEmpty()
        ? "it has no updateSequence"
        : "updateSequence %s, before %s".formatted(sequenceAfter.get(), sequenceBefore.get());
  }

  private static String names(List<OperatingInfo> infos) {
    return infos.isEmpty()
        ? "none (round the clock)"
        : infos.stream().map(StatusChange::name).distinct().collect(Collectors.joining(" and "));
  }

  private static String name(OperatingInfo info) {
    return info.operationalStatus().map(OperationalStatus::toString).orElse("(none stated)");
  }
}
