package org.dragoman.translate.glossary;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.dragoman.translate.language.LanguagePair;
import org.jspecify.annotations.Nullable;

/** Writes the glossary of a pair out as a stream; imported again, it changes nothing. */
public final class ExportGlossary {

  private static final int PAGE = 500;

  private final Glossary glossary;

  public ExportGlossary(Glossary glossary) {
    this.glossary = glossary;
  }

  private interface Sink {
    void write(StoredEntry entry) throws IOException, XMLStreamException;
  }

  /** UTF-8 with a byte order mark, without which spreadsheets take it for something else. */
  public void csv(LanguagePair pair, @Nullable String outlet, OutputStream out) throws IOException {
    BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    text.write('\ufeff');
    CsvGlossary.begin(text);
    try {
      all(pair, outlet, stored -> CsvGlossary.write(stored.entry(), text));
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    text.flush();
  }

  /** TBX-Basic, version 3. */
  public void tbx(LanguagePair pair, @Nullable String outlet, OutputStream out) throws IOException {
    try {
      TbxWriter tbx = TbxWriter.begin(out, pair);
      all(pair, outlet, tbx::concept);
      tbx.end();
    } catch (XMLStreamException broken) {
      throw broken.getCause() instanceof IOException cause ? cause : new IOException(broken);
    }
  }

  private void all(LanguagePair pair, @Nullable String outlet, Sink sink)
      throws IOException, XMLStreamException {
    EntryCursor after = null;
    do {
      EntryPage page = glossary.search(new EntryQuery(pair, outlet, "", after, PAGE));
      List<StoredEntry> entries = page.entries();
      for (StoredEntry entry : entries) {
        sink.write(entry);
      }
      after = page.next();
    } while (after != null);
  }
}
