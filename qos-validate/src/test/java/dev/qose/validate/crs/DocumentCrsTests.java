package dev.qose.validate.crs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.crs.Box;
import dev.qose.core.crs.CrsFacts;
import dev.qose.core.crs.CrsLibrary;
import dev.qose.core.crs.CrsName;
import dev.qose.validate.crs.sis.SisCrs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DocumentCrsTests {

  @Test
  void starts_a_database_only_where_its_log_has_a_place() {
    boolean hasPlace = System.getProperty("derby.stream.error.file") != null;

    assertThat(SisCrs.find().isPresent()).isEqualTo(hasPlace);
    assertThat(new DocumentCrs().find(name("EPSG:2443")).isPresent()).isEqualTo(hasPlace);
    assertThat(new DocumentCrs().isNone(name("EPSG:2443"))).isFalse();
    assertThat(Path.of("derby.log")).doesNotExist();
  }

  @Test
  void looks_up_what_is_not_well_known_and_only_some_of_it() {
    List<String> asked = new ArrayList<>();
    CrsLibrary library = new DocumentCrs(() -> Optional.of(new Asked(asked)));

    library.find(name("EPSG:4326"));
    library.toGeographic(name("EPSG:3067"), new Box(300_000, 6_700_000, 400_000, 6_800_000));
    library.find(name("IGNF:LAMB93"));
    assertThat(asked).isEmpty();

    for (int code = 5001; code <= 5100; code++) {
      library.find(name("EPSG:" + code));
      library.find(name("EPSG:5001"));
    }
    assertThat(asked).doesNotHaveDuplicates().hasSize(20);
  }

  private static CrsName name(String text) {
    return CrsName.parse(text).orElseThrow();
  }

  /** Notes the systems that it is asked for the first time, and knows none. */
  private record Asked(List<String> names) implements CrsLibrary {

    @Override
    public Optional<CrsFacts> find(CrsName name) {
      if (!names.contains(name.shortName())) {
        names.add(name.shortName());
      }
      return Optional.empty();
    }

    @Override
    public boolean isNone(CrsName name) {
      return false;
    }

    @Override
    public Optional<Box> toGeographic(CrsName name, Box box) {
      return Optional.empty();
    }

    @Override
    public Optional<Box> fromGeographic(CrsName name, Box box) {
      return Optional.empty();
    }
  }
}
