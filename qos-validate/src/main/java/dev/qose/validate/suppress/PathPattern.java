package dev.qose.validate.suppress;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A pattern for paths of elements, which covers an element that fits and all that is in it.
 *
 * <p>It is written like the paths of findings, with their prefixes, and may leave out what does not
 * matter: a step without a position stands for all elements of the name, {@code *} for any letters
 * of a name, {@code **} for any number of steps, or none. A pattern that does not begin with a
 * slash may begin at any step.
 *
 * <pre>{@code
 * qos:OperatingInfo[2]
 * qos:RepresentativeOperation/qos-wms:GetMapOperation
 * /wms:WMS_Capabilities/wms:Capability/**}{@code /qos:AreaConstraint
 * }</pre>
 *
 * @since 0.1
 */
public final class PathPattern {

  /** A step; a namespace that is written in full holds slashes itself. */
  private static final Pattern STEP = Pattern.compile("(?:Q\\{[^}]*})?[^/{}]+");

  private static final Pattern WHOLE =
      Pattern.compile("/?" + STEP.pattern() + "(?:/" + STEP.pattern() + ")*+");

  private static final Pattern POSITIONED = Pattern.compile("(.*)\\[(\\d+)]");

  private static final String ANY_STEPS = "**";

  private final String text;

  /** For each step what it must look like; empty for any number of steps. */
  private final List<Pattern> steps;

  private PathPattern(String text, List<Pattern> steps) {
    this.text = text;
    this.steps = steps;
  }

  /**
   * Reads a pattern.
   *
   * @param text the pattern
   * @return the pattern
   * @throws IllegalArgumentException if it is no path
   */
  public static PathPattern of(String text) {
    if (!WHOLE.matcher(text).matches()) {
      throw new IllegalArgumentException(text + " is no path such as qos:OperatingInfo[2]");
    }
    String whole = text.startsWith("/") ? text : ANY_STEPS + "/" + text;
    return new PathPattern(text, steps(whole).stream().map(PathPattern::compile).toList());
  }

  /**
   * Tells whether an element is covered.
   *
   * @param xpath its path, as in {@link dev.qose.core.element.Location#xpath()}
   * @return true if the path, or a beginning of it, fits
   */
  public boolean covers(String xpath) {
    List<String> path = steps(xpath);
    // reached[j]: the pattern so far fits the first j steps of the path.
    boolean[] reached = new boolean[path.size() + 1];
    reached[0] = true;
    for (Pattern step : steps) {
      boolean[] next = new boolean[reached.length];
      boolean anySteps = step.pattern().isEmpty();
      for (int j = 0; j < reached.length; j++) {
        if (anySteps) {
          next[j] = reached[j] || (j > 0 && next[j - 1]);
        } else {
          next[j] = j > 0 && reached[j - 1] && step.matcher(path.get(j - 1)).matches();
        }
      }
      reached = next;
    }
    for (boolean fits : reached) {
      if (fits) {
        return true;
      }
    }
    return false;
  }

  /** Returns the pattern as it was given. */
  @Override
  public String toString() {
    return text;
  }

  private static List<String> steps(String path) {
    return STEP.matcher(path).results().map(MatchResult::group).toList();
  }

  private static Pattern compile(String step) {
    if (step.equals(ANY_STEPS)) {
      return Pattern.compile("");
    }
    Matcher positioned = POSITIONED.matcher(step);
    return positioned.matches()
        ? Pattern.compile(name(positioned.group(1)) + position(positioned.group(2)))
        : Pattern.compile(name(step) + "(?:\\[\\d+])?");
  }

  private static String name(String glob) {
    return Stream.of(glob.split("\\*+", -1)).map(Pattern::quote).collect(joining("[^\\[]*"));
  }

  /** The root is the first of its name, though paths do not say so. */
  private static String position(String number) {
    return number.equals("1") ? "(?:\\[1])?" : "\\[" + number + "]";
  }
}
