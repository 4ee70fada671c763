package dev.qose.core.rules.feed;

import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.offering.ParsedDocument;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rules.common.CatalogueRule;
import dev.qose.core.rules.common.WebAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** F06: an anomaly feed on the very host whose outages it is to announce. */
public final class FeedHost extends CatalogueRule {

  private static final String ID = "QOS-F06";

  /** Where a document names the URLs of its operations. */
  private static final Set<String> OPERATIONS = Set.of("Capability", "OperationsMetadata");

  /** Makes the rule. */
  public FeedHost() {
    super(ID);
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    for (Element block : input.document().blocks()) {
      List<Element> feeds = block.children(Namespaces.QOS, "OperationAnomalyFeed");
      if (feeds.isEmpty()) {
        continue;
      }
      Set<String> monitored = monitoredHosts(input.document(), block);
      for (Element feed : feeds) {
        Optional<String> host = feed.attribute(Namespaces.XLINK, "href").flatMap(FeedHost::host);
        if (host.isPresent() && monitored.isEmpty()) {
          reporter.skip(ID, feed, "no operation's URL says which host the service is on");
        } else if (host.isPresent() && monitored.contains(host.get())) {
          reporter.report(
              Problem.of(
                      ID,
                      feed,
                      "The feed is on %s, as the service is, and gone when the service is."
                          .formatted(host.get()))
                  .suggest("Publish it on another host."));
        }
      }
    }
  }

  private static Set<String> monitoredHosts(ParsedDocument document, Element block) {
    Set<String> hosts = new HashSet<>();
    for (Element part : document.root().children()) {
      if (OPERATIONS.contains(part.localName())) {
        part.children().forEach(child -> addOperations(child, hosts));
      }
    }
    block
        .children(Namespaces.QOS, "RepresentativeOperation")
        .forEach(operation -> addOperations(operation, hosts));
    return hosts;
  }

  /** Layers have URLs too, but of legends and the like. */
  private static void addOperations(Element element, Set<String> hosts) {
    switch (element.localName()) {
      case "Request", "Operation", "RepresentativeOperation" -> addUrls(element, hosts);
      default -> {
        // Says nothing of operations.
      }
    }
  }

  private static void addUrls(Element element, Set<String> hosts) {
    switch (element.localName()) {
      case "OnlineResource", "Get", "Post" ->
          element.attribute(Namespaces.XLINK, "href").flatMap(FeedHost::host).ifPresent(hosts::add);
      default -> {
        // Others have no address.
      }
    }
    element.children().forEach(child -> addUrls(child, hosts));
  }

  private static Optional<String> host(String href) {
    return WebAddress.read(href.strip())
        .map(WebAddress::host)
        .filter(host -> !host.isEmpty()); // else rule F01 says so
  }
}
