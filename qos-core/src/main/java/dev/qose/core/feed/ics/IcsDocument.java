package dev.qose.core.feed.ics;

import java.util.List;

/**
 * A file as it was read.
 *
 * @param components the outermost components, normally one {@code VCALENDAR}
 * @param octets how it is written
 * @param notes what had to be put up with, in the order of lines
 * @since 0.1
 */
public record IcsDocument(List<IcsComponent> components, IcsOctets octets, List<IcsNote> notes) {

  public IcsDocument {
    components = List.copyOf(components);
    notes = List.copyOf(notes);
  }
}
