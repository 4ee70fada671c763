package dev.qose.core.feed.ics;

/**
 * A change of a file: other lines in the place of some.
 *
 * @param start the first octet that goes, from 0
 * @param end the octet after the last that goes; the start, where lines are only added
 * @param lines the lines that come, folded and with line ends; empty, where lines only go
 * @since 0.1
 */
public record IcsEdit(int start, int end, String lines) {}
