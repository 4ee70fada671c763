package dev.qose.core.element;

/**
 * Where an element is.
 *
 * @param line line of its start tag
 * @param column column of its start tag
 * @param position among siblings of the same name, from 1; 0: not counted
 * @param positionAmongAll among all siblings, from 1
 * @since 0.1
 */
public record Place(int line, int column, int position, int positionAmongAll) {}
