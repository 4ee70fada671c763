package dev.qose.jaxb.bind;

import dev.qose.core.model.XsdTime;
import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import org.jspecify.annotations.Nullable;

/**
 * Keeps {@code xs:time} to the letter, which Java's own types do not: {@code 24:00:00} stays, and
 * so does the difference between no offset and {@code Z}.
 *
 * @since 0.1
 */
public final class TimeAdapter extends XmlAdapter<String, XsdTime> {

  /** Makes an adapter; one can be shared by all threads. */
  public TimeAdapter() {}

  @Override
  public @Nullable XsdTime unmarshal(@Nullable String text) {
    return text == null ? null : new XsdTime(text);
  }

  @Override
  public @Nullable String marshal(@Nullable XsdTime time) {
    return time == null ? null : time.lexical();
  }
}
