package org.dragoman.ingest.drop;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.dragoman.contracts.article.Source;
import org.dragoman.ingest.source.Sources;
import org.dragoman.outbox.Transactions;

/** Takes a file as a document, one in gzip, or a zip of them. */
public final class TakeFile implements Taker {
  private static final int MOST_ENTRIES = 1_000;

  private final Sources sources;
  private final Transactions transactions;
  private final Documents documents;
  private final long largest;

  /**
   * @param largest most bytes of a file, packed or unpacked
   */
  public TakeFile(Sources sources, Transactions transactions, Documents documents, long largest) {
    this.sources = sources;
    this.transactions = transactions;
    this.documents = documents;
    this.largest = largest;
  }

  @Override
  public Verdict take(Path file, String name, String source) throws IOException {
    BasicFileAttributes attributes =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (!attributes.isRegularFile()) {
      return Verdict.Failed.because(
          attributes.isSymbolicLink()
              ? "It is a link, and links are not followed."
              : "It is not a file.");
    }
    if (attributes.size() > largest) {
      return Verdict.Failed.because(
          "The file has %d bytes; at most %d are taken.".formatted(attributes.size(), largest));
    }
    Optional<Source> known = transactions.call(() -> sources.find(source));
    return known.isEmpty()
        ? Verdict.Failed.because(unknown(source))
        : read(known.get(), file, name);
  }

  @Override
  public boolean isReady() {
    try {
      transactions.call(() -> sources.find("any"));
      return true;
    } catch (RuntimeException away) {
      return false;
    }
  }

  private static String unknown(String source) {
    return source.isEmpty()
        ? "It lay in no source's folder: each source has one, named by its id."
        : "There is no source \"%s\". An admin creates it, then the file is moved back to be taken."
            .formatted(source);
  }

  private Verdict read(Source source, Path file, String name) throws IOException {
    try (InputStream bytes =
        new BufferedInputStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS))) {
      bytes.mark(4);
      byte[] magic = bytes.readNBytes(4);
      bytes.reset();
      if (magic.length >= 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b) {
        return documents.take(source, bounded(new GZIPInputStream(bytes, 64 * 1024)), plain(name));
      }
      return magic.length == 4 && magic[0] == 'P' && magic[1] == 'K' && magic[2] == 3
          ? zip(source, new ZipInputStream(bytes), name)
          : documents.take(source, bytes, name);
    } catch (AccessDeniedException denied) {
      return Verdict.Failed.because("The file may not be read: its permissions forbid it.");
    } catch (TooLarge bomb) {
      return Verdict.Failed.because(
          "Unpacked, the file has more than %d bytes; at most so many are taken."
              .formatted(largest));
    } catch (ZipException | EOFException broken) {
      return Verdict.Failed.because("The file is broken: " + broken.getMessage());
    }
  }

  private static String plain(String name) {
    return name.toLowerCase(java.util.Locale.ROOT).endsWith(".gz")
        ? name.substring(0, name.length() - 3)
        : name;
  }

  /** All of it is done, or all that is not is told: taking it again changes nothing that was. */
  private Verdict zip(Source source, ZipInputStream zip, String name) throws IOException {
    List<UUID> receipts = new ArrayList<>();
    Map<String, Integer> outcomes = new HashMap<>();
    List<String> refused = new ArrayList<>();
    List<String> failures = new ArrayList<>();
    InputStream content = bounded(zip);
    int entries = 0;
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (entry.isDirectory()) {
        continue;
      }
      if (++entries > MOST_ENTRIES) {
        failures.add("It holds more than %d files; no more were taken.".formatted(MOST_ENTRIES));
        break;
      }
      String inner = entry.getName();
      switch (documents.take(source, content, name + "!" + inner)) {
        case Verdict.Taken taken -> {
          receipts.addAll(taken.receipts());
          taken
              .outcomes()
              .forEach((outcome, count) -> outcomes.merge(outcome, count, Integer::sum));
          taken.refused().forEach(reason -> refused.add(inner + ": " + reason));
        }
        case Verdict.Failed failed ->
            failed.reasons().forEach(reason -> failures.add(inner + ": " + reason));
      }
    }
    if (entries == 0) {
      failures.add("The zip is empty.");
    }
    if (failures.isEmpty()) {
      return new Verdict.Taken(receipts, outcomes, refused);
    }
    receipts.forEach(receipt -> failures.add("Taken, receipt " + receipt));
    return new Verdict.Failed(failures);
  }

  private InputStream bounded(InputStream unpacked) {
    return new java.io.FilterInputStream(unpacked) {
      private long left = largest;

      @Override
      public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
      }

      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        count(Math.max(read, 0));
        return read;
      }

      private void count(int bytes) throws TooLarge {
        left -= bytes;
        if (left < 0) {
          throw new TooLarge();
        }
      }
    };
  }

  private static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
