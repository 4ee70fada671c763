package dev.qose.examples.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program that is run to its end, in a folder and with an environment of its own.
 *
 * @param command the program and the arguments that all its runs share
 * @param folder where it runs; what it says and is told is kept beside it
 * @param environment what is set beyond what this process has
 */
public record Program(List<String> command, Path folder, Map<String, String> environment) {

  private static final long SECONDS = 600;

  /** What would have a JVM talk on standard error, or a client go elsewhere than to loopback. */
  static final List<String> UNSET =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "http_proxy", "HTTP_PROXY");

  /**
   * How a run ended.
   *
   * @param status the exit status
   * @param out standard output
   * @param err standard error
   */
  public record Result(int status, String out, String err) {

    /** Returns what was written, or fails where the program did. */
    public String output() {
      if (status != 0) {
        throw new AssertionError("Expecting exit status 0 but was " + this);
      }
      return out;
    }
  }

  /** Names a program on the path, or by its full name. */
  public static Program of(Path folder, String... command) {
    return new Program(List.of(command), folder, Map.of());
  }

  /** Names the JVM that this test runs on. */
  public static Program java(Path folder, String... options) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new Program(
        Stream.concat(Stream.of(java), Stream.of(options)).toList(), folder, Map.of());
  }

  /** Sets a variable of the environment. */
  public Program with(String name, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(name, value);
    return new Program(command, folder, Map.copyOf(more));
  }

  /** Runs the program; its standard input is empty. */
  public Result run(String... arguments) {
    return run(new byte[0], arguments);
  }

  /**
   * Runs the program.
   *
   * @param input what it has on its standard input
   * @param arguments added to the command
   * @throws AssertionError if it is not there, or does not end
   */
  public Result run(byte[] input, String... arguments) {
    List<String> line = new ArrayList<>(command);
    line.addAll(List.of(arguments));
    try {
      return run(line, input);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted while running " + line, e);
    }
  }

  /** Files instead of pipes: none of them can fill up and stop the program. */
  private Result run(List<String> line, byte[] input) throws IOException, InterruptedException {
    Path talk = Files.createTempDirectory("qose-test");
    Path in = Files.write(talk.resolve("in"), input);
    Path out = talk.resolve("out");
    Path err = talk.resolve("err");
    try {
      Process process = start(line, in, out, err);
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        throw new AssertionError("Still running after " + SECONDS + " s: " + line);
      }
      return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
    } finally {
      for (Path file : List.of(in, out, err, talk)) {
        Files.deleteIfExists(file);
      }
    }
  }

  private Process start(List<String> line, Path in, Path out, Path err) {
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(folder.toFile())
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().keySet().removeAll(UNSET);
    builder.environment().putAll(environment);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new AssertionError(line.get(0) + " cannot be run; .ci/run installs what is needed", e);
    }
  }
}
