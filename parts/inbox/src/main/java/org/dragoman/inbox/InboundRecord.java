package org.dragoman.inbox;

import org.dragoman.events.WireRecord;

/** A record and where it stood on its topic. */
public record InboundRecord(WireRecord record, int partition, long offset) {}
