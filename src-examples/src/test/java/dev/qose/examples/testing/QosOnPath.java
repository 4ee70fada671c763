package dev.qose.examples.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.qose.examples.testing.Program.Result;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A folder in which what people paste into bash is run as it stands, with {@code qos} on the path:
 * a script that has one JVM do the work, since starting one for each line would take minutes.
 */
public final class QosOnPath implements AutoCloseable {

  private static final String SCRIPT =
      """
      #!/bin/bash
      input=/dev/null
      for argument; do
        if [ "$argument" = - ]; then input=$(mktemp -p "$QOS_TALK"); cat > "$input"; fi
      done
      exec 3<> /dev/tcp/127.0.0.1/"$QOS_PORT"
      printf '%s\\0' $# "$input" "$@" >&3
      read -r status <&3
      cat "$QOS_TALK/out"
      cat "$QOS_TALK/err" >&2
      exit "$status"
      """;

  private final Process server;
  private final Program bash;

  /**
   * Starts the JVM.
   *
   * @param folder where lines are run
   * @param programs a folder for {@code qos}, and for what else is to be on the path
   */
  public QosOnPath(Path folder, Path programs) throws IOException {
    Path qos = Files.writeString(programs.resolve("qos"), SCRIPT);
    Files.setPosixFilePermissions(qos, PosixFilePermissions.fromString("rwx------"));
    Path talk = Files.createDirectory(programs.resolve("talk"));
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                QosServer.class.getName(),
                talk.toString())
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().removeAll(Program.UNSET);
    server = builder.start();
    String port =
        new BufferedReader(new InputStreamReader(server.getInputStream(), UTF_8)).readLine();
    bash =
        Program.of(folder, "bash", "-euo", "pipefail", "-c")
            .with("QOS_PORT", String.valueOf(port))
            .with("QOS_TALK", talk.toString())
            .with("PATH", programs + ":" + System.getenv("PATH"));
  }

  /** Runs lines as if they were pasted. */
  public Result run(String lines) {
    return bash.run(lines);
  }

  @Override
  public void close() {
    server.destroy();
  }
}
