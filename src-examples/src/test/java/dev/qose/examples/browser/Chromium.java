package dev.qose.examples.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Debian's Chromium without a window, told what to do by its DevTools protocol. */
final class Chromium implements AutoCloseable {

  private static final int PATIENCE = 120;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final WebSocket socket;
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
  private final AtomicInteger calls = new AtomicInteger();

  /** Starts a browser that keeps its files in a folder. */
  Chromium(Path folder) throws Exception {
    process =
        new ProcessBuilder(
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + folder,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    HttpClient client = HttpClient.newHttpClient();
    URI pages = URI.create("http://127.0.0.1:%d/json/list".formatted(port(folder)));
    String list =
        client.send(HttpRequest.newBuilder(pages).build(), BodyHandlers.ofString()).body();
    String url = "";
    for (JsonNode page : JSON.readTree(list)) {
      if (page.path("type").asText().equals("page")) {
        url = page.path("webSocketDebuggerUrl").asText();
      }
    }
    socket = client.newWebSocketBuilder().buildAsync(URI.create(url), new Listener()).join();
    for (String domain : List.of("Page", "Runtime", "Log")) {
      call(domain + ".enable", Map.of());
    }
  }

  private int port(Path folder) throws IOException, InterruptedException {
    Path file = folder.resolve("DevToolsActivePort");
    for (int i = 0; i < PATIENCE * 10; i++) {
      if (Files.exists(file) && Files.size(file) > 0) {
        return Integer.parseInt(Files.readAllLines(file, UTF_8).get(0).strip());
      }
      if (!process.isAlive()) {
        throw new IOException("The browser ended with %d.".formatted(process.exitValue()));
      }
      Thread.sleep(100);
    }
    throw new IOException("The browser did not start.");
  }

  /** Opens a file in a window of some size. */
  void open(Path page, int width, int height) throws Exception {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    call("Page.navigate", Map.of("url", page.toUri().toString()));
    while (!evaluate("document.readyState + location.href").asText().startsWith("completefile:")) {
      Thread.sleep(50);
    }
  }

  /** Returns what an expression in JavaScript is worth in the page. */
  JsonNode evaluate(String expression) throws Exception {
    return call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true))
        .at("/result/value");
  }

  byte[] screenshot() throws Exception {
    return Base64.getDecoder()
        .decode(
            call("Page.captureScreenshot", Map.of("captureBeyondViewport", false))
                .path("data")
                .asText());
  }

  byte[] print() throws Exception {
    return Base64.getDecoder()
        .decode(call("Page.printToPDF", Map.of("preferCSSPageSize", true)).path("data").asText());
  }

  /** What stood in the console so far. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  private JsonNode call(String method, Map<String, Object> parameters)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    int id = calls.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    socket
        .sendText(
            JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
        .join();
    return answer.get(PATIENCE, SECONDS);
  }

  @Override
  public void close() {
    socket.abort();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.onExit().join();
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        take(text.toString());
        text.setLength(0);
      }
      from.request(1);
      return CompletableFuture.completedFuture(null);
    }

    private void take(String message) {
      try {
        JsonNode json = JSON.readTree(message);
        CompletableFuture<JsonNode> waiting = answers.remove(json.path("id").asInt());
        if (waiting != null) {
          waiting.complete(json.path("result"));
        } else if (List.of("Log.entryAdded", "Runtime.exceptionThrown", "Runtime.consoleAPICalled")
            .contains(json.path("method").asText())) {
          complaints.add(json.path("params").toString());
        }
      } catch (IOException e) {
        complaints.add(message);
      }
    }
  }
}
