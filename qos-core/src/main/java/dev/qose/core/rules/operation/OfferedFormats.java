package dev.qose.core.rules.operation;

import dev.qose.core.element.Element;
import dev.qose.core.offering.FeatureType;
import dev.qose.core.offering.Host;
import dev.qose.core.offering.OfferedOperation;
import dev.qose.core.offering.Offering;
import dev.qose.core.protocol.MediaTypes;
import dev.qose.core.protocol.Parameter;
import dev.qose.core.protocol.RequestKind;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rule.Severity;
import dev.qose.core.rules.common.CatalogueRule;
import dev.qose.core.rules.common.Requests;
import dev.qose.core.rules.common.Wording;
import dev.qose.core.text.NearestName;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** QOS-R12: formats that the service does not advertise for the operation, or for exceptions. */
final class OfferedFormats extends CatalogueRule {

  private static final String RULE = "QOS-R12";

  /** Which operation's answers a parameter is about: GetFeatureInfo has GetMap's within it. */
  private static final Map<Parameter, String> OPERATIONS =
      Map.of(
          Parameter.FORMAT, "GetMap",
          Parameter.INFO_FORMAT, "GetFeatureInfo",
          Parameter.OUTPUTFORMAT, "GetFeature");

  /** What a WFS has in any case, be it advertised or not (OGC 09-025, 7.6.3.7; 04-094, 9.4). */
  private static final List<String> OF_EVERY_WFS =
      List.of("application/gml+xml; version=3.2", "text/xml; subtype=gml/3.1.1");

  /**
   * The formats of exceptions that WMS 1.3.0 knows, of which every service has the first (OGC
   * 06-042, 6.9 and 7.3.3.11).
   */
  private static final List<String> OF_EXCEPTIONS = List.of("XML", "INIMAGE", "BLANK");

  OfferedFormats() {
    super(RULE);
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    if (input.document().host().isEmpty()) {
      return;
    }
    Map<String, Map<String, String>> formats = new HashMap<>();
    for (Requests requests : Requests.of(input)) {
      OPERATIONS.forEach(
          (parameter, operation) -> {
            List<Element> values = requests.values(parameter);
            if (!values.isEmpty()) {
              Map<String, String> offered =
                  formats.computeIfAbsent(operation, name -> of(name, input.offering()));
              boolean isAny = offered.isEmpty() && saysAny(operation, input.offering());
              if (!isAny) {
                check(values, with(requests, offered), operation, input, reporter);
              }
            }
          });
      List<Element> exceptions = requests.values(Parameter.EXCEPTIONS);
      if (!exceptions.isEmpty()) {
        checkExceptions(exceptions, requests.kind(), input, reporter);
      }
    }
  }

  /** A service that does not know the format tells of exceptions in its default, XML. */
  private static void checkExceptions(
      List<Element> values, RequestKind kind, RuleInput input, Reporter reporter) {
    Optional<Host> host =
        input.document().host().filter(service -> service.service() == Host.Service.WMS);
    boolean isEarlier =
        host.filter(service -> kind.isEarlierVersion(service.version())).isPresent();
    List<String> standard = isEarlier ? List.of() : OF_EXCEPTIONS;
    Set<String> known = new LinkedHashSet<>(input.offering().exceptionFormats());
    if (host.isEmpty() || (isEarlier && known.isEmpty())) {
      return;
    }
    if (known.isEmpty()) {
      known.addAll(standard);
    } else {
      standard.stream().limit(1).forEach(known::add);
    }
    Set<String> keys = known.stream().map(OfferedFormats::exceptionKey).collect(Collectors.toSet());
    for (Element value : values) {
      input.checkTime();
      if (!keys.contains(exceptionKey(value.text()))) {
        reporter.report(
            notOffered(value, "exceptions", known)
                .as(standard.contains(value.text()) ? Severity.INFO : Severity.WARNING));
      }
    }
  }

  /** Values of parameters are compared with their case (OGC 06-042, 6.8.1), media types without. */
  private static String exceptionKey(String format) {
    return format.indexOf('/') < 0 ? format : MediaTypes.canonical(format);
  }

  /** Whether an operation of WFS may have formats that it does not list. */
  private static boolean saysAny(String operation, Offering offering) {
    return offering
        .operation(operation)
        .flatMap(offered -> offered.parameter(Parameter.OUTPUTFORMAT.protocolName()))
        .isPresent();
  }

  /** The formats of an operation by their canonical names; none: it lists none. */
  private static Map<String, String> of(String operation, Offering offering) {
    return canonical(
        offering.operation(operation).map(OfferedOperation::formats).orElse(List.of()));
  }

  /** Adds those that the feature types say themselves. */
  private static Map<String, String> with(Requests requests, Map<String, String> offered) {
    List<String> own =
        requests.offered().stream()
            .flatMap(
                each ->
                    each instanceof FeatureType type
                        ? type.outputFormats().stream()
                        : Stream.empty())
            .toList();
    if (own.isEmpty()) {
      return offered;
    }
    Map<String, String> all = canonical(own);
    all.putAll(offered.isEmpty() ? canonical(OF_EVERY_WFS) : offered);
    return all;
  }

  private static Map<String, String> canonical(List<String> formats) {
    Map<String, String> byName = new LinkedHashMap<>();
    formats.forEach(format -> byName.putIfAbsent(MediaTypes.canonical(format), format));
    return byName;
  }

  private static void check(
      List<Element> values,
      Map<String, String> offered,
      String operation,
      RuleInput input,
      Reporter reporter) {
    if (offered.isEmpty()) {
      return;
    }
    for (Element value : values) {
      input.checkTime();
      if (!offered.containsKey(MediaTypes.canonical(value.text()))) {
        reporter.report(notOffered(value, operation, offered.values()));
      }
    }
  }

  private static Problem notOffered(Element value, String what, Collection<String> offered) {
    return Problem.of(
            RULE,
            value,
            "The service does not advertise the format \"%s\" for %s."
                .formatted(value.text(), what))
        .suggest(
            NearestName.of(value.text(), offered)
                .map("Did you mean \"%s\"?"::formatted)
                .orElseGet(
                    () ->
                        "Give a format that the service advertises: %s."
                            .formatted(Wording.quoted(List.copyOf(offered)))));
  }
}
