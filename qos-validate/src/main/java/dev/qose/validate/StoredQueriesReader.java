package dev.qose.validate;

import dev.qose.core.element.Namespaces;
import dev.qose.core.rule.StoredQueries;
import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads responses to ListStoredQueries and DescribeStoredQueries (OGC 09-025, 14.3 and 14.4). */
final class StoredQueriesReader {

  private static final int MOST_BYTES = 16 << 20;

  private StoredQueriesReader() {}

  /** Reads all responses; empty where there is none. */
  static Optional<StoredQueries> read(List<Path> files) throws IOException {
    Optional<StoredQueries> all = Optional.empty();
    for (Path file : files) {
      StoredQueries some = read(file);
      all = Optional.of(all.map(others -> others.and(some)).orElse(some));
    }
    return all;
  }

  private static StoredQueries read(Path file) throws IOException {
    byte[] response;
    try (InputStream in = Files.newInputStream(file)) {
      response = in.readNBytes(MOST_BYTES + 1);
    }
    if (response.length > MOST_BYTES) {
      return problem(file + " is longer than " + MOST_BYTES + " bytes");
    }
    Response content = new Response();
    try {
      XMLReader reader = JdkEngine.newReader(Limits.DEFAULT);
      reader.setContentHandler(content);
      reader.setErrorHandler(content);
      reader.parse(new InputSource(new ByteArrayInputStream(response)));
    } catch (SAXException | CharConversionException | RuntimeException e) {
      return problem(file + " cannot be read: " + Findings.shorten(String.valueOf(e.getMessage())));
    }
    return content.isResponse
        ? new StoredQueries(content.queries, Optional.empty())
        : problem(
            file + " is no response to ListStoredQueries or DescribeStoredQueries of WFS 2.0");
  }

  private static StoredQueries problem(String reason) {
    return new StoredQueries(Map.of(), Optional.of(reason));
  }

  /** Takes the queries, and what parameters they have where it is said. */
  private static final class Response extends DefaultHandler {

    private final Map<String, Optional<List<String>>> queries = new LinkedHashMap<>();
    private List<String> parameters = new ArrayList<>();
    private boolean isRoot = true;
    private boolean isResponse;

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
      if (isRoot) {
        isResponse =
            uri.equals(Namespaces.WFS)
                && (name.equals("ListStoredQueriesResponse")
                    || name.equals("DescribeStoredQueriesResponse"));
        isRoot = false;
      }
      if (!isResponse || !uri.equals(Namespaces.WFS)) {
        return;
      }
      String id = Optional.ofNullable(attributes.getValue("", "id")).orElse("").strip();
      switch (name) {
        case "StoredQuery" -> queries.putIfAbsent(id, Optional.empty());
        case "StoredQueryDescription" -> {
          parameters = new ArrayList<>();
          queries.put(id, Optional.of(parameters));
        }
        case "Parameter" ->
            Optional.ofNullable(attributes.getValue("", "name")).ifPresent(parameters::add);
        default -> {
          // Titles and the like.
        }
      }
    }
  }
}
