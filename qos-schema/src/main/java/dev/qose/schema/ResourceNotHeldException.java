package dev.qose.schema;

import java.io.FileNotFoundException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says which resource was asked for that the catalog does not hold, and how it can be supplied. */
final class ResourceNotHeldException extends FileNotFoundException {

  private static final long serialVersionUID = 1L;

  ResourceNotHeldException(@Nullable String publicId, @Nullable String uri, @Nullable String base) {
    super(
        Stream.of(
                    named("", uri),
                    named("public identifier ", publicId),
                    named("referred to by ", base))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "))
            + ": the catalog does not hold this resource, and nothing is fetched from elsewhere;"
            + " a catalog of your own can supply it");
  }

  private static String named(String name, @Nullable String value) {
    return value == null ? "" : name + value;
  }
}
