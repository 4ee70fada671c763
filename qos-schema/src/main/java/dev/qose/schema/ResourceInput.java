package dev.qose.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.LSInput;

/** A resource as a schema processor reads it. It cannot be changed. */
final class ResourceInput implements LSInput {

  private final InputStream stream;
  private final String systemId;
  private final @Nullable String publicId;

  ResourceInput(Resource resource, @Nullable String publicId) throws IOException {
    this.stream = resource.open();
    this.systemId = resource.systemId();
    this.publicId = publicId;
  }

  @Override
  public InputStream getByteStream() {
    return stream;
  }

  @Override
  public String getSystemId() {
    return systemId;
  }

  @Override
  public @Nullable String getPublicId() {
    return publicId;
  }

  @Override
  public @Nullable String getBaseURI() {
    return null;
  }

  @Override
  public @Nullable Reader getCharacterStream() {
    return null;
  }

  @Override
  public @Nullable String getStringData() {
    return null;
  }

  @Override
  public @Nullable String getEncoding() {
    return null;
  }

  @Override
  public boolean getCertifiedText() {
    return false;
  }

  @Override
  public void setByteStream(InputStream value) {
    throw fixed();
  }

  @Override
  public void setSystemId(String value) {
    throw fixed();
  }

  @Override
  public void setPublicId(String value) {
    throw fixed();
  }

  @Override
  public void setBaseURI(String value) {
    throw fixed();
  }

  @Override
  public void setCharacterStream(Reader value) {
    throw fixed();
  }

  @Override
  public void setStringData(String value) {
    throw fixed();
  }

  @Override
  public void setEncoding(String value) {
    throw fixed();
  }

  @Override
  public void setCertifiedText(boolean value) {
    throw fixed();
  }

  private static UnsupportedOperationException fixed() {
    return new UnsupportedOperationException("This input cannot be changed");
  }
}
