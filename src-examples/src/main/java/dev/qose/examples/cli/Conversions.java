package dev.qose.examples.cli;

import dev.qose.core.feed.Impact;
import dev.qose.core.feed.MaintenanceStatus;
import dev.qose.core.text.Durations;
import dev.qose.core.text.NearestName;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.TypeConversionException;

/** What stands on the command line, made into values; says what would be right where it is none. */
final class Conversions {

  private static final Pattern URL = Pattern.compile("(?i)([a-z][a-z0-9+.-]+)://.*");

  private Conversions() {}

  /** Has a command and those below it read values in this way. */
  static void register(CommandLine command) {
    command.registerConverter(DocumentFile.class, Conversions::documentFile);
    command.registerConverter(Path.class, Conversions::path);
    command.registerConverter(Duration.class, Conversions::duration);
    command.registerConverter(ZoneId.class, Conversions::zone);
    command.registerConverter(LocalDate.class, Conversions::date);
    command.registerConverter(Integer.class, text -> number(text, Integer::valueOf));
    command.registerConverter(Long.class, text -> number(text, Long::valueOf));
    command.registerConverter(Double.class, Conversions::seconds);
    registerWords(command);
    command.registerConverter(Impact.class, AnomalyText::impact);
    command.registerConverter(MaintenanceStatus.class, AnomalyText::progress);
  }

  /** Reads the constants of each enum that an option has, by the words that people write. */
  private static void registerWords(CommandLine command) {
    for (ArgSpec argument : command.getCommandSpec().args()) {
      Class<?>[] types = argument.auxiliaryTypes();
      for (Class<?> type : types) {
        if (type.isEnum()) {
          registerWords(command, type);
        }
      }
    }
    command.getSubcommands().values().forEach(Conversions::registerWords);
  }

  private static <T> void registerWords(CommandLine command, Class<T> type) {
    Map<String, T> words = words(type);
    ITypeConverter<T> converter =
        text -> {
          T meant = words.get(text.toLowerCase(Locale.ROOT).replace('_', '-'));
          if (meant == null) {
            throw new TypeConversionException(
                "\"%s\" is not known; %s"
                    .formatted(text, NearestName.suggest(text, words.keySet())));
          }
          return meant;
        };
    command.registerConverter(type, converter);
  }

  /** The constants of an enum by the words that people write for them. */
  static <T> Map<String, T> words(Class<T> type) {
    return Arrays.stream(type.getEnumConstants())
        .collect(
            Collectors.toMap(
                constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'),
                Function.identity(),
                (one, other) -> one,
                LinkedHashMap::new));
  }

  private static DocumentFile documentFile(String text) {
    requireNoUrl(text, "curl -sSf '" + text + "' | qos …, with - as FILE");
    return new DocumentFile(text);
  }

  private static Path path(String text) {
    requireNoUrl(text, "curl -sSf -o FILE '" + text + "'");
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new TypeConversionException("\"%s\" cannot be a file's name here".formatted(text));
    }
  }

  /** Nothing is ever fetched. */
  private static void requireNoUrl(String text, String instead) {
    if (!URL.matcher(text).matches()) {
      return;
    }
    throw new TypeConversionException(
        text.toLowerCase(Locale.ROOT).startsWith("file:")
            ? "\"%s\" is a URL; name the file: %s".formatted(text, filePath(text))
            : "\"%s\" is a URL, and nothing is fetched; write %s".formatted(text, instead));
  }

  private static String filePath(String url) {
    try {
      return String.valueOf(URI.create(url).getPath());
    } catch (IllegalArgumentException e) {
      return url.substring("file:".length()).replaceFirst("^//", "");
    }
  }

  private static Duration duration(String text) {
    try {
      return Durations.parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      Set<String> known = ZoneId.getAvailableZoneIds();
      List<String> here =
          known.stream()
              .filter(id -> id.toLowerCase(Locale.ROOT).endsWith("/" + words(text)))
              .sorted()
              .toList();
      String meant =
          here.size() == 1
              ? here.get(0)
              : NearestName.of(words(text), known.stream().sorted().toList()).orElse("");
      throw new TypeConversionException(
          "There is no time zone \"%s\"; %s"
              .formatted(
                  text,
                  meant.isEmpty()
                      ? "write such as Europe/Helsinki, +02:00 or Z"
                      : "did you mean " + meant + "?"));
    }
  }

  private static String words(String zone) {
    return zone.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "\"%s\" is no date; write such as 2026-01-31".formatted(text));
    }
  }

  private static <T extends Number> T number(String text, Function<String, T> reader) {
    try {
      return reader.apply(text);
    } catch (NumberFormatException e) {
      throw new TypeConversionException("\"%s\" is no whole number, or too large".formatted(text));
    }
  }

  private static Double seconds(String text) {
    try {
      double number = Double.parseDouble(text);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new TypeConversionException("\"%s\" is no number".formatted(text));
  }
}
