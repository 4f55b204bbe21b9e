package org.dragoman.ingest.identity;

import java.util.List;
import java.util.Locale;

/** By what the articles of a source are told apart: which of an item's keys counts first. */
public enum IdentityPolicy {
  /**
   * As {@link #GUID}, until the source's ids prove bad; then as the first other policy under which
   * what the source has sent is told apart ({@link Verdict}).
   */
  AUTO,
  /** The outlet's own id. */
  GUID,
  /** The id and the address together: for ids that are used again elsewhere. */
  GUID_AND_LINK,
  /** The address: for ids that change with each edit. */
  LINK,
  /** The headline and the date of publication: for ids and addresses that are both worthless. */
  TITLE_AND_DATE;

  /** As it is written in JSON. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kinds of key in the order in which they count; a kind an item does not bear is skipped. */
  public List<KeyKind> order() {
    return switch (this) {
      case AUTO, GUID -> List.of(KeyKind.GUID, KeyKind.LINK, KeyKind.TITLE);
      case GUID_AND_LINK ->
          List.of(KeyKind.GUID_AND_LINK, KeyKind.GUID, KeyKind.LINK, KeyKind.TITLE);
      case LINK -> List.of(KeyKind.LINK, KeyKind.GUID, KeyKind.TITLE);
      case TITLE_AND_DATE -> List.of(KeyKind.TITLE, KeyKind.LINK, KeyKind.GUID);
    };
  }
}
