/**
 * What a rule is: its description in the catalogue, and how a rule in Java sees a document and
 * reports what it finds.
 *
 * <p>The rules of this library, each with an example that breaks it and the same mended:
 *
 * <ul>
 *   <li><a href="doc-files/placement.html">placement</a>
 *   <li><a href="doc-files/codelists.html">codelists</a>
 *   <li><a href="doc-files/operating.html">operating</a>
 *   <li><a href="doc-files/statements.html">statements</a>
 *   <li><a href="doc-files/operations.html">operations</a>
 *   <li><a href="doc-files/areas.html">areas</a>
 *   <li><a href="doc-files/feed.html">feed</a>
 *   <li><a href="doc-files/profiles.html">profiles</a>
 *   <li><a href="doc-files/hints.html">hints</a>
 * </ul>
 *
 * <p>A rule's identifier is its anchor there, as in {@code doc-files/areas.html#QOS-A07}.
 */
@NullMarked
package dev.qose.validate.rule;

import org.jspecify.annotations.NullMarked;
