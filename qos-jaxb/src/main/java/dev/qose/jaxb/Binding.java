package dev.qose.jaxb;

import dev.qose.jaxb.bind.QosBinding;
import dev.qose.jaxb.bind.TypeNamesListAdapter;
import dev.qose.jaxb.mapping.Prefixes;
import dev.qose.jaxb.mapping.QosNamespace;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.Unmarshaller;
import org.glassfish.jaxb.runtime.marshaller.NamespacePrefixMapper;

/** JAXB as this library sets it up. The context is made once, when first needed. */
final class Binding {

  private static final class Holder {
    static final JAXBContext CONTEXT = QosBinding.newContext();
  }

  private static final NamespacePrefixMapper MAPPER =
      new NamespacePrefixMapper() {
        @Override
        public String getPreferredPrefix(String uri, String suggestion, boolean required) {
          return QosNamespace.ofUri(uri).map(QosNamespace::prefix).orElse(suggestion);
        }
      };

  private Binding() {}

  static Marshaller newMarshaller(Prefixes prefixes) throws JAXBException {
    Marshaller marshaller = Holder.CONTEXT.createMarshaller();
    marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
    marshaller.setProperty("org.glassfish.jaxb.namespacePrefixMapper", MAPPER);
    marshaller.setAdapter(TypeNamesListAdapter.writing(prefixes::print));
    return marshaller;
  }

  static Unmarshaller newUnmarshaller(TypeNamesListAdapter typeNames) throws JAXBException {
    Unmarshaller unmarshaller = Holder.CONTEXT.createUnmarshaller();
    unmarshaller.setAdapter(typeNames);
    return unmarshaller;
  }
}
