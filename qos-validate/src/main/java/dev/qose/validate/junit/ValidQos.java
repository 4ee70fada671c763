package dev.qose.validate.junit;

import dev.qose.core.rule.Severity;
import dev.qose.validate.Scope;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Makes a test of each document: it fails unless there is a QoS block in it, and nothing is found
 * in it that is as grave as {@link #failOn()}. The failure shows all findings, with the lines that
 * they are about.
 *
 * <pre>{@code
 * @ValidQos("/capabilities/*.xml")
 * void capabilities_are_right() {}
 *
 * @ValidQos(value = "file:target/generated/**.xml", profiles = "inspire-view", failOn = WARNING)
 * void what_we_generate_is_right_for_inspire(ValidationReport report) {
 *   assertThat(report).hasNoFinding("QOS-A08"); // and whatever else is to be said of it
 * }
 * }</pre>
 *
 * <p>All tests of a run share one validator for each profile and scope, in parallel runs too.
 *
 * @since 0.1
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(ValidQosExtension.class)
public @interface ValidQos {

  /**
   * Where the documents are: resources, from the root of the class path with a slash before them,
   * else from the package of the test; or files after {@code file:}, from the working directory.
   * Names may have wildcards, as {@link java.nio.file.FileSystem#getPathMatcher} has them: {@code
   * *} within a folder, {@code **} across folders. Each must lead to a document at least.
   *
   * @return such as <code>/capabilities/*.xml</code>
   */
  String[] value();

  /**
   * The profiles to check as well.
   *
   * @return such as {@code inspire-view}; none unless set
   */
  String[] profiles() default {};

  /**
   * The least grave severity that fails.
   *
   * @return error unless set
   */
  Severity failOn() default Severity.ERROR;

  /**
   * What is looked at.
   *
   * @return the document unless set
   */
  Scope scope() default Scope.DOCUMENT;
}
