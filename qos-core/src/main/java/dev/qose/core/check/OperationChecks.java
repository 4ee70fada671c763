package dev.qose.core.check;

import dev.qose.core.model.AdHocQueryConstraints;
import dev.qose.core.model.GetCapabilitiesOperation;
import dev.qose.core.model.GetFeatureInfoOperation;
import dev.qose.core.model.GetFeatureOperation;
import dev.qose.core.model.GetMapOperation;
import dev.qose.core.model.LimitedAreaConstraints;
import dev.qose.core.model.Operation;
import dev.qose.core.model.QueryConstraints;
import dev.qose.core.model.RepresentativeOperation;
import dev.qose.core.model.RequestOption;
import dev.qose.core.model.RequestParameterConstraint;
import dev.qose.core.model.ServiceKind;
import dev.qose.core.model.StoredQueryConstraints;
import dev.qose.core.model.TypeName;
import dev.qose.core.ows.Dcp;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Representative operations: R01, R08, R15, R20, and which service has which operation. */
final class OperationChecks {

  /** Names without a colon (XML Namespaces, production 4), as far as ASCII goes. */
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{Nd}._·-]*");

  private OperationChecks() {}

  static void check(
      ServiceKind service, RepresentativeOperation representative, Problems problems) {
    if (representative.operations().isEmpty()) {
      problems.add("no operation says what the promise is about; name one, such as getMap()");
    }
    for (int i = 0; i < representative.operations().size(); i++) {
      Operation operation = representative.operations().get(i);
      Problems here = problems.at(operation.elementName(), i);
      checkService(service, operation, here);
      checkDcp(operation.dcp(), here);
      DomainChecks.checkConstraints(operation.constraints(), here);
      checkOptions(service, operation, here);
    }
    StatementChecks.check(representative.statements(), problems);
  }

  private static void checkService(ServiceKind service, Operation operation, Problems problems) {
    ServiceKind needed =
        operation instanceof GetCapabilitiesOperation
            ? service
            : operation instanceof GetFeatureOperation ? ServiceKind.WFS : ServiceKind.WMS;
    if (needed != service) {
      problems.add("is an operation of %s, and this block is for %s".formatted(needed, service));
    }
  }

  private static void checkDcp(List<Dcp> dcps, Problems problems) {
    for (int i = 0; i < dcps.size(); i++) {
      Problems here = problems.at("DCP", i);
      if (dcps.get(i).methods().isEmpty()) {
        here.add("names no HTTP method; give Get or Post");
      }
      for (Dcp.RequestMethod method : dcps.get(i).methods()) {
        ReferenceChecks.checkLink(method.link(), here);
        method
            .link()
            .href()
            .filter(href -> !href.matches("(?i)https?://.+"))
            .ifPresent(href -> here.add("\"%s\" is no http or https URL".formatted(href)));
        DomainChecks.checkConstraints(method.constraints(), here);
      }
    }
  }

  private static void checkOptions(ServiceKind service, Operation operation, Problems problems) {
    if (operation instanceof GetMapOperation getMap) {
      checkRequestOptions(service, ParameterNames.MAP, getMap.requestOptions(), problems);
    } else if (operation instanceof GetFeatureInfoOperation getFeatureInfo) {
      checkRequestOptions(service, ParameterNames.INFO, getFeatureInfo.requestOptions(), problems);
    } else if (operation instanceof GetFeatureOperation getFeature) {
      checkQueries(service, getFeature.queries(), problems);
    }
  }

  private static void checkRequestOptions(
      ServiceKind service, ParameterNames names, List<RequestOption> options, Problems problems) {
    if (options.isEmpty()) {
      problems.add("has no RequestOption; give one or more");
    }
    for (int i = 0; i < options.size(); i++) {
      checkLimits(service, names, options.get(i), problems.at("RequestOption", i));
    }
  }

  private static void checkQueries(
      ServiceKind service, List<QueryConstraints> queries, Problems problems) {
    if (queries.stream().map(Object::getClass).distinct().count() > 1) {
      problems.add("mixes ad hoc and stored queries; make an operation for each kind");
    }
    for (int i = 0; i < queries.size(); i++) {
      QueryConstraints query = queries.get(i);
      Problems here = problems.at(query.getClass().getSimpleName(), i);
      if (query instanceof AdHocQueryConstraints adHoc) {
        checkLimits(service, ParameterNames.FEATURE, query, here);
        adHoc.typeNames().forEach(typeName -> checkTypeName(typeName, here.at("TypeNames")));
      } else if (query instanceof StoredQueryConstraints stored) {
        checkLimits(service, ParameterNames.STORED_QUERY, query, here);
        stored.storedQueryId().ifPresent(id -> ReferenceChecks.checkUri("StoredQueryId", id, here));
      }
    }
  }

  private static void checkLimits(
      ServiceKind service,
      ParameterNames names,
      LimitedAreaConstraints constraints,
      Problems problems) {
    for (int i = 0; i < constraints.areas().size(); i++) {
      AreaChecks.check(service, constraints.areas().get(i), problems.at("AreaConstraint", i));
    }
    Set<String> seen = new HashSet<>();
    List<RequestParameterConstraint> parameters = constraints.parameters();
    for (int i = 0; i < parameters.size(); i++) {
      RequestParameterConstraint parameter = parameters.get(i);
      Problems here = problems.at("RequestParameterConstraint", i);
      if (!seen.add(names.protocolName(parameter.name()))) {
        here.add(
            "parameter %s stands twice; list its values in one constraint"
                .formatted(parameter.name()));
      }
      DomainChecks.check(parameter.domain(), here);
    }
  }

  private static void checkTypeName(TypeName name, Problems problems) {
    boolean fits =
        NAME.matcher(name.localName()).matches()
            && (name.prefix().isEmpty() || NAME.matcher(name.prefix()).matches())
            && (name.prefix().isEmpty() || !name.namespace().isEmpty());
    if (!fits) {
      problems.add(
          "\"%s\" in namespace \"%s\" is no type name; give a namespace and a name as demo:roads"
              .formatted(name.qualifiedName(), name.namespace()));
    }
    ReferenceChecks.checkUri("namespace", name.namespace(), problems);
  }
}
