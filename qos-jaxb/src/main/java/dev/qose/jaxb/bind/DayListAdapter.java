package dev.qose.jaxb.bind;

import dev.qose.core.model.OperatingDay;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads and writes {@code dayOfWeekListType}.
 *
 * @since 0.1
 */
public final class DayListAdapter extends ListAdapter<DayList, OperatingDay> {

  /** Makes an adapter; one can be shared by all threads. */
  public DayListAdapter() {}

  @Override
  public OperatingDay parseItem(String text) {
    return OperatingDay.ofXmlName(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\""
                        + text
                        + "\" is no day; write "
                        + Arrays.stream(OperatingDay.values())
                            .map(OperatingDay::xmlName)
                            .collect(Collectors.joining(", "))));
  }

  @Override
  protected String print(List<OperatingDay> days) {
    return days.stream().map(OperatingDay::xmlName).collect(Collectors.joining(" "));
  }

  @Override
  protected DayList listOf(List<OperatingDay> days) {
    return new DayList(days);
  }

  @Override
  protected List<OperatingDay> itemsOf(DayList list) {
    return list.days();
  }
}
