package dev.qose.validate.crs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.crs.CrsFacts;
import dev.qose.core.crs.CrsLibrary;
import dev.qose.core.crs.CrsName;
import dev.qose.core.crs.WellKnownCrs;
import dev.qose.validate.crs.sis.SisCrs;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** By itself, since it takes as long as {@link WithSisTests}, and can run beside them. */
class WithSisTableTests {

  /** A quarter of the table, held against EPSG's own data, which is slow; PROJ's covers all. */
  @Test
  void agrees_with_the_table() {
    CrsLibrary epsg = SisCrs.find().orElseThrow();
    List<CrsName> names =
        IntStream.rangeClosed(2000, 32_766)
            .filter(code -> code % 4 == 0)
            .mapToObj(code -> name("EPSG:" + code))
            .filter(name -> WellKnownCrs.INSTANCE.find(name).isPresent())
            .filter(name -> WellKnownCrs.INSTANCE.find(name).orElseThrow().kind().isHorizontal())
            // What is withdrawn or has a projection that SIS does not know, it does not tell.
            .filter(name -> epsg.find(name).isPresent())
            .toList();

    assertThat(names).hasSizeGreaterThan(200);
    for (CrsName name : names) {
      CrsFacts here = WellKnownCrs.INSTANCE.find(name).orElseThrow();
      CrsFacts there = epsg.find(name).orElseThrow();
      assertThat(here.order()).as(name.text()).isEqualTo(there.order());
      assertThat(here.isGeographic()).as(name.text()).isEqualTo(there.isGeographic());
      assertThat(here.dimension()).as(name.text()).isEqualTo(there.dimension());
    }
  }

  private static CrsName name(String text) {
    return CrsName.parse(text).orElseThrow();
  }
}
