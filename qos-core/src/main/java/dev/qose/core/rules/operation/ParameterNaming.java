package dev.qose.core.rules.operation;

import dev.qose.core.element.Element;
import dev.qose.core.offering.Host;
import dev.qose.core.offering.LayerDimension;
import dev.qose.core.offering.MapLayer;
import dev.qose.core.offering.OfferedData;
import dev.qose.core.offering.OfferedOperation;
import dev.qose.core.ows.Domain;
import dev.qose.core.protocol.ParameterName;
import dev.qose.core.protocol.RequestKind;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rule.Severity;
import dev.qose.core.rules.common.CatalogueRule;
import dev.qose.core.rules.common.Requests;
import dev.qose.core.rules.common.Wording;
import dev.qose.core.text.NearestName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * QOS-R06 to R08: parameters that nobody knows, that have another name in the protocol, and that
 * are constrained twice.
 */
final class ParameterNaming extends CatalogueRule {

  private static final String UNKNOWN = "QOS-R06";
  private static final String ALIAS = "QOS-R07";
  private static final String TWICE = "QOS-R08";

  /** What cannot be the name of a parameter in a URL without being escaped. */
  private static final Pattern NO_NAME = Pattern.compile("[\\s&=?#]");

  ParameterNaming() {
    super(UNKNOWN, ALIAS, TWICE);
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    for (Requests requests : Requests.of(input)) {
      Map<String, Element> seen = new HashMap<>();
      Known known = new Known(requests, input);
      for (Element constraint : requests.constraints()) {
        input.checkTime();
        String name = Requests.name(constraint);
        if (name.isEmpty()) {
          reporter.report(
              Problem.of(
                      UNKNOWN, constraint, "The constraint does not say of which parameter it is.")
                  .as(Severity.ERROR)
                  .suggest("Give the name of a parameter, such as LAYERS."));
          continue;
        }
        known.check(constraint, name, reporter);
        Element other = seen.putIfAbsent(requests.kind().key(name), constraint);
        if (other != null) {
          reporter.report(twice(constraint, name, Requests.name(other), requests));
        }
      }
    }
  }

  private static Problem twice(Element constraint, String name, String other, Requests requests) {
    return Problem.of(
            TWICE,
            constraint,
            "The parameter \"%s\"%s is constrained twice in one %s, and nothing says whether both hold or either."
                .formatted(
                    name,
                    name.equalsIgnoreCase(other) ? "" : ", which is \"%s\" too,".formatted(other),
                    requests.element().localName()))
        .suggest("List all values in one constraint, or make an option of its own for each.");
  }

  /** The parameters that requests of one option can have. */
  private static final class Known {
    private final RequestKind kind;
    private final Optional<Host> host;
    private final DimensionNames dimensions;
    private final List<MapLayer> layers;
    private final boolean namesLayers;
    private final boolean missesLayers;
    private @Nullable Set<String> names;

    /** Names of parameters that the service advertises, in upper case. */
    private final Set<String> advertised = new HashSet<>();

    Known(Requests requests, RuleInput input) {
      kind = requests.kind();
      host = input.document().host();
      dimensions = DimensionNames.of(input);
      layers = requests.layers();
      namesLayers = !requests.layerUses().isEmpty();
      missesLayers = requests.layerUses().stream().anyMatch(use -> use.layer().isEmpty());
      input.offering().operation(kind.operation()).map(OfferedOperation::parameters).stream()
          .flatMap(List::stream)
          .map(Domain::name)
          .forEach(name -> advertised.add(name.toUpperCase(Locale.ROOT)));
    }

    void check(Element constraint, String name, Reporter reporter) {
      Optional<String> dimension = kind.dimension(name);
      if (dimension.isPresent()) {
        checkDimension(constraint, name, dimension.get(), reporter);
        return;
      }
      Optional<ParameterName> found = kind.find(name);
      if (found.isPresent()) {
        found
            .filter(known -> isAlias(known) && !isAdvertised(name))
            .ifPresent(
                known ->
                    reporter.report(alias(constraint, name, known.parameter().protocolName())));
      } else if (kind != RequestKind.STORED_QUERY && !isAdvertised(name)) {
        reporter.report(unknown(constraint, name));
      }
    }

    private boolean isAdvertised(String name) {
      return advertised.contains(name.toUpperCase(Locale.ROOT));
    }

    private boolean isAlias(ParameterName name) {
      return switch (name.standing()) {
        case PROTOCOL, EXAMPLES -> false;
        case EARLIER_VERSION ->
            host.filter(service -> kind.isEarlierVersion(service.version())).isEmpty();
        case OTHER -> true;
      };
    }

    private static Problem alias(Element constraint, String name, String meant) {
      return Problem.of(
              ALIAS, constraint, "The parameter \"%s\" is taken as %s.".formatted(name, meant))
          .suggest("Write %s, as the protocol does.".formatted(meant));
    }

    /** A dimension that none of the listed layers has; without any listed, none at all. */
    private void checkDimension(
        Element constraint, String name, String dimension, Reporter reporter) {
      if (host.filter(known -> known.service() == Host.Service.WMS).isEmpty() || missesLayers) {
        return; // not to be told; QOS-R09 tells of layers that are missing
      }
      Set<String> known = namesLayers ? dimensions.of(layers) : dimensions.ofAll();
      if (known.contains(dimension)) {
        return;
      }
      Problem problem =
          Problem.of(
                  UNKNOWN,
                  constraint,
                  namesLayers
                      ? "The parameter \"%s\" is of a dimension that %s %s not have."
                          .formatted(
                              name,
                              Wording.of(List.<OfferedData>copyOf(layers)),
                              layers.size() == 1 ? "does" : "do")
                      : "The parameter \"%s\" is of a dimension that no layer has.".formatted(name))
              .as(Severity.WARNING);
      reporter.report(
          problem.suggest(
              NearestName.of(dimension, known)
                  .map(nearest -> "Did you mean %s?".formatted(RequestKind.parameterOf(nearest)))
                  .orElse(
                      known.isEmpty()
                          ? "Leave it out: there are no dimensions."
                          : "Name a dimension that there is: %s."
                              .formatted(
                                  Wording.few(
                                      known.stream().map(RequestKind::parameterOf).toList())))));
    }

    private Problem unknown(Element constraint, String name) {
      String message = "The parameter \"%s\" is none of %s".formatted(name, kind.operation());
      if (NO_NAME.matcher(name).find()) {
        return Problem.of(UNKNOWN, constraint, message + ", and cannot be the name of one.")
            .as(Severity.WARNING)
            .suggest("Name one parameter, as LAYERS, in each constraint.");
      }
      Optional<String> near = near(name);
      if (near.isPresent()) {
        return Problem.of(UNKNOWN, constraint, message + ", so nobody can apply it.")
            .as(Severity.WARNING)
            .suggest("Did you mean %s?".formatted(near.get()));
      }
      return Problem.of(
              UNKNOWN,
              constraint,
              message
                  + " in its standard, nor one that the service advertises: only those who know"
                  + " this service can apply it.")
          .suggest(
              "Keep it if the service has a parameter of its own by this name; if not, name one of"
                  + " the protocol.");
    }

    private Optional<String> near(String name) {
      return NearParameter.of(name, names())
          .map(
              nearest ->
                  kind.find(nearest)
                      .map(known -> known.parameter().protocolName())
                      .orElse(nearest));
    }

    private Set<String> names() {
      Set<String> known = names;
      if (known == null) {
        known = new TreeSet<>(kind.names());
        known.addAll(advertised);
        for (MapLayer layer : layers) {
          for (LayerDimension dimension : layer.dimensions()) {
            known.add(RequestKind.parameterOf(dimension.key()));
          }
        }
        names = known;
      }
      return known;
    }
  }
}
