package dev.qose.core.crs;

import dev.qose.core.crs.CrsFacts.Standing;
import dev.qose.core.crs.EpsgTable.Entry;
import java.util.Optional;
import java.util.Set;

/**
 * The coordinate reference systems that public services name: a table of its own, without the data
 * set of any authority. Transforms boxes between most of them and longitudes and latitudes,
 * whatever their datum (which shifts them by some hundred metres at most).
 *
 * <p>Immutable and thread-safe. Sources: OGC 06-042 (WMS 1.3.0), annex B; OGC 01-068r3 (WMS 1.1.1),
 * annex E; the EPSG data set for what the table says, held against PROJ's in tests.
 *
 * @since 0.1
 */
public final class WellKnownCrs implements CrsLibrary {

  /** Codes of EPSG end here (EPSG guidance note 7-1); what is above is of others' making. */
  private static final int LAST_EPSG_CODE = 32_767;

  private static final String WEB_MERCATOR = "3857";

  /** What software called Web Mercator before EPSG had a code for it. */
  private static final Set<String> WEB_MERCATOR_TOO =
      Set.of("900913", "102100", "102113", "41001", "54004");

  /** WMS's own systems (OGC 06-042, annex B): pictures, three geographic ones, and a height. */
  private static final Set<String> OF_WMS = Set.of("1", "27", "83", "84", "88");

  /** The only one: it never changes. */
  public static final CrsLibrary INSTANCE = new WellKnownCrs();

  private final EpsgTable epsg = EpsgTable.read();

  private WellKnownCrs() {}

  @Override
  public Optional<CrsFacts> find(CrsName name) {
    return entry(name).map(Entry::facts);
  }

  private Optional<Entry> entry(CrsName name) {
    return switch (name.authority()) {
      case "EPSG" -> name.isCompound() ? compound(name.code()) : ofEpsg(name.code());
      case "CRS" -> ofWms(name.code()).map(facts -> new Entry(facts, Optional.empty()));
      case "OGC" ->
          name.code().equals("CRS84H")
              ? Optional.of(new Entry(CrsFacts.geographic(AxisOrder.XY, 3), Optional.empty()))
              : Optional.empty();
      case "AUTO", "AUTO2" -> AutomaticCrs.of(name);
      default -> Optional.empty();
    };
  }

  private Optional<Entry> ofEpsg(String code) {
    return WEB_MERCATOR_TOO.contains(code)
        ? epsg.find(WEB_MERCATOR)
            .map(
                entry ->
                    new Entry(
                        entry
                            .facts()
                            .with(Standing.UNOFFICIAL, Optional.of("EPSG:" + WEB_MERCATOR)),
                        entry.plane()))
        : epsg.find(code);
  }

  /** A horizontal system with a height; of the height nothing is asked but that it may be one. */
  private Optional<Entry> compound(String codes) {
    int plus = codes.indexOf('+');
    return ofEpsg(codes.substring(0, plus))
        .filter(entry -> isRight(codes))
        .map(entry -> new Entry(entry.facts().withHeight(), entry.plane()));
  }

  private boolean isRight(String codes) {
    int plus = codes.indexOf('+');
    Optional<CrsFacts> first = ofEpsg(codes.substring(0, plus)).map(Entry::facts);
    Optional<CrsFacts> second = ofEpsg(codes.substring(plus + 1)).map(Entry::facts);
    return first.filter(f -> !f.kind().isHorizontal() || f.dimension() > 2).isEmpty()
        && second.filter(f -> f.kind() != CrsKind.VERTICAL).isEmpty();
  }

  private static Optional<CrsFacts> ofWms(String code) {
    return switch (code) {
      case "27", "83", "84" -> Optional.of(CrsFacts.geographic(AxisOrder.XY, 2));
      case "1" -> Optional.of(CrsFacts.elsewhere(CrsKind.PICTURE, 2));
      case "88" -> Optional.of(CrsFacts.elsewhere(CrsKind.VERTICAL, 1));
      default -> Optional.empty();
    };
  }

  @Override
  public boolean isNone(CrsName name) {
    return switch (name.authority()) {
      case "CRS" -> !OF_WMS.contains(name.code());
      case "EPSG" -> name.isCompound() ? !isRight(name.code()) : isNoEpsgCode(name.code());
      default -> false;
    };
  }

  private static boolean isNoEpsgCode(String code) {
    return !WEB_MERCATOR_TOO.contains(code)
        && (!CrsName.isNumber(code)
            || code.length() > 5
            || Integer.parseInt(code) > LAST_EPSG_CODE);
  }

  @Override
  public Optional<Box> toGeographic(CrsName name, Box box) {
    Optional<Entry> entry = entry(name);
    return entry.filter(e -> e.facts().isGeographic()).isPresent()
        ? Optional.of(box)
        : entry.flatMap(Entry::plane).flatMap(plane -> plane.toGeographic(box));
  }

  @Override
  public Optional<Box> fromGeographic(CrsName name, Box box) {
    Optional<Entry> entry = entry(name);
    return entry.filter(e -> e.facts().isGeographic()).isPresent()
        ? Optional.of(box)
        : entry.flatMap(Entry::plane).flatMap(plane -> plane.fromGeographic(box));
  }
}
