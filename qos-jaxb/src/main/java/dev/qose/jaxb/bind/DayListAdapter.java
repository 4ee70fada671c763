package dev.qose.jaxb.bind;

import dev.qose.core.element.XmlChars;
import dev.qose.core.model.OperatingDay;
import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@code dayOfWeekListType}. JAXB's own way with lists cannot adapt their items,
 * so the list as a whole is adapted.
 *
 * @since 0.1
 */
public final class DayListAdapter extends XmlAdapter<String, DayList> {

  /** Makes an adapter; one can be shared by all threads. */
  public DayListAdapter() {}

  /**
   * Reads a list of days.
   *
   * @param text names of days with white space between them
   * @return the days
   * @throws IllegalArgumentException if one of them is none
   */
  @Override
  public @Nullable DayList unmarshal(@Nullable String text) {
    return text == null
        ? null
        : new DayList(XmlChars.split(text).stream().map(DayListAdapter::day).toList());
  }

  @Override
  public @Nullable String marshal(@Nullable DayList list) {
    return list == null
        ? null
        : list.days().stream().map(OperatingDay::xmlName).collect(Collectors.joining(" "));
  }

  private static OperatingDay day(String name) {
    return OperatingDay.ofXmlName(name)
        .orElseThrow(() -> new IllegalArgumentException("\"" + name + "\" is no day."));
  }
}
