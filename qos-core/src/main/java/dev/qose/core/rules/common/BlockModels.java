package dev.qose.core.rules.common;

import dev.qose.core.block.QosBlock;
import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.rule.RuleInput;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The blocks of a document as models, each read once. For one check by one thread. */
public final class BlockModels {

  private final Map<Element, Optional<QosBlock>> blocks = new HashMap<>();

  private BlockModels() {}

  /**
   * Returns a block as a model, which is read when it is first asked for.
   *
   * @param input the document
   * @param block a block of it
   * @return the block in both its forms; empty where its root is not one of QoS metadata, which
   *     rules on placement say
   */
  public static Optional<QosBlock> of(RuleInput input, Element block) {
    return input
        .once(BlockModels.class, i -> new BlockModels())
        .blocks
        .computeIfAbsent(block, BlockModels::read);
  }

  private static Optional<QosBlock> read(Element block) {
    return Namespaces.isQosRoot(block.uri(), block.localName())
        ? Optional.of(QosBlock.read(block))
        : Optional.empty();
  }
}
