package dev.qose.core.rules.operation;

import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.offering.OfferedOperation;
import dev.qose.core.offering.Offering;
import dev.qose.core.ows.Dcp.RequestMethod;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rule.Severity;
import dev.qose.core.rules.common.CatalogueRule;
import dev.qose.core.rules.common.Located;
import dev.qose.core.rules.common.RepresentativeOperations;
import dev.qose.core.rules.common.WebAddress;
import dev.qose.core.rules.common.Wording;
import java.util.List;
import java.util.Optional;

/** QOS-R03 to R05: whether the service advertises the operation, the method, and the address. */
final class AdvertisedOperations extends CatalogueRule {

  private static final String OPERATION = "QOS-R03";
  private static final String METHOD = "QOS-R04";
  private static final String ADDRESS = "QOS-R05";

  AdvertisedOperations() {
    super(OPERATION, METHOD, ADDRESS);
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    Offering offering = input.offering();
    for (Located<String> operation : RepresentativeOperations.of(input.document())) {
      input.checkTime();
      String name = operation.value();
      Optional<OfferedOperation> offered = offering.operation(name);
      if (offered.isEmpty() && input.document().host().isPresent()) {
        checkOperation(operation, offering, reporter);
      }
      for (Element dcp : operation.element().children(Namespaces.OWS_2_0, "DCP")) {
        for (Element http : dcp.children(Namespaces.OWS_2_0, "HTTP")) {
          checkMethods(name, http, offered, reporter);
        }
      }
    }
  }

  private static void checkOperation(
      Located<String> operation, Offering offering, Reporter reporter) {
    if (offering.operations().isEmpty()) {
      reporter.skip(OPERATION, operation.element(), "the document advertises no operations");
    } else if (!operation.value().equals("GetCapabilities")) { // whose answer this document is
      reporter.report(
          Problem.of(
                  OPERATION,
                  operation.element(),
                  "The service does not advertise the operation %s.".formatted(operation.value()))
              .suggest(
                  "Name an operation that the service has (%s), or let the capabilities document advertise this one."
                      .formatted(
                          Wording.few(
                              offering.operations().stream()
                                  .map(OfferedOperation::name)
                                  .toList()))));
    }
  }

  private static void checkMethods(
      String operation, Element http, Optional<OfferedOperation> offered, Reporter reporter) {
    if (http.children().isEmpty()) {
      reporter.report(
          Problem.of(
                  METHOD,
                  http,
                  "HTTP names no method, and so no way to call %s.".formatted(operation))
              .suggest("Give Get or Post, whichever the service advertises for this operation."));
    }
    for (Element method : http.children()) {
      if (!method.localName().equals("Get") && !method.localName().equals("Post")) {
        reporter.report(
            Problem.of(
                    METHOD,
                    method,
                    "HTTP names %s, where only Get and Post may stand."
                        .formatted(method.localName()))
                .suggest("Give Get or Post, whichever the service advertises for this operation."));
        continue;
      }
      List<RequestMethod> all = offered.map(OfferedOperation::methods).orElse(List.of());
      List<RequestMethod> same =
          all.stream().filter(m -> m.verb().name().equalsIgnoreCase(method.localName())).toList();
      if (same.isEmpty() && !all.isEmpty()) {
        reporter.report(
            Problem.of(
                    METHOD,
                    method,
                    "The service does not advertise %s for %s."
                        .formatted(method.localName(), operation))
                .suggest(
                    "Give %s, which it advertises."
                        .formatted(method.localName().equals("Get") ? "Post" : "Get")));
      } else {
        checkAddress(method, same, reporter);
      }
    }
  }

  private static void checkAddress(Element method, List<RequestMethod> offered, Reporter reporter) {
    List<String> urls = offered.stream().flatMap(m -> m.link().href().stream()).toList();
    List<WebAddress> advertised = urls.stream().flatMap(url -> ofWeb(url).stream()).toList();
    String href = method.attribute(Namespaces.XLINK, "href").orElse("").strip();
    Optional<WebAddress> address = ofWeb(href);
    String instead =
        urls.isEmpty()
            ? "Put the URL of the operation into xlink:href."
            : "Put the advertised URL into xlink:href: %s".formatted(urls.get(0));
    if (href.isEmpty()) {
      reporter.report(
          Problem.of(
                  ADDRESS,
                  method,
                  urls.isEmpty()
                      ? "%s has no URL.".formatted(method.localName())
                      : "%s has no URL; the advertised one is taken: \"%s\"."
                          .formatted(method.localName(), urls.get(0)))
              .suggest(instead));
    } else if (address.isEmpty()) {
      reporter.report(
          Problem.of(ADDRESS, method, "\"%s\" is no http or https URL.".formatted(href))
              .as(Severity.WARNING)
              .suggest(instead));
    } else if (!advertised.isEmpty()
        && advertised.stream().noneMatch(address.get()::isOfSameServer)) {
      boolean isSameHost =
          advertised.stream().anyMatch(other -> other.host().equals(address.get().host()));
      reporter.report(
          Problem.of(
                  ADDRESS,
                  method,
                  "The URL \"%s\" is at another %s than the advertised \"%s\"."
                      .formatted(href, isSameHost ? "scheme or port" : "host", urls.get(0)))
              .as(isSameHost ? Severity.INFO : Severity.WARNING)
              .suggest(instead));
    }
  }

  /** Reads a URL; empty: it is none of HTTP. */
  private static Optional<WebAddress> ofWeb(String url) {
    return WebAddress.read(url.strip())
        .filter(address -> address.scheme().equals("http") || address.scheme().equals("https"))
        .filter(address -> !address.host().isEmpty());
  }
}
