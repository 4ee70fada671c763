package dev.qose.core.feed.ics;

/**
 * Where something stands in a file.
 *
 * @param line its first line, from 1
 * @param start its first octet, from 0
 * @param end the octet after its last, line end included
 * @since 0.1
 */
public record IcsSpan(int line, int start, int end) {}
