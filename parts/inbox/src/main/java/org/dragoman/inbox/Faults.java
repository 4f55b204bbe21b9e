package org.dragoman.inbox;

/** Tells a record that breaks its processing from a database that is away. */
public interface Faults {

  /** Whether the failure is the infrastructure's, so that the record is to be tried again. */
  boolean isInfrastructure(RuntimeException failure);
}
