package dev.qose.examples.cli;

import dev.qose.core.config.QosConfigException;
import dev.qose.core.feed.Impact;
import dev.qose.core.feed.MaintenanceStatus;
import dev.qose.jaxb.QosXmlException;
import dev.qose.jaxb.capabilities.CapabilitiesException;
import dev.qose.validate.fix.UnfixableException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/**
 * The {@code qos} command: what the library does, for scripts and people at a terminal.
 *
 * <p>Exit status: 0 done, and nothing found that {@code --fail-on} counts; 1 findings; 2 wrong
 * usage or input that cannot be used, with one line on standard error.
 *
 * @since 0.1
 */
@Command(
    name = "qos",
    mixinStandardHelpOptions = true,
    versionProvider = QosCommand.Version.class,
    description = {
      "Writes and checks OGC Quality-of-Service metadata in capabilities documents.",
      ""
    },
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:done; nothing found that --fail-on counts",
      "1:findings at or above --fail-on",
      "2:wrong usage, or input that cannot be used (one line on standard error)"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  qos validate capabilities.xml",
      "  qos generate --service wms --config qos_wms.json -o block.xml",
      "  qos inject --fragment block.xml capabilities.xml -o with-qos.xml",
      "  curl -s \"$URL?service=WMS&request=GetCapabilities\" | qos extract -",
      "",
      "'qos COMMAND --help' tells more of each."
    })
public final class QosCommand implements Runnable {

  private QosCommand() {}

  /**
   * Runs the command and ends the JVM.
   *
   * @param arguments as given on the command line
   */
  public static void main(String[] arguments) {
    System.exit(run(new Console(System.in, System.out, System.err), arguments));
  }

  /**
   * Runs the command.
   *
   * @param console what it reads from and writes to
   * @param arguments as given on the command line
   * @return the exit status
   */
  public static int run(Console console, String... arguments) {
    CommandLine command =
        new CommandLine(new QosCommand())
            .addSubcommand(new ValidateCommand(console))
            .addSubcommand(new FixCommand(console))
            .addSubcommand(new ExtractCommand(console))
            .addSubcommand(new InjectCommand(console))
            .addSubcommand(new RemoveCommand(console))
            .addSubcommand(new GenerateCommand(console))
            .addSubcommand(new HoursCommand(console))
            .addSubcommand("feed", FeedCommand.with(console))
            .addSubcommand("maintenance", MaintenanceCommand.with(console))
            .addSubcommand(new RulesCommand(console));
    command.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    command.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    command.registerConverter(DocumentFile.class, DocumentFile::new);
    command.registerConverter(Impact.class, AnomalyText::impact);
    command.registerConverter(MaintenanceStatus.class, AnomalyText::progress);
    command.setCaseInsensitiveEnumValuesAllowed(true);
    command.setParameterExceptionHandler(
        (e, args) -> {
          console.tell(
              e.getMessage()
                  + " (see: "
                  + e.getCommandLine().getCommandSpec().qualifiedName()
                  + " --help)");
          return CommandLine.ExitCode.USAGE;
        });
    command.setExecutionExceptionHandler(
        (e, commandLine, result) -> {
          console.tell(explain(e));
          return CommandLine.ExitCode.USAGE;
        });
    try {
      return command.execute(arguments);
    } catch (VirtualMachineError | LinkageError | AssertionError e) {
      console.tell(explain(e));
      return CommandLine.ExitCode.USAGE;
    }
  }

  /** Without a subcommand there is nothing to do. */
  @Override
  public void run() {
    throw new UsageException("name a command, such as validate (see: qos --help)");
  }

  /** One line for what went wrong. What is nobody's fault but ours says so. */
  static String explain(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError) {
        return "there is not enough memory: give the JVM more, such as java -Xmx2g -jar qos.jar";
      }
      if (cause instanceof StackOverflowError) {
        return "the input is nested too deeply";
      }
    }
    if (e instanceof UncheckedIOException && e.getCause() instanceof IOException cause) {
      return explain(cause);
    }
    if (e instanceof NoSuchFileException file && file.getReason() == null) {
      return file.getFile() + ": no such file";
    }
    if (e instanceof AccessDeniedException file) {
      return file.getFile() + ": permission denied";
    }
    if (e instanceof FileSystemException file && file.getReason() != null) {
      return file.getFile() + ": " + file.getReason();
    }
    boolean expected =
        e instanceof IOException
            || e instanceof CapabilitiesException
            || e instanceof QosConfigException
            || e instanceof QosXmlException
            || e instanceof UnfixableException
            || e instanceof UsageException;
    return expected ? String.valueOf(e.getMessage()) : "internal error, please report it: " + e;
  }

  /** The version that the jar's manifest states. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = QosCommand.class.getPackage().getImplementationVersion();
      return new String[] {"qos " + (version == null ? "(not from a jar)" : version)};
    }
  }
}
