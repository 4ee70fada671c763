package dev.qose.schema;

import static org.apache.xerces.xs.XSConstants.ATTRIBUTE_DECLARATION;
import static org.apache.xerces.xs.XSConstants.ELEMENT_DECLARATION;
import static org.apache.xerces.xs.XSConstants.TYPE_DEFINITION;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.xerces.impl.xs.XMLSchemaLoader;
import org.apache.xerces.xs.XSAttributeUse;
import org.apache.xerces.xs.XSComplexTypeDefinition;
import org.apache.xerces.xs.XSConstants;
import org.apache.xerces.xs.XSElementDeclaration;
import org.apache.xerces.xs.XSModel;
import org.apache.xerces.xs.XSModelGroup;
import org.apache.xerces.xs.XSModelGroupDefinition;
import org.apache.xerces.xs.XSObject;
import org.apache.xerces.xs.XSObjectList;
import org.apache.xerces.xs.XSParticle;
import org.apache.xerces.xs.XSSimpleTypeDefinition;
import org.apache.xerces.xs.XSTypeDefinition;
import org.apache.xerces.xs.XSWildcard;

/**
 * The schema components of a namespace in a notation that a person can compare with the facts.
 *
 * <p>{@code (a, b)} is a sequence and {@code (a | b)} a choice; {@code ?}, {@code *} and {@code +}
 * count as in DTDs; {@code name : type} is a local element and {@code ref name} a reference to a
 * global one; {@code @name} is an attribute; what an anonymous type consists of stands in its
 * place.
 */
final class Components {

  private static final Map<String, String> PREFIXES =
      Map.of(
          "http://www.w3.org/2001/XMLSchema", "xs:",
          "http://www.opengis.net/qos/1.0", "qos:",
          "http://www.opengis.net/qos/wms/1.0", "qos-wms:",
          "http://www.opengis.net/qos/wfs/1.0", "qos-wfs:",
          "http://www.opengis.net/ows/1.1", "ows11:",
          "http://www.opengis.net/ows/2.0", "ows:",
          "http://www.opengis.net/fes/2.0", "fes:",
          "http://www.opengis.net/wms", "wms:");

  private Components() {}

  static XSModel load(SchemaDocument document) {
    XMLSchemaLoader loader = new XMLSchemaLoader();
    loader.setParameter("resource-resolver", QosCatalog.standard().lsResourceResolver());
    return loader.load(
        QosCatalog.standard()
            .lsResourceResolver()
            .resolveResource("", null, null, document.location().toString(), null));
  }

  /**
   * Returns the global components of a namespace: {@code element name} or {@code type name}, and
   * what each is.
   */
  static Map<String, String> of(XSModel model, String namespace) {
    Map<String, String> components = new TreeMap<>();
    each(model, ELEMENT_DECLARATION, namespace)
        .forEach(e -> components.put("element " + e.getName(), element((XSElementDeclaration) e)));
    each(model, TYPE_DEFINITION, namespace)
        .forEach(t -> components.put("type " + t.getName(), content((XSTypeDefinition) t)));
    Stream.of(
            ATTRIBUTE_DECLARATION,
            XSConstants.ATTRIBUTE_GROUP,
            XSConstants.MODEL_GROUP_DEFINITION,
            XSConstants.NOTATION_DECLARATION)
        .flatMap(kind -> each(model, kind, namespace))
        .forEach(other -> components.put("other " + other.getName(), other.toString()));
    return components;
  }

  private static Stream<XSObject> each(XSModel model, short kind, String namespace) {
    Collection<?> found = model.getComponentsByNamespace(kind, namespace).values();
    return found.stream().map(XSObject.class::cast);
  }

  private static String element(XSElementDeclaration element) {
    StringBuilder text = new StringBuilder();
    if (element.getAbstract()) {
      text.append("abstract ");
    }
    text.append(element.getNillable() ? "nillable " : "").append(type(element.getTypeDefinition()));
    XSElementDeclaration head = element.getSubstitutionGroupAffiliation();
    return head == null ? text.toString() : text + " substitutes " + name(head);
  }

  private static String type(XSTypeDefinition type) {
    return type.getAnonymous() ? content(type) : name(type);
  }

  private static String content(XSTypeDefinition type) {
    return type instanceof XSComplexTypeDefinition complex
        ? complex(complex)
        : simple((XSSimpleTypeDefinition) type);
  }

  private static String complex(XSComplexTypeDefinition type) {
    List<String> parts = new ArrayList<>();
    if (type.getAbstract()) {
      parts.add("abstract");
    }
    if (!name(type.getBaseType()).equals("xs:anyType")) {
      String how =
          type.getDerivationMethod() == XSConstants.DERIVATION_EXTENSION
              ? "extends "
              : "restricts ";
      parts.add(how + name(type.getBaseType()));
    }
    if (type.getContentType() == XSComplexTypeDefinition.CONTENTTYPE_MIXED) {
      parts.add("mixed");
    }
    if (type.getParticle() != null) {
      parts.add(particle(type.getParticle()));
    }
    objects(type.getAttributeUses())
        .map(use -> attribute((XSAttributeUse) use))
        .sorted()
        .forEach(parts::add);
    if (type.getAttributeWildcard() != null) {
      parts.add("@any");
    }
    return String.join(" ", parts);
  }

  private static String simple(XSSimpleTypeDefinition type) {
    if (type.getVariety() == XSSimpleTypeDefinition.VARIETY_LIST) {
      return "list of "
          + type(type.getItemType())
          + facets(type, XSSimpleTypeDefinition.FACET_WHITESPACE);
    }
    String values =
        Stream.of(type.getLexicalEnumeration().toArray())
            .map(Object::toString)
            .collect(Collectors.joining(" "));
    return name(type.getBaseType())
        + facets(
            type,
            (short)
                (XSSimpleTypeDefinition.FACET_WHITESPACE
                    | XSSimpleTypeDefinition.FACET_ENUMERATION))
        + " {"
        + values
        + "}";
  }

  /** Names facets other than those expected; there are none in the QoSE schemas. */
  private static String facets(XSSimpleTypeDefinition type, short expected) {
    int others = type.getDefinedFacets() & ~expected;
    return others == 0 ? "" : " with facets " + others;
  }

  private static String attribute(XSAttributeUse use) {
    String required = use.getRequired() ? "" : "?";
    return "@"
        + name(use.getAttrDeclaration())
        + " : "
        + name(use.getAttrDeclaration().getTypeDefinition())
        + required
        + (use.getConstraintType() == XSConstants.VC_NONE
            ? ""
            : " = " + use.getValueConstraintValue().getNormalizedValue());
  }

  private static String particle(XSParticle particle) {
    return term(particle.getTerm()) + occurrence(particle);
  }

  private static String occurrence(XSParticle particle) {
    int min = particle.getMinOccurs();
    if (particle.getMaxOccursUnbounded()) {
      return min == 0 ? "*" : min == 1 ? "+" : "{" + min + ",}";
    }
    int max = particle.getMaxOccurs();
    return min == 1 && max == 1 ? "" : min == 0 && max == 1 ? "?" : "{" + min + "," + max + "}";
  }

  private static String term(XSObject term) {
    if (term instanceof XSElementDeclaration element) {
      return element.getScope() == XSConstants.SCOPE_GLOBAL
          ? "ref " + name(element)
          : name(element) + " : " + element(element);
    }
    if (term instanceof XSWildcard) {
      return "any";
    }
    XSModelGroup group =
        term instanceof XSModelGroupDefinition named ? named.getModelGroup() : (XSModelGroup) term;
    String separator =
        switch (group.getCompositor()) {
          case XSModelGroup.COMPOSITOR_SEQUENCE -> ", ";
          case XSModelGroup.COMPOSITOR_CHOICE -> " | ";
          default -> " & ";
        };
    String parts =
        objects(group.getParticles())
            .map(p -> particle((XSParticle) p))
            .collect(Collectors.joining(separator));
    // A choice of one is not a sequence of one.
    boolean choiceOfOne =
        group.getCompositor() == XSModelGroup.COMPOSITOR_CHOICE
            && group.getParticles().getLength() == 1;
    return "(" + parts + (choiceOfOne ? " |" : "") + ")";
  }

  private static Stream<XSObject> objects(XSObjectList list) {
    return Stream.of(list.toArray()).map(XSObject.class::cast);
  }

  private static String name(XSObject object) {
    String namespace = object.getNamespace();
    return (namespace == null ? "" : PREFIXES.getOrDefault(namespace, "{" + namespace + "}"))
        + object.getName();
  }
}
