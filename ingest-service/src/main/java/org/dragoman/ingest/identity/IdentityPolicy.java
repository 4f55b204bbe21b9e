package org.dragoman.ingest.identity;

/** By what the articles of a source are told apart. */
public enum IdentityPolicy {
  /** The strongest of the others that the source's items bear. */
  AUTO,
  GUID,
  GUID_AND_LINK,
  LINK,
  TITLE_AND_DATE
}
