package dev.qose.core.rules.area;

import java.util.Optional;
import java.util.function.Predicate;

/** A question about extents that can be put to many of them at once. */
@FunctionalInterface
interface Question {

  /** To how many of the extents the answer is yes. */
  enum Answer {
    ALL,
    NONE,
    SOME
  }

  /**
   * Answers it for some extents.
   *
   * @param greatest an extent that holds each of them
   * @param least an extent that each of them holds; empty: there is none
   * @return the answer; of one extent, which is both, it is never {@code SOME}
   */
  Answer about(Extent greatest, Optional<Extent> least);

  /** Asks what is the case for each lesser extent, too. */
  static Question ofLesser(Predicate<Extent> isCase) {
    return (greatest, least) ->
        isCase.test(greatest)
            ? Answer.ALL
            : least.filter(isCase.negate()).isPresent() ? Answer.NONE : Answer.SOME;
  }

  default Question not() {
    return (greatest, least) ->
        switch (about(greatest, least)) {
          case ALL -> Answer.NONE;
          case NONE -> Answer.ALL;
          case SOME -> Answer.SOME;
        };
  }

  default Question and(Question other) {
    return (greatest, least) -> {
      Answer one = about(greatest, least);
      if (one == Answer.NONE) {
        return one;
      }
      Answer two = other.about(greatest, least);
      return one == Answer.ALL || two == Answer.NONE ? two : Answer.SOME;
    };
  }
}
