package dev.qose.core.feed;

/**
 * An event of which nobody can tell when it is. It excuses nothing, and stays in the feed as it is.
 *
 * @param uid its identity; empty where it has none
 * @param summary what it is, in a few words
 * @param line where it begins in the feed, from 1
 * @param reason why it cannot be placed, in a sentence
 * @since 0.1
 */
public record UnplacedEvent(String uid, String summary, int line, String reason) {

  /** Returns all of it, as one line for people. */
  @Override
  public String toString() {
    return "The event "
        + (uid.isEmpty() ? "" : "UID " + uid + " ")
        + "in line "
        + line
        + " cannot be placed: "
        + reason;
  }
}
