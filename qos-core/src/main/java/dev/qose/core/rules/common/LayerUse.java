package dev.qose.core.rules.common;

import dev.qose.core.element.Element;
import dev.qose.core.offering.MapLayer;
import dev.qose.core.protocol.Parameter;
import java.util.Optional;

/**
 * A place where a layer is named.
 *
 * @param value the value that names it, alone or in a list
 * @param parameter whether it is of LAYERS or QUERY_LAYERS
 * @param name the name as it is written there
 * @param layer the layer; empty: the document has none of this name
 */
public record LayerUse(Element value, Parameter parameter, String name, Optional<MapLayer> layer) {}
