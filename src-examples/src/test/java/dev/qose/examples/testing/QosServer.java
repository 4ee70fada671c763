package dev.qose.examples.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.qose.examples.cli.Console;
import dev.qose.examples.cli.QosCommand;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs the command for {@link QosOnPath}: many times in one JVM, one after the other, in the folder
 * in which it was started.
 */
final class QosServer {

  private QosServer() {}

  /** Tells its port on standard output, and answers until its standard input ends. */
  public static void main(String[] folder) throws IOException {
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      System.out.println(server.getLocalPort());
      Thread watch = new Thread(QosServer::exitWithParent, "watch");
      watch.setDaemon(true);
      watch.start();
      while (true) {
        try (Socket call = server.accept()) {
          answer(call, Path.of(folder[0]));
        }
      }
    }
  }

  private static void exitWithParent() {
    try {
      while (System.in.read() >= 0) {
        // nothing is said
      }
    } catch (IOException e) {
      // then it has ended as well
    }
    Runtime.getRuntime().halt(0);
  }

  /** Reads how many arguments there are, where standard input is, and the arguments. */
  private static void answer(Socket call, Path folder) throws IOException {
    InputStream talk = new BufferedInputStream(call.getInputStream());
    String[] arguments = new String[Integer.parseInt(word(talk))];
    String input = word(talk);
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = word(talk);
    }
    int status = run(folder, Path.of(input), arguments);
    call.getOutputStream().write((status + "\n").getBytes(UTF_8));
  }

  private static int run(Path folder, Path input, String... arguments) throws IOException {
    try (InputStream in = Files.newInputStream(input);
        PrintStream out = new PrintStream(folder.resolve("out").toFile(), UTF_8);
        PrintStream err = new PrintStream(folder.resolve("err").toFile(), UTF_8)) {
      return QosCommand.run(new Console(in, out, err), arguments);
    }
  }

  private static String word(InputStream talk) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int next = talk.read(); next > 0; next = talk.read()) {
      bytes.write(next);
    }
    return bytes.toString(UTF_8);
  }
}
