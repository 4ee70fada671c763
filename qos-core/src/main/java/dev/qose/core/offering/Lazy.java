package dev.qose.core.offering;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is found out when it is first asked for, once, whatever thread asks. */
final class Lazy<T> {

  private final Supplier<T> find;
  private volatile @Nullable T found;

  Lazy(Supplier<T> find) {
    this.find = find;
  }

  T get() {
    T known = found;
    if (known == null) {
      synchronized (this) {
        known = found;
        if (known == null) {
          known = find.get();
          found = known;
        }
      }
    }
    return known;
  }
}
