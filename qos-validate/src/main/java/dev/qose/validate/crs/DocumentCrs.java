package dev.qose.validate.crs;

import dev.qose.core.crs.Box;
import dev.qose.core.crs.CrsFacts;
import dev.qose.core.crs.CrsLibrary;
import dev.qose.core.crs.CrsName;
import dev.qose.core.crs.WellKnownCrs;
import dev.qose.validate.crs.sis.SisCrs;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Knows the systems that one document names: those of {@link WellKnownCrs}, and of EPSG's others,
 * if Apache SIS is there, some. A lookup there takes up to a tenth of a second, and no document has
 * a right to many. For one thread.
 *
 * @since 0.1
 */
public final class DocumentCrs implements CrsLibrary {

  /** More systems than this, beyond the well-known ones, no honest block has. */
  private static final int MOST_LOOKUPS = 20;

  private final CrsLibrary known = WellKnownCrs.INSTANCE;
  private final Set<String> lookedUp = new HashSet<>();
  private final Supplier<Optional<CrsLibrary>> data;

  /** Makes a library for a document; SIS is started when it is first needed, once for all. */
  public DocumentCrs() {
    this(Sis::library);
  }

  DocumentCrs(Supplier<Optional<CrsLibrary>> data) {
    this.data = data;
  }

  /** Starts SIS the first time that somebody needs it. */
  private static final class Sis {
    private static final Optional<CrsLibrary> LIBRARY = start();

    private static Optional<CrsLibrary> start() {
      try {
        return SisCrs.find();
      } catch (NoClassDefFoundError e) {
        return Optional.empty(); // it is not on the class path
      }
    }

    static Optional<CrsLibrary> library() {
      return LIBRARY;
    }
  }

  @Override
  public Optional<CrsFacts> find(CrsName name) {
    return known.find(name).or(() -> lookUp(name).flatMap(library -> library.find(name)));
  }

  @Override
  public boolean isNone(CrsName name) {
    return known.isNone(name)
        || (known.find(name).isEmpty()
            && lookUp(name).map(library -> library.isNone(name)).orElse(false));
  }

  @Override
  public Optional<Box> toGeographic(CrsName name, Box box) {
    return known
        .toGeographic(name, box)
        .or(() -> lookUp(name).flatMap(library -> library.toGeographic(name, box)));
  }

  @Override
  public Optional<Box> fromGeographic(CrsName name, Box box) {
    return known
        .fromGeographic(name, box)
        .or(() -> lookUp(name).flatMap(library -> library.fromGeographic(name, box)));
  }

  private Optional<CrsLibrary> lookUp(CrsName name) {
    if (!name.authority().equals("EPSG")
        || (lookedUp.size() >= MOST_LOOKUPS && !lookedUp.contains(name.shortName()))) {
      return Optional.empty();
    }
    lookedUp.add(name.shortName());
    return data.get();
  }
}
