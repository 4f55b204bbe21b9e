package org.dragoman.ingest.format;

/** Reads one format. It never throws for what a sender can send. */
@FunctionalInterface
public interface FormatReader {

  Reading read(DocumentText document);
}
