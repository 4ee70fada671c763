package dev.qose.validate.report;

import dev.qose.core.rule.Layer;
import java.util.Locale;
import java.util.Optional;

/**
 * How a layer of checking ended.
 *
 * @param layer the layer
 * @param outcome how it ended
 * @param reason why it was skipped
 * @param millis how long it took, in milliseconds, by the validator's clock. The document is read
 *     once for the parse and XSD layers together: that time stands with parse
 * @param isWanted whether it is one of those that are always wanted, or was asked for
 * @since 0.1
 */
public record LayerResult(
    Layer layer, Outcome outcome, Optional<String> reason, long millis, boolean isWanted) {

  /**
   * Makes the result of a layer that could not be applied, though it was wanted.
   *
   * @param layer the layer
   * @param reason why not
   * @return the result
   */
  public static LayerResult skipped(Layer layer, String reason) {
    return new LayerResult(layer, Outcome.SKIPPED, Optional.of(reason), 0, true);
  }

  /**
   * Makes the result of a layer that nobody asked for.
   *
   * @param layer the layer
   * @param reason what would have been asked for
   * @return the result
   */
  public static LayerResult notWanted(Layer layer, String reason) {
    return new LayerResult(layer, Outcome.SKIPPED, Optional.of(reason), 0, false);
  }

  /**
   * Makes the result of a layer that was applied.
   *
   * @param layer the layer
   * @param passed whether it found no error
   * @param millis how long it took, in milliseconds
   * @return the result
   */
  public static LayerResult applied(Layer layer, boolean passed, long millis) {
    return new LayerResult(
        layer, passed ? Outcome.PASSED : Outcome.FAILED, Optional.empty(), millis, true);
  }

  /**
   * Tells whether the layer was wanted, and could not be applied.
   *
   * @return true if so, for a reason that is given
   */
  public boolean isMissing() {
    return isWanted && outcome == Outcome.SKIPPED;
  }

  /** The ways in which a layer can end. */
  public enum Outcome {
    /** Applied, without a finding of severity error. */
    PASSED,
    /** Applied, with a finding of severity error. */
    FAILED,
    /** Not applied, for a reason that is given. */
    SKIPPED;

    /** Returns the name in reports, such as {@code passed}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
