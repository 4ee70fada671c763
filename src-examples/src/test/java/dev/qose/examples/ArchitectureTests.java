package dev.qose.examples;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;

/** Holds the code against the sentences that say which module may use what. */
@AnalyzeClasses(
    packages = "dev.qose",
    importOptions = {DoNotIncludeTests.class, ArchitectureTests.DoNotIncludeShaded.class})
class ArchitectureTests {

  /** Leaves out what others wrote, which has another name in our jar. */
  static final class DoNotIncludeShaded implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/dev/qose/jaxb/shaded/");
    }
  }

  private static final String BINDINGS = "dev.qose.jaxb.bind..";

  @ArchTest
  static final ArchRule schema_stands_alone =
      noClasses()
          .that()
          .resideInAPackage("dev.qose.schema..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.qose.core..", "dev.qose.jaxb..", "dev.qose.validate..", "dev.qose.examples..");

  @ArchTest
  static final ArchRule core_knows_no_other_module_and_no_xml =
      noClasses()
          .that()
          .resideInAPackage("dev.qose.core..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.qose.schema..",
              "dev.qose.jaxb..",
              "dev.qose.validate..",
              "dev.qose.examples..",
              "javax.xml..",
              "jakarta.xml..",
              "org.w3c..",
              "org.xml..");

  @ArchTest
  static final ArchRule jaxb_uses_core_only =
      noClasses()
          .that()
          .resideInAPackage("dev.qose.jaxb..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.qose.schema..", "dev.qose.validate..", "dev.qose.examples..");

  @ArchTest
  static final ArchRule validate_does_not_use_the_examples =
      noClasses()
          .that()
          .resideInAPackage("dev.qose.validate..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.qose.examples..");

  @ArchTest
  static final ArchRule generated_classes_are_used_in_jaxb_only =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.qose.jaxb..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(BINDINGS);

  @ArchTest
  static final ArchRule ucum_stays_in_unit = confined("org.fhir.ucum..", "dev.qose.core.unit..");

  @ArchTest
  static final ArchRule jackson_stays_in_config_and_baseline_and_the_command =
      confined(
          "com.fasterxml.jackson..",
          "dev.qose.core.config..",
          "dev.qose.validate.baseline..",
          "dev.qose.examples.cli..");

  @ArchTest
  static final ArchRule hdr_histogram_stays_in_evaluation =
      confined("org.HdrHistogram..", "dev.qose.core.evaluation..");

  @ArchTest
  static final ArchRule ical4j_stays_in_its_bridge =
      confined("net.fortuna.ical4j..", "dev.qose.core.feed.ical4j..");

  @ArchTest
  static final ArchRule aalto_stays_in_markup =
      confined("com.fasterxml.aalto..", "dev.qose.jaxb.markup..");

  @ArchTest
  static final ArchRule stax2_stays_in_markup =
      confined("org.codehaus.stax2..", "dev.qose.jaxb.markup..");

  @ArchTest
  static final ArchRule xmlresolver_stays_in_schema =
      confined("org.xmlresolver..", "dev.qose.schema..");

  @ArchTest
  static final ArchRule diff_utils_stay_in_fix =
      confined("com.github.difflib..", "dev.qose.validate.fix..");

  @ArchTest
  static final ArchRule xerces_stays_in_validate =
      confined("org.apache.xerces..", "dev.qose.validate..");

  @ArchTest
  static final ArchRule assertj_stays_in_assertj =
      confined("org.assertj..", "dev.qose.validate.assertj..");

  @ArchTest
  static final ArchRule junit_stays_in_junit = confined("org.junit..", "dev.qose.validate.junit..");

  @ArchTest
  static final ArchRule opentest4j_stays_in_junit =
      confined("org.opentest4j..", "dev.qose.validate.junit..");

  @ArchTest
  static final ArchRule nothing_else_needs_the_support_for_tests =
      noClasses()
          .that(
              resideInAPackage("dev.qose..")
                  .and(
                      not(
                          resideInAnyPackage(
                              "dev.qose.validate.assertj..", "dev.qose.validate.junit.."))))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.qose.validate.assertj..", "dev.qose.validate.junit..");

  @ArchTest
  static final ArchRule sis_stays_in_its_package =
      confined("org.apache.sis..", "dev.qose.validate.crs.sis..");

  @ArchTest
  static final ArchRule derby_stays_with_sis =
      confined("org.apache.derby..", "dev.qose.validate.crs.sis..");

  @ArchTest
  static final ArchRule nothing_else_of_core_needs_the_configuration =
      noClasses()
          .that(
              resideInAPackage("dev.qose.core..")
                  .and(not(resideInAPackage("dev.qose.core.config.."))))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.qose.core.config..");

  @ArchTest
  static final ArchRule nothing_else_of_core_needs_the_feed_but_rules_and_evaluation =
      noClasses()
          .that(
              resideInAPackage("dev.qose.core..")
                  .and(
                      not(
                          resideInAnyPackage(
                              "dev.qose.core.evaluation..",
                              "dev.qose.core.feed..",
                              "dev.qose.core.rule..",
                              "dev.qose.core.rules.."))))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.qose.core.feed..");

  @ArchTest
  static final ArchRule packages_have_no_cycles =
      slices()
          .matching("dev.qose.(**)")
          .should()
          .beFreeOfCycles()
          // What XJC makes of schemas that import each other is as it is.
          .ignoreDependency(resideInAPackage(BINDINGS), resideInAPackage(BINDINGS));

  @ArchTest
  static final ArchRule only_programs_talk_to_the_console =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.qose.examples..")
          .should(ACCESS_STANDARD_STREAMS);

  @ArchTest static final ArchRule no_logging = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

  @ArchTest
  static final ArchRule no_static_state_that_changes =
      fields()
          .that()
          .areStatic()
          .and()
          .areDeclaredInClassesThat(not(resideInAPackage(BINDINGS)))
          .should()
          .haveModifier(JavaModifier.FINAL);

  @ArchTest
  static void every_package_is_null_marked(JavaClasses classes) {
    Set<String> unmarked = new TreeSet<>();
    for (JavaClass type : classes) {
      if (!resideInAPackage(BINDINGS).test(type)
          && type.getPackage().tryGetAnnotationOfType(NullMarked.class).isEmpty()) {
        unmarked.add(type.getPackageName());
      }
    }
    assertThat(unmarked).isEmpty();
  }

  private static ArchRule confined(String library, String... rooms) {
    return classes()
        .that(resideInAPackage("dev.qose..").and(not(resideInAnyPackage(rooms))))
        .should()
        .onlyDependOnClassesThat(not(resideInAPackage(library)));
  }
}
