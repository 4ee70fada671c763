package dev.qose.schema;

import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Supplier;
import org.xml.sax.XMLReader;
import org.xmlresolver.ResolverConfiguration;
import org.xmlresolver.ResolverFeature;
import org.xmlresolver.ResourceRequest;
import org.xmlresolver.ResourceResponse;
import org.xmlresolver.logging.AbstractLogger;
import org.xmlresolver.logging.ResolverLogger;

/**
 * The fixed settings under which catalogs are read and searched.
 *
 * <p>The resolver's own configuration asks system properties, environment and class path; this one
 * asks nobody, and has no means of getting at a resource.
 */
final class OfflineConfiguration implements ResolverConfiguration {

  private static final Map<ResolverFeature<?>, Object> SETTINGS =
      Map.of(
          ResolverFeature.MERGE_HTTPS, true,
          ResolverFeature.URI_FOR_SYSTEM, false,
          ResolverFeature.ARCHIVED_CATALOGS, false,
          ResolverFeature.ALLOW_CATALOG_PI, false,
          ResolverFeature.XMLREADER_SUPPLIER, (Supplier<XMLReader>) CatalogReader::new,
          ResolverFeature.RESOLVER_LOGGER, new SilentLogger());

  @Override
  @SuppressWarnings("unchecked") // SETTINGS holds for each feature a value of the feature's type.
  public <T> T getFeature(ResolverFeature<T> feature) {
    return (T) SETTINGS.getOrDefault(feature, feature.getDefaultValue());
  }

  @Override
  public Iterator<ResolverFeature<?>> getFeatures() {
    return Collections.unmodifiableSet(SETTINGS.keySet()).iterator();
  }

  @Override
  public <T> void setFeature(ResolverFeature<T> feature, T value) {
    throw new UnsupportedOperationException("The settings are fixed");
  }

  @Override
  public ResolverConfiguration copy() {
    return this;
  }

  @Override
  public ResourceResponse getResource(ResourceRequest request) {
    throw new UnsupportedOperationException("Nothing is fetched: " + request.getURI());
  }

  @Override
  public ResourceResponse getResource(ResourceResponse request) {
    throw new UnsupportedOperationException("Nothing is fetched: " + request.getURI());
  }

  /** Says nothing: a library does not write to a stream that is not its own. */
  private static final class SilentLogger extends AbstractLogger implements ResolverLogger {

    @Override
    public void error(String message, Object... parameters) {}

    @Override
    public void warn(String message, Object... parameters) {}

    @Override
    public void info(String message, Object... parameters) {}

    @Override
    public void debug(String message, Object... parameters) {}
  }
}
