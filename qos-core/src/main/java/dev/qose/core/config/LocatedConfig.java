package dev.qose.core.config;

import dev.qose.core.block.QosBlock;
import dev.qose.core.check.BlockChecks;
import dev.qose.core.check.BlockProblem;
import dev.qose.core.element.Element;
import dev.qose.core.offering.ParsedDocument;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A configuration that knows where in the JSON each part of it stands, so that what rules find in
 * its block can be shown there.
 *
 * <pre>{@code
 * LocatedConfig located = QosConfigJson.readLocated(ServiceKind.WMS, Path.of("qos_wms.json"));
 * located.findings().forEach(finding -> log(finding.toString())); // line 12, column 9, $.…
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class LocatedConfig {

  private final QosConfig config;
  private final QosBlock block;
  private final Places places;

  LocatedConfig(QosConfig config, Places places) {
    this.config = config;
    this.block = QosBlock.write(config.metadata());
    this.places = places;
  }

  /**
   * Returns the configuration.
   *
   * @return the configuration
   */
  public QosConfig config() {
    return config;
  }

  /**
   * Returns the block that the configuration says, which rules can look at.
   *
   * @return the block
   */
  public QosBlock block() {
    return block;
  }

  /**
   * Finds what is wrong with the block by itself.
   *
   * @return what the rules find, in the order of the JSON
   */
  public List<ConfigFinding> findings() {
    return located(BlockChecks.problems(block));
  }

  /**
   * Finds what is wrong with the block in a capabilities document: also layers, formats, reference
   * systems that the service does not have.
   *
   * @param document the capabilities document, with or without a block of its own
   * @return what the rules find, in the order of the JSON
   */
  public List<ConfigFinding> findings(ParsedDocument document) {
    return located(BlockChecks.problems(block, document));
  }

  /**
   * Finds where an element of the block comes from.
   *
   * @param element an element of {@link #block()}
   * @return the place of the nearest part of the configuration
   */
  public ConfigPlace placeOf(Element element) {
    return Stream.concat(Stream.of(element), element.ancestors())
        .flatMap(around -> block.partOf(around).flatMap(places::find).stream())
        .findFirst()
        .orElse(new ConfigPlace("$", 1, 1));
  }

  private List<ConfigFinding> located(List<BlockProblem> problems) {
    return problems.stream()
        .map(
            problem ->
                new ConfigFinding(
                    problem.rule(),
                    problem.severity(),
                    placeOf(problem.element()),
                    problem.message(),
                    problem.suggestion()))
        .sorted(
            Comparator.comparingInt((ConfigFinding finding) -> finding.place().line())
                .thenComparingInt(finding -> finding.place().column()))
        .toList();
  }
}
