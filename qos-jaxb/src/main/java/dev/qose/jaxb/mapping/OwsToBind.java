package dev.qose.jaxb.mapping;

import dev.qose.core.ows.AllowedValue;
import dev.qose.core.ows.Code;
import dev.qose.core.ows.Dcp;
import dev.qose.core.ows.Domain;
import dev.qose.core.ows.LanguageString;
import dev.qose.core.ows.PossibleValues;
import dev.qose.core.ows.Reference;
import dev.qose.core.ows.Xlink;
import dev.qose.jaxb.bind.ows.AllowedValues;
import dev.qose.jaxb.bind.ows.AnyValue;
import dev.qose.jaxb.bind.ows.CodeType;
import dev.qose.jaxb.bind.ows.DCP;
import dev.qose.jaxb.bind.ows.DomainMetadataType;
import dev.qose.jaxb.bind.ows.DomainType;
import dev.qose.jaxb.bind.ows.HTTP;
import dev.qose.jaxb.bind.ows.LanguageStringType;
import dev.qose.jaxb.bind.ows.NoValues;
import dev.qose.jaxb.bind.ows.ObjectFactory;
import dev.qose.jaxb.bind.ows.RangeType;
import dev.qose.jaxb.bind.ows.ReferenceType;
import dev.qose.jaxb.bind.ows.RequestMethodType;
import dev.qose.jaxb.bind.ows.ValueType;
import dev.qose.jaxb.bind.ows.ValuesReference;
import java.util.Optional;

/** Says the OWS parts of a model in terms of the generated classes. */
final class OwsToBind {

  private static final ObjectFactory OWS = new ObjectFactory();

  private final Prefixes prefixes;
  private final MetadataToBind metadata;

  OwsToBind(Prefixes prefixes) {
    this.prefixes = prefixes;
    this.metadata = new MetadataToBind(prefixes);
  }

  ReferenceType reference(Reference from) {
    ReferenceType to = new ReferenceType();
    Xlink link = from.link();
    link.type().ifPresent(to::setType);
    link.href().ifPresent(to::setHref);
    link.role().ifPresent(to::setRole);
    link.arcrole().ifPresent(to::setArcrole);
    link.title().ifPresent(to::setTitle);
    link.show().ifPresent(to::setShow);
    link.actuate().ifPresent(to::setActuate);
    // Unlike all other links, a reference has the attribute ows:type, not xlink:type.
    metadata.useXlink(withoutType(link));
    from.identifier().ifPresent(code -> to.setIdentifier(code(code)));
    from.abstracts().forEach(text -> to.getAbstract().add(text(text)));
    from.format().ifPresent(to::setFormat);
    from.metadata().forEach(item -> to.getMetadata().add(metadata.bind(item)));
    boolean bare =
        link.type().isEmpty()
            && from.identifier().isEmpty()
            && from.abstracts().isEmpty()
            && from.format().isEmpty()
            && from.metadata().isEmpty();
    if (!bare) {
      prefixes.use(QosNamespace.OWS);
    }
    return to;
  }

  private static Xlink withoutType(Xlink link) {
    return new Xlink(
        Optional.empty(),
        link.href(),
        link.role(),
        link.arcrole(),
        link.title(),
        link.show(),
        link.actuate());
  }

  private static CodeType code(Code from) {
    CodeType to = new CodeType();
    to.setValue(from.value());
    from.codeSpace().ifPresent(to::setCodeSpace);
    return to;
  }

  private static LanguageStringType text(LanguageString from) {
    LanguageStringType to = new LanguageStringType();
    to.setValue(from.text());
    from.language().ifPresent(to::setLang);
    return to;
  }

  DCP dcp(Dcp from) {
    prefixes.use(QosNamespace.OWS);
    HTTP http = new HTTP();
    for (Dcp.RequestMethod method : from.methods()) {
      RequestMethodType to = method(method);
      http.getGetOrPost()
          .add(method.verb() == Dcp.Verb.GET ? OWS.createHTTPGet(to) : OWS.createHTTPPost(to));
    }
    DCP to = new DCP();
    to.setHTTP(http);
    return to;
  }

  private RequestMethodType method(Dcp.RequestMethod from) {
    RequestMethodType to = new RequestMethodType();
    Xlink link = from.link();
    link.type().ifPresent(to::setType);
    link.href().ifPresent(to::setHref);
    link.role().ifPresent(to::setRole);
    link.arcrole().ifPresent(to::setArcrole);
    link.title().ifPresent(to::setTitle);
    link.show().ifPresent(to::setShow);
    link.actuate().ifPresent(to::setActuate);
    metadata.useXlink(link);
    from.constraints().forEach(domain -> to.getConstraint().add(domain(domain)));
    return to;
  }

  DomainType domain(Domain from) {
    prefixes.use(QosNamespace.OWS);
    DomainType to = new DomainType();
    to.setName(from.name());
    possibleValues(from.values(), to);
    from.defaultValue().ifPresent(value -> to.setDefaultValue(value(value)));
    from.meaning().ifPresent(meaning -> to.setMeaning(named(meaning)));
    from.dataType().ifPresent(type -> to.setDataType(named(type)));
    from.unit().ifPresent(unit -> unit(unit, to));
    from.metadata().forEach(item -> to.getMetadata().add(metadata.bind(item)));
    return to;
  }

  private static void possibleValues(PossibleValues from, DomainType to) {
    if (from instanceof PossibleValues.AllowedValues allowed) {
      AllowedValues values = new AllowedValues();
      allowed.values().forEach(value -> values.getValueOrRange().add(allowedValue(value)));
      to.setAllowedValues(values);
    } else if (from instanceof PossibleValues.ValuesReference reference) {
      ValuesReference values = new ValuesReference();
      values.setValue(reference.name());
      values.setReference(reference.reference());
      to.setValuesReference(values);
    } else if (from instanceof PossibleValues.AnyValue) {
      to.setAnyValue(new AnyValue());
    } else if (from instanceof PossibleValues.NoValues) {
      to.setNoValues(new NoValues());
    }
  }

  private static Object allowedValue(AllowedValue from) {
    if (from instanceof AllowedValue.Value single) {
      return value(single.text());
    }
    AllowedValue.Range range = (AllowedValue.Range) from;
    RangeType to = new RangeType();
    range.minimum().ifPresent(value -> to.setMinimumValue(value(value)));
    range.maximum().ifPresent(value -> to.setMaximumValue(value(value)));
    range.spacing().ifPresent(value -> to.setSpacing(value(value)));
    range.closure().ifPresent(closure -> to.getRangeClosure().add(closure));
    return to;
  }

  private static ValueType value(String text) {
    ValueType to = new ValueType();
    to.setValue(text);
    return to;
  }

  private static DomainMetadataType named(Domain.DomainMetadata from) {
    DomainMetadataType to = new DomainMetadataType();
    to.setValue(from.name());
    from.reference().ifPresent(to::setReference);
    return to;
  }

  private static void unit(Domain.ValuesUnit from, DomainType to) {
    if (from instanceof Domain.ValuesUnit.Uom) {
      to.setUOM(named(from.metadata()));
    } else {
      to.setReferenceSystem(named(from.metadata()));
    }
  }
}
