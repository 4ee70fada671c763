package dev.qose.examples.cli;

import dev.qose.core.text.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, and what may have been meant. */
final class Misuse {

  private Misuse() {}

  /** One line, with the help that tells more. */
  static String explain(ParameterException e) {
    CommandSpec command = e.getCommandLine().getCommandSpec();
    return problem(e, command) + " (see: " + command.qualifiedName() + " --help)";
  }

  private static String problem(ParameterException e, CommandSpec command) {
    if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
      return unmatched(unmatched.getUnmatched(), command);
    }
    ArgSpec argument = e.getArgSpec();
    if (argument != null && conversion(e).isPresent()) {
      return name(argument) + ": " + conversion(e).get();
    }
    if (argument != null && argument.type() == Map.class && e.getValue() != null) {
      return "%s wants %s, not \"%s\""
          .formatted(name(argument), argument.paramLabel(), e.getValue());
    }
    return String.valueOf(e.getMessage()).replaceFirst("^Error: ", "");
  }

  /** What one of our converters says. */
  private static Optional<String> conversion(ParameterException e) {
    return e.getCause() instanceof TypeConversionException cause
        ? Optional.ofNullable(cause.getMessage())
        : Optional.empty();
  }

  private static String name(ArgSpec argument) {
    return argument instanceof CommandLine.Model.OptionSpec option
        ? option.longestName()
        : argument.paramLabel();
  }

  private static String unmatched(List<String> arguments, CommandSpec command) {
    String first = arguments.get(0);
    if (first.length() > 1 && first.startsWith("-")) {
      String written = first.replaceFirst("=.*", "");
      Set<String> options = new TreeSet<>(command.optionsMap().keySet());
      options.addAll(command.negatedOptionsMap().keySet());
      options.removeIf(option -> !option.startsWith("--"));
      return "%s has no option %s%s"
          .formatted(command.qualifiedName(), written, meant(written, options));
    }
    List<String> names = List.copyOf(command.subcommands().keySet());
    if (names.isEmpty()) {
      return "%s takes no more arguments, such as \"%s\"".formatted(command.qualifiedName(), first);
    }
    List<String> written = new ArrayList<>();
    for (PositionalParamSpec taken : command.positionalParameters()) {
      written.addAll(taken.originalStringValues());
    }
    written.addAll(arguments);
    String slip =
        written.stream()
            .filter(each -> NearestName.of(each, names).isPresent())
            .findFirst()
            .orElse(first);
    return noCommand(command, slip);
  }

  /** Says that a command has no such command below it. */
  static String noCommand(CommandSpec command, String written) {
    return "%s has no command \"%s\"; %s"
        .formatted(
            command.qualifiedName(),
            written,
            NearestName.suggest(written, List.copyOf(command.subcommands().keySet())));
  }

  private static String meant(String written, Set<String> known) {
    return NearestName.of(written, known).map(name -> "; did you mean " + name + "?").orElse("");
  }
}
