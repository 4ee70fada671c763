package dev.qose.core.build;

import dev.qose.core.model.Operation;
import dev.qose.core.ows.Dcp;
import dev.qose.core.ows.Dcp.RequestMethod;
import dev.qose.core.ows.Dcp.Verb;
import dev.qose.core.ows.Domain;
import dev.qose.core.ows.Xlink;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Describes an operation: where it is called, and what it must keep to.
 *
 * @param <B> the builder itself, so that calls can be chained
 * @since 0.1
 */
public abstract sealed class OperationBuilder<B extends OperationBuilder<B>>
    permits GetCapabilitiesBuilder, RequestBuilder {

  private static final Pattern HTTP = Pattern.compile("(?i)https?://.");

  private final List<RequestMethod> methods = new ArrayList<>();
  private final List<Domain> constraints = new ArrayList<>();
  private final Slips slips = new Slips();

  OperationBuilder() {}

  /**
   * Says that the operation is called by HTTP GET, at the URL that the capabilities advertise.
   *
   * @return this builder
   */
  public B get() {
    return method(Verb.GET, Xlink.NONE);
  }

  /**
   * Says that the operation is called by HTTP GET.
   *
   * @param url an http or https URL
   * @return this builder
   */
  public B get(String url) {
    return method("get", Verb.GET, url);
  }

  /**
   * Says that the operation is called by HTTP POST, at the URL that the capabilities advertise.
   *
   * @return this builder
   */
  public B post() {
    return method(Verb.POST, Xlink.NONE);
  }

  /**
   * Says that the operation is called by HTTP POST.
   *
   * @param url an http or https URL
   * @return this builder
   */
  public B post(String url) {
    return method("post", Verb.POST, url);
  }

  /**
   * Adds something that the operation must keep to and that is no request parameter.
   *
   * @param constraint its name and values
   * @return this builder
   */
  public B constraint(Domain constraint) {
    constraints.add(Slips.notNull(constraint, "constraint: the domain"));
    return self();
  }

  abstract B self();

  abstract Operation build();

  final Slips slips() {
    return slips;
  }

  final List<Dcp> dcp() {
    return methods.isEmpty() ? List.of() : List.of(new Dcp(methods));
  }

  final List<Domain> constraints() {
    return constraints;
  }

  private B method(String call, Verb verb, String url) {
    if (!slips.isGiven(url, call + ": the URL")) {
      return self();
    }
    if (!HTTP.matcher(url).lookingAt()) {
      slips.add("%s: \"%s\" is no http or https URL.".formatted(call, url));
    }
    return method(verb, Xlink.to(url));
  }

  private B method(Verb verb, Xlink link) {
    methods.add(new RequestMethod(verb, link, List.of()));
    return self();
  }
}
