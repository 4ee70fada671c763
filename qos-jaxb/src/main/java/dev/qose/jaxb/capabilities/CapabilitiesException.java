package dev.qose.jaxb.capabilities;

import dev.qose.core.text.CleanText;
import dev.qose.jaxb.markup.MarkupFaults.Kind;
import dev.qose.jaxb.markup.XmlTokens;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a document or fragment does not allow what is asked for. The message says what was
 * found, where, and what would be right; {@link #problem()} tells the kinds apart. Reading and
 * writing failures are {@link java.io.IOException}s instead.
 *
 * @since 0.1
 */
public final class CapabilitiesException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * The kinds of problem.
   *
   * @since 0.1
   */
  public enum Problem {
    /** The document is no well-formed XML, or it is truncated. */
    MALFORMED,
    /** The encoding is unknown, not supported, or not the one declared. */
    ENCODING,
    /** Well-formed, but the root is not that of a capabilities document known here. */
    NOT_CAPABILITIES,
    /** A capabilities document in which QoS metadata has no legal, supported place. */
    UNSUPPORTED_HOST,
    /** The element that would hold the block is absent. */
    NO_PLACE,
    /** The fragment is not one well-formed QoS element of the kind that the host needs. */
    FRAGMENT,
    /** Several blocks where one was expected. */
    AMBIGUOUS,
    /** A block stands where nobody looks for one, so that another would be the second. */
    MISPLACED,
    /** A limit of {@link dev.qose.jaxb.DocumentLimits} was exceeded. */
    LIMIT
  }

  /** The kind of problem. */
  private final Problem problem;

  /** The line, or 0 where none is known. */
  private final int line;

  /** The column, or 0 where none is known. */
  private final int column;

  CapabilitiesException(Problem problem, String message) {
    this(problem, message, 0, 0, null);
  }

  /** Makes one with a place, which is appended to the message; a line of 0 is unknown. */
  CapabilitiesException(
      Problem problem, String message, int line, int column, @Nullable Throwable cause) {
    super(
        CleanText.line(
            line > 0 ? message + " (line " + line + ", column " + column + ")" : message),
        cause);
    this.problem = problem;
    this.line = line;
    this.column = column;
  }

  /** Says what is wrong with a document. */
  static CapabilitiesException ofDocument(
      Kind kind, String message, int line, int column, @Nullable Throwable cause) {
    Problem problem =
        switch (kind) {
          case MALFORMED -> Problem.MALFORMED;
          case ENCODING -> Problem.ENCODING;
          case LIMIT -> Problem.LIMIT;
        };
    return new CapabilitiesException(problem, message, line, column, cause);
  }

  /** Says what is wrong with a fragment, of which nothing but its text is known. */
  static CapabilitiesException ofFragment(
      Kind kind, String message, int line, int column, @Nullable Throwable cause) {
    return kind == Kind.MALFORMED
        ? new CapabilitiesException(Problem.FRAGMENT, message, line, column, cause)
        : ofDocument(kind, message, line, column, cause);
  }

  /** Says what is wrong with the element that begins. */
  static CapabilitiesException at(XmlTokens tokens, Problem problem, String message) {
    return new CapabilitiesException(problem, message, tokens.line(), tokens.column(), null);
  }

  /**
   * Returns the kind of problem.
   *
   * @return the kind of problem
   */
  public Problem problem() {
    return problem;
  }

  /**
   * Returns the line, counted from 1, in the document or, for a {@link Problem#FRAGMENT}, in the
   * fragment.
   *
   * @return the line, or empty where none is known
   */
  public OptionalInt line() {
    return line > 0 ? OptionalInt.of(line) : OptionalInt.empty();
  }

  /**
   * Returns the column, counted from 1 in UTF-16 code units.
   *
   * @return the column, or empty where none is known
   */
  public OptionalInt column() {
    return line > 0 ? OptionalInt.of(column) : OptionalInt.empty();
  }
}
