package dev.qose.core.ows;

import java.util.List;

/**
 * How an operation is reached over HTTP ({@code ows:DCP} with its one {@code ows:HTTP}, OGC
 * 06-121r9 clause 7.4.6).
 *
 * @param methods one or more request methods, in the order given
 * @since 0.1
 */
public record Dcp(List<RequestMethod> methods) {

  public Dcp {
    methods = List.copyOf(methods);
  }

  /**
   * One way to send a request ({@code ows:Get} or {@code ows:Post}).
   *
   * @param verb the HTTP method
   * @param link where to send it; the schema leaves its {@code href} optional
   * @param constraints what such requests must keep to
   */
  public record RequestMethod(Verb verb, Xlink link, List<Domain> constraints) {
    public RequestMethod {
      constraints = List.copyOf(constraints);
    }
  }

  /** The two HTTP methods that OWS Common knows. */
  public enum Verb {
    /** HTTP GET with key-value pairs; {@code ows:Get}. */
    GET,
    /** HTTP POST; {@code ows:Post}. */
    POST
  }
}
