package dev.qose.core.rules.feed;

import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rules.common.CatalogueRule;
import dev.qose.core.rules.common.WebAddress;
import dev.qose.core.rules.common.Wording;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** F01, F02, F05: where anomaly feeds are, and whether clients get there. */
public final class FeedAddresses extends CatalogueRule {

  private static final Set<String> FETCHED = Set.of("http", "https", "webcal", "webcals");

  private static final Pattern BLANK = Pattern.compile("\\s");

  /** Makes the rules. */
  public FeedAddresses() {
    super("QOS-F01", "QOS-F02", "QOS-F05");
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    for (Element block : input.document().blocks()) {
      Map<Object, Element> known = new HashMap<>();
      for (Element feed : block.children(Namespaces.QOS, "OperationAnomalyFeed")) {
        input.checkTime();
        feed.attribute(Namespaces.XLINK, "href")
            .map(String::strip)
            .ifPresent(href -> check(feed, href, known, input, reporter));
        if (hasNoAbstract(feed)) {
          reporter.report(
              Problem.of(
                      "QOS-F05",
                      feed,
                      "The anomaly feed has no Abstract that says what it announces.")
                  .suggest("Add an Abstract."));
        }
      }
    }
  }

  /** Of an Abstract of another version of OWS, P05 tells. */
  private static boolean hasNoAbstract(Element feed) {
    return feed.children().stream()
        .noneMatch(child -> child.localName().equals("Abstract") && !child.text().isEmpty());
  }

  private static void check(
      Element feed, String href, Map<Object, Element> known, RuleInput input, Reporter reporter) {
    Optional<WebAddress> address = WebAddress.read(href);
    fault(href, address)
        .map(fault -> Problem.of("QOS-F01", feed, fault))
        .map(
            problem ->
                problem.suggest(
                    BLANK.matcher(href).find()
                        ? "Write %20 for each blank."
                        : "Give an http, https or webcal URL."))
        .or(() -> address.isPresent() ? Optional.empty() : Optional.of(relative(feed, href, input)))
        .ifPresent(reporter::report);
    if (href.isEmpty()) {
      return;
    }
    Element same = known.putIfAbsent(address.<Object>map(a -> a).orElse(href), feed);
    if (same != null) {
      reporter.report(
          Problem.of(
                  "QOS-F05",
                  feed,
                  "The anomaly feed \"%s\" is there twice, also at %s."
                      .formatted(href, Wording.place(same)))
              .suggest("Name each feed once."));
    }
    if (address.filter(a -> a.scheme().equals("http")).isPresent()) {
      reporter.report(
          Problem.of(
                  "QOS-F05",
                  feed,
                  "The anomaly feed is fetched by plain http, so it can be altered on its way.")
              .suggest("Serve it by https."));
    }
  }

  private static Optional<String> fault(String href, Optional<WebAddress> address) {
    if (href.isEmpty()) {
      return Optional.of("The address of the anomaly feed is empty.");
    }
    if (BLANK.matcher(href).find()) {
      return Optional.of(
          "The address of the anomaly feed contains a blank: \"%s\".".formatted(href));
    }
    if (address.filter(a -> !FETCHED.contains(a.scheme())).isPresent()) {
      return Optional.of(
          "The address of the anomaly feed is of the scheme \"%s\", which no calendar client fetches."
              .formatted(href.substring(0, href.indexOf(':'))));
    }
    return address
        .filter(a -> a.host().isEmpty())
        .map(a -> "The address of the anomaly feed names no host: \"%s\".".formatted(href));
  }

  private static Problem relative(Element feed, String href, RuleInput input) {
    Optional<String> base = capabilitiesUrl(input);
    String reading =
        base.map(
                url ->
                    resolved(url, href)
                        .map(whole -> "against %s, as %s,".formatted(url, whole))
                        .orElse("against %s,".formatted(url)))
            .orElse("against the address of GetCapabilities,");
    Problem problem =
        Problem.of(
            "QOS-F02",
            feed,
            "The address of the anomaly feed, \"%s\", is relative. It is read %s if a client still knows that."
                .formatted(href, reading));
    return problem.suggest(
        base.flatMap(url -> resolved(url, href))
            .map(whole -> "Write the whole URL, %s if that is meant.".formatted(whole))
            .orElse("Write the whole URL."));
  }

  private static Optional<String> resolved(String base, String href) {
    try {
      return Optional.of(URI.create(base).resolve(href).toString());
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // one of them is no URI
    }
  }

  /** The URL by which the document says that it is had. */
  private static Optional<String> capabilitiesUrl(RuleInput input) {
    return input
        .offering()
        .operation("GetCapabilities")
        .flatMap(
            operation ->
                operation.methods().stream()
                    .flatMap(method -> method.link().href().stream())
                    .findFirst());
  }
}
