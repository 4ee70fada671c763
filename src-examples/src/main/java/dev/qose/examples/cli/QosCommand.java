package dev.qose.examples.cli;

import dev.qose.core.config.QosConfigException;
import dev.qose.core.text.CleanText;
import dev.qose.jaxb.QosXmlException;
import dev.qose.jaxb.capabilities.CapabilitiesException;
import dev.qose.validate.fix.UnfixableException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/**
 * The {@code qos} command: what the library does, for scripts and people at a terminal.
 *
 * <p>It ends with one of the statuses in {@link ExitStatus}.
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
    footerHeading = "%nExamples:%n",
    footer = {
      "  qos validate capabilities.xml",
      "  qos generate --service wms --config qos_wms.json -o block.xml",
      "  qos inject --fragment block.xml capabilities.xml -o with-qos.xml",
      "  curl -s \"$URL?service=WMS&request=GetCapabilities\" | qos extract -",
      "",
      "'qos help COMMAND' tells more of each."
    })
public final class QosCommand implements Runnable {

  private static final String INTERNAL =
      "internal error, please report it with what --verbose tells";

  private QosCommand() {}

  /**
   * Runs the command and ends the JVM.
   *
   * @param arguments as given on the command line
   */
  public static void main(String[] arguments) {
    System.exit(run(Console.ofProcess(), arguments));
  }

  /**
   * Runs the command.
   *
   * @param console what it reads from and writes to
   * @param arguments as given on the command line
   * @return the exit status
   */
  public static int run(Console console, String... arguments) {
    CommandLine command = commandLine(console);
    try {
      int status = command.execute(arguments);
      if (status != CommandLine.ExitCode.USAGE) {
        console.flush(); // help is printed by picocli
      }
      return status;
    } catch (UncheckedIOException | VirtualMachineError | LinkageError | AssertionError e) {
      return fail(console, e);
    }
  }

  /** Makes the command with all that are below it. */
  static CommandLine commandLine(Console console) {
    CommandLine command = new CommandLine(new QosCommand());
    command.getCommandSpec().addOption(quiet()).addOption(verbose());
    command
        .addSubcommand(new ValidateCommand(console))
        .addSubcommand(new FixCommand(console))
        .addSubcommand(new ExtractCommand(console))
        .addSubcommand(new InjectCommand(console))
        .addSubcommand(new RemoveCommand(console))
        .addSubcommand(new GenerateCommand(console))
        .addSubcommand(new HoursCommand(console))
        .addSubcommand("feed", FeedCommand.with(console))
        .addSubcommand("maintenance", MaintenanceCommand.with(console))
        .addSubcommand(new RulesCommand(console))
        .addSubcommand(new CompletionCommand(console))
        .addSubcommand(new HelpCommand(console));
    command.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    command.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    command.setColorScheme(Help.defaultColorScheme(console.terminal().ansi()));
    command.setAbbreviatedOptionsAllowed(false);
    Conversions.register(command);
    ExitStatus.explain(command);
    command.setExecutionStrategy(
        parsed -> {
          console.setVolume(volume(parsed));
          return new CommandLine.RunLast().execute(parsed);
        });
    command.setParameterExceptionHandler(
        (e, arguments) -> {
          console.tell(Misuse.explain(e));
          return CommandLine.ExitCode.USAGE;
        });
    command.setExecutionExceptionHandler((e, commandLine, result) -> fail(console, e));
    return command;
  }

  private static OptionSpec quiet() {
    return OptionSpec.builder("-q", "--quiet")
        .scopeType(ScopeType.INHERIT)
        .description("Tell only why the command fails.")
        .build();
  }

  private static OptionSpec verbose() {
    return OptionSpec.builder("-v", "--verbose")
        .scopeType(ScopeType.INHERIT)
        .description(
            "Tell everything: in reports also suppressed findings and undecided rules; of an"
                + " internal error, where it happened.")
        .build();
  }

  private static Console.Volume volume(ParseResult parsed) {
    boolean quiet = false;
    boolean verbose = false;
    for (CommandLine each : parsed.asCommandLineList()) {
      quiet |= each.getParseResult().hasMatchedOption("--quiet");
      verbose |= each.getParseResult().hasMatchedOption("--verbose");
    }
    if (quiet && verbose) {
      throw new ParameterException(
          parsed.commandSpec().commandLine(), "only one of --quiet and --verbose can be given");
    }
    return quiet ? Console.Volume.QUIET : verbose ? Console.Volume.VERBOSE : Console.Volume.NORMAL;
  }

  private static int fail(Console console, Throwable e) {
    String line = explain(e);
    console.tell(line);
    if (line.startsWith(INTERNAL) && console.isVerbose()) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      console.err().print(CleanText.lines(trace.toString()));
    }
    return CommandLine.ExitCode.USAGE;
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
    return expected ? String.valueOf(e.getMessage()) : INTERNAL;
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
