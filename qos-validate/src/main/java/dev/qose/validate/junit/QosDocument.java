package dev.qose.validate.junit;

import dev.qose.validate.Scope;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test what is found in a document. Nothing fails by itself: the test says what is right.
 *
 * <pre>{@code
 * @Test
 * void roads(@QosDocument("capabilities/roads.xml") ValidationReport report) {
 *   assertThat(report).isValidQos(); // dev.qose.validate.assertj.QosAssertions
 * }
 * }</pre>
 *
 * <p>The parameter is a {@link dev.qose.validate.report.ValidationReport}. All tests of a run share
 * one validator for each profile and scope.
 *
 * @since 0.1
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(QosDocumentParameter.class)
public @interface QosDocument {

  /**
   * Where the document is: a resource, from the root of the class path with a slash before it, else
   * from the package of the test; or a file after {@code file:}, from the working directory.
   *
   * @return such as {@code capabilities/roads.xml}, {@code /roads.xml} or {@code
   *     file:target/roads.xml}
   */
  String value();

  /**
   * The profiles to check as well.
   *
   * @return such as {@code inspire-view}; none unless set
   */
  String[] profiles() default {};

  /**
   * What is looked at.
   *
   * @return the document unless set
   */
  Scope scope() default Scope.DOCUMENT;
}
