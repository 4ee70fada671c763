package dev.qose.core.testing;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Lets every property try the same values in every run, so that no run fails by chance; {@code
 * -Drandom=30} looks for others instead, 30 times as many as usual. jqwik finds it by itself.
 */
public final class SameSeeds implements AroundPropertyHook {

  private static final int JQWIK_TRIES = 1000;

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    PropertyAttributes attributes = context.attributes();
    Integer times = Integer.getInteger("random");
    if (times != null) {
      attributes.setTries(attributes.tries().orElse(JQWIK_TRIES) * times);
    } else if (attributes.seed().isEmpty()) {
      attributes.setSeed("1");
    }
    return property.execute();
  }
}
