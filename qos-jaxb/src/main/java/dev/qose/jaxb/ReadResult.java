package dev.qose.jaxb;

import dev.qose.core.model.QosMetadata;
import java.util.List;

/**
 * A QoS block as read, and what could not be.
 *
 * @param metadata what the block says, without what is not in the model's power to hold
 * @param problems what was left out, in the order it was met; each names the element, the value and
 *     what would be right. At most 1000, and one that counts the rest. A block without problems is
 *     not necessarily valid: that is for the validator to say
 * @since 0.1
 */
public record ReadResult(QosMetadata metadata, List<String> problems) {

  /**
   * Copies the list.
   *
   * @param metadata what the block says
   * @param problems what was left out
   */
  public ReadResult {
    problems = List.copyOf(problems);
  }
}
