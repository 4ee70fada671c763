package dev.qose.validate.crs.sis;

import dev.qose.core.crs.Box;
import dev.qose.core.crs.CrsFacts;
import dev.qose.core.crs.CrsLibrary;
import dev.qose.core.crs.CrsName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.measure.IncommensurableException;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.apache.sis.referencing.factory.sql.EPSGFactory;
import org.opengis.util.FactoryException;

/**
 * The systems of EPSG, with their axes, areas of use and projections.
 *
 * <p>It needs Apache SIS and the data set of EPSG in an embedded Derby database ({@code
 * sis-referencing}, {@code sis-embedded-data}, {@code derby}) on the class path. Derby writes a log
 * into the working directory unless a system property tells otherwise; a library must not do
 * either, so SIS is only used where the application has set one, such as {@code
 * -Dderby.stream.error.file=/dev/null}.
 *
 * <p>Thread-safe. Starting takes one or two seconds, a system some hundredths; nothing is fetched.
 *
 * @since 0.1
 */
public final class SisCrs implements CrsLibrary {

  /** Where Derby looks for what to do with its log. */
  private static final List<String> LOG_PROPERTIES =
      List.of(
          "derby.stream.error.file",
          "derby.stream.error.field",
          "derby.stream.error.method",
          "derby.stream.error.style");

  private static final String DATA = "classpath:SIS-DATA/Databases/SpatialMetadata";

  /** Whether there is a system of a code, and whether it is still in use. */
  private static final String EXISTS =
      "SELECT DEPRECATED FROM EPSG.\"Coordinate Reference System\" WHERE COORD_REF_SYS_CODE = ?";

  private final EmbeddedDataSource data;
  private final EPSGFactory factory;

  /** There are some thousand systems at most, and what is kept of them is little. */
  private final Map<Integer, Entry> entries = new ConcurrentHashMap<>();

  /** What is known of a code. */
  private record Entry(boolean exists, Optional<SisSystem> system) {

    static final Entry NONE = new Entry(false, Optional.empty());
    static final Entry OUT_OF_REACH = new Entry(true, Optional.empty());
  }

  private SisCrs() throws SQLException, FactoryException {
    data = new EmbeddedDataSource();
    data.setDatabaseName(DATA);
    data.getConnection().close();
    factory = new EPSGFactory(Map.of("dataSource", data));
  }

  /**
   * Starts SIS.
   *
   * @return the library; empty: its data is not there, or Derby would write a log into the working
   *     directory
   * @throws NoClassDefFoundError if SIS or Derby is not on the class path
   */
  public static Optional<CrsLibrary> find() {
    if (LOG_PROPERTIES.stream().allMatch(name -> System.getProperty(name) == null)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new SisCrs());
    } catch (SQLException | FactoryException e) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<CrsFacts> find(CrsName name) {
    return entry(name).system().map(SisSystem::facts);
  }

  @Override
  public boolean isNone(CrsName name) {
    return name.authority().equals("EPSG") && !entry(name).exists();
  }

  @Override
  public Optional<Box> toGeographic(CrsName name, Box box) {
    return entry(name).system().flatMap(system -> system.toGeographic(box));
  }

  @Override
  public Optional<Box> fromGeographic(CrsName name, Box box) {
    return entry(name).system().flatMap(system -> system.fromGeographic(box));
  }

  private Entry entry(CrsName name) {
    if (!name.authority().equals("EPSG")) {
      return Entry.OUT_OF_REACH;
    }
    int code;
    try {
      code = Integer.parseInt(name.code());
    } catch (NumberFormatException e) {
      return Entry.OUT_OF_REACH;
    }
    Entry known = entries.get(code);
    if (known == null) {
      known = read(code);
      if (known.exists()) { // of codes that do not exist there is no end
        entries.put(code, known);
      }
    }
    return known;
  }

  private Entry read(int code) {
    try (Connection connection = data.getConnection();
        PreparedStatement statement = connection.prepareStatement(EXISTS)) {
      statement.setInt(1, code);
      try (ResultSet found = statement.executeQuery()) {
        if (!found.next()) {
          return Entry.NONE;
        }
        if (found.getBoolean(1)) {
          return Entry.OUT_OF_REACH; // SIS would log that it is deprecated
        }
      }
      return new Entry(
          true, SisSystem.of(factory.createCoordinateReferenceSystem(Integer.toString(code))));
    } catch (SQLException
        | FactoryException
        | IncommensurableException
        | IllegalArgumentException e) {
      // Of a method that SIS does not know, or an epoch that nobody has given.
      return Entry.OUT_OF_REACH;
    }
  }
}
