package dev.qose.validate;

import dev.qose.core.element.Namespaces;
import dev.qose.core.rule.StoredQueries;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

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
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      return read(file, factory.createXMLStreamReader(new ByteArrayInputStream(response)));
    } catch (XMLStreamException | RuntimeException e) {
      return problem(file + " cannot be read: " + Findings.shorten(String.valueOf(e.getMessage())));
    }
  }

  private static StoredQueries read(Path file, XMLStreamReader reader) throws XMLStreamException {
    Map<String, Optional<List<String>>> queries = new LinkedHashMap<>();
    List<String> parameters = new ArrayList<>();
    boolean isRoot = true;
    while (reader.hasNext()) {
      if (reader.next() != XMLStreamConstants.START_ELEMENT
          || !Namespaces.WFS.equals(reader.getNamespaceURI())) {
        continue;
      }
      String name = reader.getLocalName();
      if (isRoot
          && !name.equals("ListStoredQueriesResponse")
          && !name.equals("DescribeStoredQueriesResponse")) {
        break;
      }
      isRoot = false;
      String id = Optional.ofNullable(reader.getAttributeValue(null, "id")).orElse("").strip();
      switch (name) {
        case "StoredQuery" -> queries.putIfAbsent(id, Optional.empty());
        case "StoredQueryDescription" -> {
          parameters = new ArrayList<>();
          queries.put(id, Optional.of(parameters));
        }
        case "Parameter" ->
            Optional.ofNullable(reader.getAttributeValue(null, "name")).ifPresent(parameters::add);
        default -> {
          // Titles and the like.
        }
      }
    }
    return isRoot
        ? problem(file + " is no response to ListStoredQueries or DescribeStoredQueries of WFS 2.0")
        : new StoredQueries(queries, Optional.empty());
  }

  private static StoredQueries problem(String reason) {
    return new StoredQueries(Map.of(), Optional.of(reason));
  }
}
