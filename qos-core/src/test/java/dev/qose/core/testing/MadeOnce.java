package dev.qose.core.testing;

import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.RandomGenerator;

/**
 * The same values, by a generator that is kept here. jqwik looks for the generator of each part of
 * each value in a table, by all that the part is made of: where models are deep, that took five
 * times as long as to make and test them.
 */
final class MadeOnce<T> implements Arbitrary<T> {

  private final Arbitrary<T> values;
  private final Map<Integer, RandomGenerator<T>> plain = new HashMap<>();
  private final Map<Integer, RandomGenerator<T>> withEdgeCases = new HashMap<>();

  MadeOnce(Arbitrary<T> values) {
    this.values = values;
  }

  @Override
  public RandomGenerator<T> generator(int size) {
    return plain.computeIfAbsent(size, values::generator);
  }

  @Override
  public RandomGenerator<T> generator(int size, boolean embedsEdgeCases) {
    return embedsEdgeCases
        ? withEdgeCases.computeIfAbsent(size, values::generatorWithEmbeddedEdgeCases)
        : generator(size);
  }

  @Override
  public EdgeCases<T> edgeCases(int maxEdgeCases) {
    return values.edgeCases(maxEdgeCases);
  }
}
