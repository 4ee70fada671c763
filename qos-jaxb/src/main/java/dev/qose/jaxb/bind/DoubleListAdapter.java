package dev.qose.jaxb.bind;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads and writes {@code doubleList}, number by number as {@link DoubleAdapter} does.
 *
 * @since 0.1
 */
public final class DoubleListAdapter extends ListAdapter<DoubleList, Double> {

  /** Makes an adapter; one can be shared by all threads. */
  public DoubleListAdapter() {}

  @Override
  public Double parseItem(String text) {
    return DoubleAdapter.parse(text);
  }

  @Override
  protected String print(List<Double> values) {
    return values.stream().map(DoubleAdapter::print).collect(Collectors.joining(" "));
  }

  @Override
  protected DoubleList listOf(List<Double> values) {
    return new DoubleList(values);
  }

  @Override
  protected List<Double> itemsOf(DoubleList list) {
    return list.values();
  }

  @Override
  public boolean isUsefulInPart() {
    return false;
  }
}
