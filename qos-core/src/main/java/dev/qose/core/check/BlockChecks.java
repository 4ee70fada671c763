package dev.qose.core.check;

import dev.qose.core.model.OperationAnomalyFeed;
import dev.qose.core.model.QosMetadata;
import dev.qose.core.model.RepresentativeOperation;
import java.util.List;

/**
 * Finds what makes a block invalid against the schemas, or senseless, without looking at the
 * document that it is for.
 *
 * <pre>{@code
 * List<String> problems = BlockChecks.problems(metadata);
 * }</pre>
 *
 * <p>It looks for errors only: what is merely doubtful is left to the validator. Text of XML inside
 * {@code ows:Metadata} is not looked into. Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class BlockChecks {

  private BlockChecks() {}

  /**
   * Lists all that is wrong with a block.
   *
   * @param metadata the block
   * @return one sentence for each problem, which names the element, the value and what would be
   *     right; empty where nothing is wrong
   */
  public static List<String> problems(QosMetadata metadata) {
    Problems problems = new Problems();
    TextChecks.check(metadata, problems);
    OperatingChecks.check(metadata.operatingInfo(), problems);
    StatementChecks.check(metadata.statements(), problems);
    List<RepresentativeOperation> representatives = metadata.representativeOperations();
    for (int i = 0; i < representatives.size(); i++) {
      OperationChecks.check(
          metadata.service(), representatives.get(i), problems.at("RepresentativeOperation", i));
    }
    List<OperationAnomalyFeed> feeds = metadata.anomalyFeeds();
    for (int i = 0; i < feeds.size(); i++) {
      ReferenceChecks.checkFeed(feeds.get(i), problems.at("OperationAnomalyFeed", i));
    }
    return problems.toList();
  }
}
