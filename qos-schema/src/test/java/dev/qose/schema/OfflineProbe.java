package dev.qose.schema;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import javax.xml.validation.SchemaFactory;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.xml.sax.SAXException;

/**
 * A program that loads all schemas in a virtual machine of its own, where traps stand in every way
 * out, and prints what it ran into. {@link OfflineTests} runs it.
 *
 * <p>The traps: every URL of a network protocol, every question for a proxy, every socket, and,
 * recorded by the flight recorder, every read of a file that is neither on the class path nor part
 * of the JDK.
 */
final class OfflineProbe {

  private static final Queue<String> ATTEMPTS = new ConcurrentLinkedQueue<>();

  private OfflineProbe() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[1]);
    setTraps();
    try (Recording recording = new Recording()) {
      recording.enable("jdk.FileRead").withThreshold(Duration.ZERO);
      recording.start();
      if (arguments[0].equals("catalog")) {
        loadEverything();
      } else {
        walkIntoTheTraps(folder);
      }
      recording.stop();
      Path dump = folder.resolve("probe.jfr");
      recording.dump(dump);
      filesRead(dump).forEach(ATTEMPTS::add);
    }
    ATTEMPTS.forEach(System.out::println);
    System.out.println("done");
  }

  private static void loadEverything() throws Exception {
    QosCatalog catalog = QosCatalog.standard();
    for (Engine engine : Engine.values()) {
      for (SchemaSet set : SchemaSet.values()) {
        set.compile(engine.strictFactory(), catalog);
      }
      for (SchemaDocument document : SchemaDocument.values()) {
        SchemaFactory factory = engine.strictFactory();
        factory.setResourceResolver(catalog.lsResourceResolver());
        factory.newSchema(document.source());
      }
    }
    if (catalog.resolve("urn:injected").isPresent()) {
      ATTEMPTS.add("configured from outside");
    }
  }

  /** Does what must not be done, to show that the traps work. */
  private static void walkIntoTheTraps(Path folder) throws Exception {
    try {
      SchemaFactory.newDefaultInstance().newSchema(SchemaDocument.QOS.source());
    } catch (SAXException expected) {
      // Without the catalog the engine tries the network, and cannot find the imported schemas.
    }
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), 9)) {
      ATTEMPTS.add("connected " + socket);
    } catch (IllegalStateException expected) {
      // The trap has recorded it.
    }
    ProxySelector.getDefault().select(URI.create("http://127.0.0.1:9/"));
    Files.readString(folder.resolve("outside.txt"));
  }

  @SuppressWarnings("deprecation") // There is no other way to see every socket.
  private static void setTraps() throws IOException {
    URL.setURLStreamHandlerFactory(
        protocol -> Set.of("http", "https", "ftp").contains(protocol) ? new TrapHandler() : null);
    Socket.setSocketImplFactory(
        () -> {
          ATTEMPTS.add("socket");
          throw new IllegalStateException("socket");
        });
    ProxySelector.setDefault(
        new ProxySelector() {
          @Override
          public List<Proxy> select(URI uri) {
            ATTEMPTS.add("proxy " + uri);
            return List.of(Proxy.NO_PROXY);
          }

          @Override
          public void connectFailed(URI uri, SocketAddress address, IOException failure) {
            ATTEMPTS.add("proxy failed " + uri);
          }
        });
  }

  private static Stream<String> filesRead(Path dump) throws IOException {
    List<Path> allowed =
        Stream.concat(
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)),
                Stream.of(System.getProperty("java.home")))
            .map(path -> Path.of(path).toAbsolutePath())
            .toList();
    return RecordingFile.readAllEvents(dump).stream()
        .map(OfflineProbe::path)
        .filter(path -> allowed.stream().noneMatch(path::startsWith))
        .map(path -> "file " + path)
        .distinct();
  }

  private static Path path(RecordedEvent event) {
    return Path.of(event.getString("path")).toAbsolutePath();
  }

  private static final class TrapHandler extends URLStreamHandler {

    @Override
    protected URLConnection openConnection(URL url) throws IOException {
      ATTEMPTS.add("url " + url);
      throw new IOException("The network is out of bounds: " + url);
    }
  }
}
