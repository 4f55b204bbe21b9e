package org.dragoman.ingest.nearduplicate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Invented reports in an invented language, with what makes copies hard to find: words that are
 * frequent and words that are rare, phrases that every report uses, subjects with words and
 * quotations of their own, and templates filled in anew each day. The same seed gives the same
 * texts.
 */
public final class Corpus {
  private static final String[] SYLLABLES = {
    "ba", "den", "ki", "lor", "mu", "nes", "or", "pra", "qui", "ris", "so", "tal", "u", "ven", "wi",
    "xa", "yor", "zem", "fla", "gro", "hin", "ja"
  };

  private final Random random;
  private final List<String> words = new ArrayList<>();
  private final List<String> phrases = new ArrayList<>();

  public Corpus(long seed) {
    random = new Random(seed);
    Set<String> all = new HashSet<>();
    while (all.size() < 6000) {
      all.add(newWord());
    }
    words.addAll(all.stream().sorted().toList());
    Collections.shuffle(words, random);
    for (int i = 0; i < 250; i++) {
      phrases.add(run(3 + random.nextInt(4)));
    }
  }

  private String newWord() {
    StringBuilder word = new StringBuilder();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return word.toString();
  }

  /** About as Zipf has it: half of all words are among the hundred most frequent. */
  private String word() {
    return words.get((int) Math.floor(Math.pow(words.size(), random.nextDouble())) - 1);
  }

  private String run(int length) {
    return String.join(" ", IntStream.range(0, length).mapToObj(i -> word()).toList());
  }

  /** A subject: its names, its figures, what was said about it. */
  public record Subject(List<String> names, List<String> phrases, List<String> quotations) {}

  public Subject subject() {
    return new Subject(
        times(6, () -> title(newWord()) + " " + title(newWord())),
        times(12, () -> run(4)),
        times(2, () -> '"' + run(14) + '"'));
  }

  /** A report of about so many words in paragraphs of two or three sentences. */
  public List<String> report(Subject subject, int length) {
    List<String> paragraphs = new ArrayList<>();
    int written = 0;
    while (written < length) {
      String paragraph = String.join(" ", times(2 + random.nextInt(2), () -> sentence(subject)));
      paragraphs.add(paragraph);
      written += paragraph.split(" ").length;
    }
    return paragraphs;
  }

  private String sentence(Subject subject) {
    List<String> parts = new ArrayList<>();
    for (int i = 3 + random.nextInt(3); i > 0; i--) {
      parts.add(
          switch (random.nextInt(12)) {
            case 0, 1 -> pick(phrases);
            case 2 -> pick(subject.phrases());
            case 3, 4 -> pick(subject.names());
            case 5 -> Integer.toString(random.nextInt(5000));
            default -> run(2 + random.nextInt(4));
          });
    }
    return title(String.join(" ", parts)) + ".";
  }

  /** A second report of the same matter, written by somebody else, with the same quotations. */
  public List<String> sameMatter(Subject subject, int length) {
    List<String> paragraphs = report(subject, length);
    subject.quotations().forEach(said -> paragraphs.add(said + ", " + pick(subject.names())));
    return paragraphs;
  }

  /** One day's filling of a template with figures: most words are the template's. */
  public List<String> filled(List<String> template) {
    return template.stream()
        .map(line -> {
          StringBuilder text = new StringBuilder();
          for (String part : line.split("#", -1)) {
            text.append(text.isEmpty() ? "" : Integer.toString(random.nextInt(12))).append(part);
          }
          return text.toString();
        })
        .toList();
  }

  /** Lines with a figure, written {@code #}, after each so many words. */
  public List<String> template(int lines, int every) {
    return times(
        lines, () -> run(every) + " # " + run(every) + " # " + run(every) + " # " + word() + ".");
  }

  public String title() {
    return title(run(7));
  }

  public List<String> prefixed(List<String> text) {
    List<String> changed = new ArrayList<>(text);
    changed.set(
        0, newWord().toUpperCase(Locale.ROOT) + ", May 1 (Wire Service) — " + changed.getFirst());
    return changed;
  }

  /** Without the last part of its words. */
  public List<String> cut(List<String> text, double part) {
    int left = (int) Math.round(count(text) * (1 - part));
    List<String> kept = new ArrayList<>();
    for (String paragraph : text) {
      List<String> all = List.of(paragraph.split(" "));
      if (left > 0) {
        kept.add(String.join(" ", all.subList(0, Math.min(left, all.size()))));
      }
      left -= all.size();
    }
    return kept;
  }

  /** So large a part of its words replaced, left out or doubled, anywhere. */
  public List<String> mended(List<String> text, double part) {
    return text.stream()
        .map(paragraph -> {
          List<String> mended = new ArrayList<>();
          for (String word : paragraph.split(" ")) {
            if (random.nextDouble() >= part) {
              mended.add(word);
            } else if (random.nextInt(3) > 0) {
              mended.add(word());
            }
          }
          return String.join(" ", mended);
        })
        .toList();
  }

  public List<String> shuffled(List<String> text) {
    List<String> changed = new ArrayList<>(text);
    Collections.shuffle(changed, random);
    return changed;
  }

  /** With a third as much of its own put before, between and after. */
  public List<String> extended(List<String> text) {
    List<String> changed = new ArrayList<>(text);
    for (String paragraph : report(subject(), count(text) / 3)) {
      changed.add(random.nextInt(changed.size() + 1), paragraph);
    }
    return changed;
  }

  public static int count(List<String> text) {
    return text.stream().mapToInt(paragraph -> paragraph.split(" ").length).sum();
  }

  public int length() {
    return 80 + random.nextInt(700);
  }

  private String pick(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static String title(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static <T> List<T> times(int count, java.util.function.Supplier<T> each) {
    return new ArrayList<>(IntStream.range(0, count).mapToObj(i -> each.get()).toList());
  }
}
