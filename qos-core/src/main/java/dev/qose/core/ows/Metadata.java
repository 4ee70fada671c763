package dev.qose.core.ows;

import java.util.List;
import java.util.Optional;

/**
 * More about a resource, linked or given in place ({@code ows:Metadata}, OGC 06-121r9).
 *
 * @since 0.1
 */
public sealed interface Metadata {

  /**
   * Returns the link to the metadata.
   *
   * @return the link; {@link Xlink#NONE} where the metadata is given in place
   */
  Xlink link();

  /**
   * Returns what the metadata is about.
   *
   * @return URI of an aspect of the element that holds this metadata
   */
  Optional<String> about();

  /**
   * {@code ows:Metadata} itself.
   *
   * @param link the link to the metadata
   * @param about URI of the aspect that it is about
   * @param content the metadata itself, as the text of one XML element that declares the namespaces
   *     it uses (some element standing in for {@code ows:AbstractMetaData})
   */
  record Linked(Xlink link, Optional<String> about, Optional<String> content) implements Metadata {}

  /**
   * {@code ows:AdditionalParameters}, which may stand in for {@code ows:Metadata}.
   *
   * @param link the link to the metadata
   * @param about URI of the aspect that it is about
   * @param parameters one or more {@code ows:AdditionalParameter}, each as the text of one XML
   *     element that declares the namespaces it uses
   */
  record AdditionalParameters(Xlink link, Optional<String> about, List<String> parameters)
      implements Metadata {
    public AdditionalParameters {
      parameters = List.copyOf(parameters);
    }
  }
}
