package dev.qose.core.ows;

import dev.qose.core.ows.PossibleValues.AllowedValues;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A named quantity and the values it may have ({@code ows:DomainType}, OGC 06-121r9 clause 13.4).
 *
 * @param name the quantity's name, such as a request parameter's
 * @param values which values it may have
 * @param defaultValue the value it has when nothing is said
 * @param meaning what it means
 * @param dataType of which type its values are
 * @param unit the unit or reference system of its values
 * @param metadata more about it
 * @since 0.1
 */
public record Domain(
    String name,
    PossibleValues values,
    Optional<String> defaultValue,
    Optional<DomainMetadata> meaning,
    Optional<DomainMetadata> dataType,
    Optional<ValuesUnit> unit,
    List<Metadata> metadata) {

  public Domain {
    metadata = List.copyOf(metadata);
  }

  /**
   * Makes a quantity with nothing but a name and values.
   *
   * @param name the quantity's name
   * @param values which values it may have
   * @return the quantity
   */
  public static Domain of(String name, PossibleValues values) {
    return new Domain(
        name,
        values,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /**
   * Makes a quantity that has one of several values.
   *
   * @param name the quantity's name
   * @param values the values
   * @return the quantity
   */
  public static Domain of(String name, String... values) {
    return of(
        name,
        new AllowedValues(Stream.of(values).<AllowedValue>map(AllowedValue.Value::new).toList()));
  }

  /**
   * A named piece of metadata, or a reference to one ({@code ows:DomainMetadataType}).
   *
   * @param name its name for people
   * @param reference its URI
   */
  public record DomainMetadata(String name, Optional<String> reference) {}

  /** The unit of a quantity's values, or the reference system they are in. */
  public sealed interface ValuesUnit {

    /**
     * Returns the name and URI of the unit or system.
     *
     * @return name and URI
     */
    DomainMetadata metadata();

    /**
     * A unit of measure ({@code ows:UOM}).
     *
     * @param metadata its name and URI
     */
    record Uom(DomainMetadata metadata) implements ValuesUnit {}

    /**
     * A reference system ({@code ows:ReferenceSystem}).
     *
     * @param metadata its name and URI
     */
    record ReferenceSystem(DomainMetadata metadata) implements ValuesUnit {}
  }
}
