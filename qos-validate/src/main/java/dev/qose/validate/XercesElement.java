package dev.qose.validate;

import org.apache.xerces.util.XMLAttributesImpl;
import org.apache.xerces.util.XMLSymbols;
import org.apache.xerces.xni.QName;
import org.apache.xerces.xni.XMLAttributes;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/**
 * The start tag that Xerces' parser is at; its attributes, but for declarations, as SAX has them.
 */
final class XercesElement implements Attributes {

  private QName name = new QName();
  private XMLAttributes attributes = new XMLAttributesImpl();

  /** Which of the attributes are no declarations of namespaces. */
  private int[] indexes = new int[16];

  private int length;

  /** Goes to a start tag, and tells a pass of the declarations in it. */
  void set(QName newName, XMLAttributes newAttributes, DocumentPass pass) {
    name = newName;
    attributes = newAttributes;
    length = 0;
    int all = newAttributes.getLength();
    if (all > indexes.length) {
      indexes = new int[all * 2];
    }
    for (int i = 0; i < all; i++) {
      String prefix = newAttributes.getPrefix(i);
      if (XMLSymbols.PREFIX_XMLNS.equals(prefix)) {
        pass.declare(newAttributes.getLocalName(i), newAttributes.getValue(i));
      } else if (XMLSymbols.PREFIX_XMLNS.equals(newAttributes.getQName(i))) {
        pass.declare("", newAttributes.getValue(i));
      } else {
        indexes[length++] = i;
      }
    }
  }

  QName name() {
    return name;
  }

  XMLAttributes attributes() {
    return attributes;
  }

  /** The namespace of the element; empty: none. */
  String uri() {
    return name.uri == null ? "" : name.uri;
  }

  @Override
  public int getLength() {
    return length;
  }

  @Override
  public @Nullable String getURI(int index) {
    if (isOutside(index)) {
      return null;
    }
    String uri = attributes.getURI(indexes[index]);
    return uri == null ? "" : uri;
  }

  @Override
  public @Nullable String getLocalName(int index) {
    return isOutside(index) ? null : attributes.getLocalName(indexes[index]);
  }

  @Override
  public @Nullable String getQName(int index) {
    return isOutside(index) ? null : attributes.getQName(indexes[index]);
  }

  @Override
  public @Nullable String getType(int index) {
    return isOutside(index) ? null : attributes.getType(indexes[index]);
  }

  @Override
  public @Nullable String getValue(int index) {
    return isOutside(index) ? null : attributes.getValue(indexes[index]);
  }

  @Override
  public int getIndex(String uri, String localName) {
    for (int i = 0; i < length; i++) {
      if (localName.equals(getLocalName(i)) && uri.equals(getURI(i))) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public int getIndex(String qName) {
    for (int i = 0; i < length; i++) {
      if (qName.equals(getQName(i))) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public @Nullable String getType(String uri, String localName) {
    return getType(getIndex(uri, localName));
  }

  @Override
  public @Nullable String getType(String qName) {
    return getType(getIndex(qName));
  }

  @Override
  public @Nullable String getValue(String uri, String localName) {
    return getValue(getIndex(uri, localName));
  }

  @Override
  public @Nullable String getValue(String qName) {
    return getValue(getIndex(qName));
  }

  private boolean isOutside(int index) {
    return index < 0 || index >= length;
  }
}
