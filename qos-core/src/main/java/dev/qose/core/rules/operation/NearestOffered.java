package dev.qose.core.rules.operation;

import dev.qose.core.offering.FeatureType;
import dev.qose.core.offering.MapLayer;
import dev.qose.core.offering.Offering;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rules.common.Suggestions;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the layer or feature type that was probably meant. */
final class NearestOffered {

  private final Collection<String> layers;
  private final Collection<String> typeNames;
  private final Map<String, String> layersInLowerCase = new HashMap<>();
  private final Map<String, String> typeNamesInLowerCase = new HashMap<>();
  private final Suggestions suggestions = new Suggestions();

  private NearestOffered(Offering offering) {
    Set<String> names = new LinkedHashSet<>();
    offering.namedLayers().stream().map(MapLayer::name).forEach(names::add);
    Set<String> types = new LinkedHashSet<>();
    offering.featureTypes().stream().map(FeatureType::name).forEach(types::add);
    (offering.listsFeatureTypes() ? types : names).addAll(offering.leftOut().names());
    layers = names;
    typeNames = types;
    layers.forEach(name -> layersInLowerCase.putIfAbsent(key(name), name));
    typeNames.forEach(name -> typeNamesInLowerCase.putIfAbsent(key(localName(name)), name));
  }

  static NearestOffered of(RuleInput input) {
    return input.once(NearestOffered.class, any -> new NearestOffered(input.offering()));
  }

  /** The name of the layer that was meant. */
  Optional<String> layer(String name) {
    return Optional.ofNullable(layersInLowerCase.get(key(name)))
        .or(() -> suggestions.nearest(name, layers));
  }

  /** The name of the feature type that was meant, as the document writes it. */
  Optional<String> featureType(String name) {
    return Optional.ofNullable(typeNamesInLowerCase.get(key(localName(name))))
        .or(() -> suggestions.nearest(name, typeNames));
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static String localName(String name) {
    return name.substring(name.indexOf(':') + 1);
  }
}
