package dev.qose.validate.junit;

import static dev.qose.validate.assertj.QosAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.testkit.engine.EventConditions.displayName;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedSuccessfully;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import dev.qose.core.rule.Severity;
import dev.qose.validate.QosValidator;
import dev.qose.validate.Scope;
import dev.qose.validate.report.ValidationReport;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.opentest4j.AssertionFailedError;

class ValidQosTests {

  private static final String FOLDER = "dev/qose/validate/junit/documents/";

  /** Run by the tests below only: surefire looks for other names. */
  static class Cases {

    @ValidQos("documents/good.xml")
    void passing() {}

    @ValidQos("/dev/qose/validate/junit/documents/**.xml")
    void everything() {}

    @ValidQos({"documents/*.xml", "documents/good.xml"})
    void oneFolder() {}

    @ValidQos("file:src/test/resources/dev/qose/validate/junit/documents/{good,noon}.xml")
    void files() {}

    @ValidQos(value = "documents/more/*.xml", failOn = Severity.WARNING)
    void warnings() {}

    @ValidQos("*.xml")
    void withoutProfile() {}

    @ValidQos(value = "*.xml", profiles = "inspire-view")
    void profile() {}

    @ValidQos("/captures/mapserver-8.0.0-wms-1.3.0.xml")
    void withoutBlock() {}

    @ValidQos("documents/g*d.xml")
    void takesReport(ValidationReport report) {
      assertThat(report).isValid();
      assertThat(report.document()).isEqualTo(FOLDER + "good.xml");
      throw new IllegalStateException("the test was run");
    }

    @ValidQos("documents/*.xslt")
    void nothing() {}

    @ValidQos(value = "documents/good.xml", profiles = "inspire")
    void unknownProfile() {}

    /** A class is in a jar here. */
    @ValidQos("/org/assertj/core/api/Assertions.class")
    void inJar() {}

    @Test
    void injected(
        @QosDocument("documents/noon.xml") ValidationReport bad,
        @QosDocument(
                value = "file:src/test/resources/captures/mapserver-8.0.0-wms-1.3.0.xml",
                scope = Scope.QOS)
            ValidationReport none) {
      assertThat(bad).hasFinding("cvc-datatype-valid.1.2.1").atLine(4);
      assertThat(none).hasFinding("QOS-NONE");
    }

    @Test
    void missing(@QosDocument("documents/bad.xml") ValidationReport report) {
      assertThat(report).isValid();
    }
  }

  @Test
  void makes_a_test_of_each_document() {
    List<Event> events = run("everything");

    assertThat(events)
        .haveExactly(1, event(displayName(FOLDER + "good.xml"), finishedSuccessfully()))
        .haveExactly(
            1, event(displayName(FOLDER + "more/empty-operation.xml"), finishedSuccessfully()))
        .haveExactly(
            1,
            event(
                displayName(FOLDER + "noon.xml"),
                finishedWithFailure(
                    instanceOf(AssertionFailedError.class),
                    message(
                        containing(
                            FOLDER + "noon.xml: expecting valid QoS metadata",
                            "cvc-datatype-valid.1.2.1 at line 4, column 5",
                            "4 | <qos:StartTime>noon</qos:StartTime>",
                            "'noon' is not a valid value for 'time'")))))
        .hasSize(3);
  }

  @Test
  void looks_in_one_folder_and_takes_no_document_twice() {
    assertThat(run("oneFolder")).hasSize(2);
    assertThat(run("passing"))
        .singleElement()
        .has(event(displayName(FOLDER + "good.xml"), finishedSuccessfully()));
  }

  @Test
  void looks_for_files() {
    assertThat(run("files"))
        .hasSize(2)
        .haveExactly(
            1,
            event(
                displayName("file:src/test/resources/" + FOLDER + "noon.xml"),
                finishedWithFailure(message(containing("at line 4")))));
  }

  @Test
  void looks_in_jars() {
    assertThat(run("inJar"))
        .singleElement()
        .has(event(finishedWithFailure(message(containing("QOS-PARSE")))));
  }

  @Test
  void fails_from_a_severity_on_and_with_a_profile() {
    assertThat(run("warnings"))
        .singleElement()
        .has(
            event(
                finishedWithFailure(
                    message(containing("severity warning or graver", "5 | <q:RequestOption/>")))));
    assertThat(run("withoutProfile")).singleElement().has(event(finishedSuccessfully()));
    assertThat(run("profile"))
        .singleElement()
        .has(event(finishedWithFailure(message(containing("slow.xml", "QOS-X01")))));
  }

  @Test
  void fails_where_there_is_nothing_to_check() {
    assertThat(run("withoutBlock"))
        .singleElement()
        .has(event(finishedWithFailure(message(containing("there is no QoS block")))));
  }

  @Test
  void gives_the_report_to_the_test() {
    assertThat(run("takesReport", ValidationReport.class))
        .singleElement()
        .has(event(finishedWithFailure(instanceOf(IllegalStateException.class))));
  }

  @Test
  void gives_reports_of_documents() {
    assertThat(run("injected", ValidationReport.class, ValidationReport.class))
        .singleElement()
        .has(event(finishedSuccessfully()));
    assertThat(run("missing", ValidationReport.class))
        .singleElement()
        .has(
            event(
                finishedWithFailure(message(containing(FOLDER + "bad.xml", "on the class path")))));
  }

  @Test
  void says_what_is_wrong_with_the_annotation() {
    assertThat(execute("nothing").containerEvents().failed().list())
        .singleElement()
        .has(
            event(
                finishedWithFailure(
                    instanceOf(ExtensionConfigurationException.class),
                    message(
                        containing("no document fits \"documents/*.xslt\" on the class path")))));
    assertThat(run("unknownProfile"))
        .singleElement()
        .has(
            event(
                finishedWithFailure(message(containing("no profile \"inspire\"; did you mean")))));
  }

  /** Run at the same time, they note the validator that each of them gets. */
  @ExtendWith(Sharing.Noting.class)
  static class Sharing {

    static final Queue<QosValidator> SEEN = new ConcurrentLinkedQueue<>();

    static final class Noting implements BeforeEachCallback {
      @Override
      public void beforeEach(ExtensionContext context) {
        SEEN.add(Settings.of(Scope.DOCUMENT, "hints").validator(context));
      }
    }

    @ValidQos(value = "documents/{good,more/*}.xml", profiles = "hints")
    void one() {}

    @ValidQos(value = "documents/{good,more/*}.xml", profiles = "hints")
    void two() {}

    @Test
    void three(@QosDocument("documents/good.xml") ValidationReport report) {
      assertThat(report).isValid();
    }
  }

  @Test
  void shares_one_validator_among_tests_that_run_at_the_same_time() {
    EngineExecutionResults results =
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectClass(Sharing.class))
            .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
            .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
            .execute();

    assertThat(results.testEvents().succeeded().count()).isEqualTo(5);
    assertThat(Sharing.SEEN).hasSize(5);
    assertThat(Set.copyOf(Sharing.SEEN)).hasSize(1);
  }

  private static List<Event> run(String method, Class<?>... parameters) {
    return execute(method, parameters).testEvents().finished().list();
  }

  private static EngineExecutionResults execute(String method, Class<?>... parameters) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectMethod(Cases.class, method, parameters))
        .execute();
  }

  private static Predicate<String> containing(String... parts) {
    return text -> List.of(parts).stream().allMatch(text::contains);
  }
}
