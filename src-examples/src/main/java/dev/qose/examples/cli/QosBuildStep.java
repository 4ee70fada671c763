package dev.qose.examples.cli;

/**
 * The {@code qos} command as a step of a build that runs it in its own JVM, as {@code exec:java} of
 * Maven does: it fails by an exception, and does not end the JVM.
 *
 * @since 0.1
 */
public final class QosBuildStep {

  private QosBuildStep() {}

  /**
   * Runs the command.
   *
   * @param arguments as given on the command line
   * @throws IllegalStateException if its exit status is not 0; says which it is, and what it means
   */
  public static void main(String[] arguments) {
    int status = QosCommand.run(Console.ofProcess(), arguments);
    if (status != 0) {
      throw new IllegalStateException(
          "qos ends with status %d: %s"
              .formatted(status, ExitStatus.meanings().get(Integer.toString(status))));
    }
  }
}
