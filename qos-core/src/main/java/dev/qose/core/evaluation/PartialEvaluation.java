package dev.qose.core.evaluation;

import java.io.Serializable;

/**
 * What an evaluator knows of some of the samples, to be sent elsewhere and appended there ({@link
 * StatementEvaluator#append}). Immutable.
 *
 * <p>Its form is Java's own serialisation, for processes of one version of this library: sums,
 * histograms of response times, and the samples of up to 30 days at the beginning and at the end,
 * at nine bytes each.
 *
 * @since 0.1
 */
public final class PartialEvaluation implements Serializable {

  private static final long serialVersionUID = 1;

  private final String question;
  private final Ledger ledger;
  private final ResponseTally total;
  private final ResponseTally firstByte;

  PartialEvaluation(String question, Ledger ledger, ResponseTally total, ResponseTally firstByte) {
    this.question = question;
    this.ledger = ledger;
    this.total = total;
    this.firstByte = firstByte;
  }

  /** What was evaluated, so that only what belongs together is put together. */
  String question() {
    return question;
  }

  Ledger ledger() {
    return ledger;
  }

  ResponseTally total() {
    return total;
  }

  ResponseTally firstByte() {
    return firstByte;
  }
}
