package dev.qose.examples.clients;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Map;

/**
 * A service on loopback, at one URL for all documents: GetCapabilities answers with the document at
 * hand, DescribeFeatureType and GetFeature with a small type and one feature.
 */
final class DocumentServer implements AutoCloseable {

  private final HttpServer server;
  private final Map<String, byte[]> data =
      Map.of(
          "request=describefeaturetype", Capture.resource("/clients/demo.xsd"),
          "request=getfeature", Capture.resource("/clients/features.xml"));
  private volatile byte[] capabilities = {};

  DocumentServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/ows", this::answer);
    server.start();
  }

  /** Answers GetCapabilities with this from now on. */
  DocumentServer serve(byte[] document) {
    capabilities = document.clone();
    return this;
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/ows";
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = body(exchange.getRequestURI().getQuery().toLowerCase(Locale.ROOT) + "&");
      exchange.getResponseHeaders().set("Content-Type", "text/xml");
      exchange.sendResponseHeaders(
          body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private byte[] body(String query) {
    if (query.contains("request=getcapabilities&")) {
      return capabilities;
    }
    return data.entrySet().stream()
        .filter(answer -> query.contains(answer.getKey() + "&"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(new byte[0]);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
