package dev.qose.core.offering;

import dev.qose.core.element.Element;
import dev.qose.core.ows.Dcp.RequestMethod;
import dev.qose.core.ows.Domain;
import java.util.List;
import java.util.Optional;

/**
 * An operation that a service advertises.
 *
 * @param name its name since WMS 1.1, such as {@code GetMap}, also where WMS 1.0.0 calls it {@code
 *     Map}
 * @param methods how it is reached over HTTP, with the URLs; more than one of a kind, maybe
 * @param formats the formats of its answers, as written; none: the service does not say, or any
 * @param parameters the parameters of its requests that the service says something of, those that
 *     it says of all operations last
 * @param constraints what it keeps to, likewise
 * @param element the element that advertises it; of several with the same name, the first
 * @since 0.1
 */
public record OfferedOperation(
    String name,
    List<RequestMethod> methods,
    List<String> formats,
    List<Domain> parameters,
    List<Domain> constraints,
    Element element) {

  public OfferedOperation {
    methods = List.copyOf(methods);
    formats = List.copyOf(formats);
    parameters = List.copyOf(parameters);
    constraints = List.copyOf(constraints);
  }

  /**
   * Finds a parameter.
   *
   * @param parameter its name; case does not matter
   * @return what the service says of it; of the operation's own and one of all operations, the
   *     former
   */
  public Optional<Domain> parameter(String parameter) {
    return named(parameters, parameter);
  }

  /**
   * Finds a constraint.
   *
   * @param constraint its name, such as {@code CountDefault}; case does not matter
   * @return what the service says of it; of the operation's own and one of all operations, the
   *     former
   */
  public Optional<Domain> constraint(String constraint) {
    return named(constraints, constraint);
  }

  private static Optional<Domain> named(List<Domain> domains, String name) {
    return domains.stream().filter(domain -> domain.name().equalsIgnoreCase(name)).findFirst();
  }
}
