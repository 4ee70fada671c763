package dev.qose.jaxb;

import dev.qose.jaxb.bind.ows.MetadataType;
import dev.qose.jaxb.bind.ows.ObjectFactory;
import jakarta.xml.bind.annotation.XmlAnyElement;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementDecl;
import jakarta.xml.bind.annotation.XmlElementRef;
import jakarta.xml.bind.annotation.XmlElementRefs;
import jakarta.xml.bind.annotation.XmlElements;
import jakarta.xml.bind.annotation.XmlSchema;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.XmlValue;
import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * What an element may hold, by the annotations of the generated classes. JAXB passes over what it
 * does not know without a word; with this it can be found before JAXB sees it.
 */
final class Shape {

  /**
   * A child element.
   *
   * @param type the class it is bound to
   * @param adapter what reads its text, for one that is bound to no generated class
   * @param repeats whether there may be several
   */
  record Child(
      Class<?> type, Optional<Class<? extends XmlAdapter<?, ?>>> adapter, boolean repeats) {

    Shape shape() {
      if (type == Object.class) {
        return ADDITIONAL_PARAMETERS;
      }
      return type.isAnnotationPresent(XmlType.class) ? SHAPES.get(type) : new Shape(adapter);
    }
  }

  /** An element of a generated package, and the one that it may stand in for. */
  private record Declaration(QName name, @Nullable QName head, Class<?> type) {}

  private static final String DEFAULT = "##default";

  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return new Shape(type, false);
        }
      };

  private static final List<Declaration> DECLARATIONS =
      Stream.of(
              ObjectFactory.class,
              dev.qose.jaxb.bind.qos.ObjectFactory.class,
              dev.qose.jaxb.bind.wms.ObjectFactory.class,
              dev.qose.jaxb.bind.wfs.ObjectFactory.class)
          .flatMap(factory -> Stream.of(factory.getMethods()))
          .filter(method -> method.isAnnotationPresent(XmlElementDecl.class))
          .map(Shape::declaration)
          .toList();

  /** The one element that is bound to no class. It has the attributes of what it stands in for. */
  private static final Shape ADDITIONAL_PARAMETERS = new Shape(MetadataType.class, true);

  private final Map<QName, Child> children = new LinkedHashMap<>();
  private final Set<QName> attributes = new HashSet<>();
  private final boolean severalAnyElements;
  private boolean text;
  private boolean anyElement;
  private Optional<Class<? extends XmlAdapter<?, ?>>> adapter = Optional.empty();

  /** An element with nothing but text. */
  private Shape(Optional<Class<? extends XmlAdapter<?, ?>>> adapter) {
    this.adapter = adapter;
    this.text = true;
    this.severalAnyElements = false;
  }

  private Shape(Class<?> type, boolean severalAnyElements) {
    this.severalAnyElements = severalAnyElements;
    List<Class<?>> lineage = new ArrayList<>();
    for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
      lineage.add(0, c);
    }
    lineage.stream().flatMap(c -> Stream.of(c.getDeclaredFields())).forEach(this::add);
  }

  /** Returns what an element bound to a generated class may hold. */
  static Shape of(Class<?> type) {
    return SHAPES.get(type);
  }

  /** Tells whether it holds text, and no elements. */
  boolean hasText() {
    return text;
  }

  /** Tells whether it may hold an element of any name. */
  boolean hasAnyElement() {
    return anyElement;
  }

  /** Tells whether it may hold several of those. */
  boolean hasSeveralAnyElements() {
    return severalAnyElements;
  }

  /** Returns what reads its text. */
  Optional<Class<? extends XmlAdapter<?, ?>>> adapter() {
    return adapter;
  }

  Optional<Child> child(String uri, String localName) {
    return Optional.ofNullable(children.get(new QName(uri, localName)));
  }

  /** Returns the names of what it may hold, in the schema's order. */
  Set<QName> childNames() {
    return children.keySet();
  }

  boolean hasAttribute(String uri, String localName) {
    return attributes.contains(new QName(uri, localName));
  }

  private void add(Field field) {
    if (field.isAnnotationPresent(XmlValue.class)) {
      text = true;
      adapter = adapterOf(field);
    } else if (field.isAnnotationPresent(XmlAnyElement.class)) {
      anyElement = true;
    } else if (field.isAnnotationPresent(XmlAttribute.class)) {
      XmlAttribute attribute = field.getAnnotation(XmlAttribute.class);
      String uri = attribute.namespace().equals(DEFAULT) ? "" : attribute.namespace();
      attributes.add(new QName(uri, attribute.name()));
    } else if (field.isAnnotationPresent(XmlElement.class)) {
      addElement(field, field.getAnnotation(XmlElement.class));
    } else if (field.isAnnotationPresent(XmlElements.class)) {
      for (XmlElement element : field.getAnnotation(XmlElements.class).value()) {
        addElement(field, element);
      }
    } else if (field.isAnnotationPresent(XmlElementRef.class)) {
      addReference(field, field.getAnnotation(XmlElementRef.class));
    } else if (field.isAnnotationPresent(XmlElementRefs.class)) {
      for (XmlElementRef reference : field.getAnnotation(XmlElementRefs.class).value()) {
        addReference(field, reference);
      }
    }
  }

  private void addElement(Field field, XmlElement element) {
    String uri =
        element.namespace().equals(DEFAULT)
            ? field.getDeclaringClass().getPackage().getAnnotation(XmlSchema.class).namespace()
            : element.namespace();
    Class<?> type = element.type() == XmlElement.DEFAULT.class ? itemType(field) : element.type();
    children.put(new QName(uri, element.name()), new Child(type, adapterOf(field), isList(field)));
  }

  /** Adds what may stand in for the element referred to, and itself unless it is abstract. */
  private void addReference(Field field, XmlElementRef reference) {
    QName head = new QName(reference.namespace(), reference.name());
    DECLARATIONS.stream()
        .filter(element -> element.name.equals(head) || head.equals(element.head))
        .filter(element -> !Modifier.isAbstract(element.type.getModifiers()))
        .forEach(
            element ->
                children.put(
                    element.name, new Child(element.type, Optional.empty(), isList(field))));
  }

  private static boolean isList(Field field) {
    return List.class.isAssignableFrom(field.getType());
  }

  private static Class<?> itemType(Field field) {
    boolean list = field.getGenericType() instanceof ParameterizedType;
    return list
        ? (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0]
        : field.getType();
  }

  private static Optional<Class<? extends XmlAdapter<?, ?>>> adapterOf(Field field) {
    XmlJavaTypeAdapter annotation = field.getAnnotation(XmlJavaTypeAdapter.class);
    if (annotation == null) {
      return Optional.empty();
    }
    @SuppressWarnings("unchecked") // the annotation's value is a raw type
    Class<? extends XmlAdapter<?, ?>> adapter =
        (Class<? extends XmlAdapter<?, ?>>) annotation.value();
    return Optional.of(adapter);
  }

  private static Declaration declaration(Method factory) {
    XmlElementDecl element = factory.getAnnotation(XmlElementDecl.class);
    return new Declaration(
        new QName(element.namespace(), element.name()),
        element.substitutionHeadName().isEmpty()
            ? null
            : new QName(element.substitutionHeadNamespace(), element.substitutionHeadName()),
        factory.getParameterTypes()[0]);
  }
}
