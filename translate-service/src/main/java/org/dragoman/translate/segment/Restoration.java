package org.dragoman.translate.segment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Finding.Place;
import org.dragoman.contracts.translation.Finding.Severity;
import org.dragoman.contracts.translation.Finding.Side;
import org.jspecify.annotations.Nullable;

/**
 * Puts the tags of a sentence back by their numbers. Where two cross, the later one begins when the
 * earlier ends; a tag that was never closed is lost, since nobody knows how far it went; of a tag
 * that comes twice the first one counts, unless only white space parts them.
 */
final class Restoration implements AnsweredMarkup.Reader {

  /** A stretch of the answer. A doubled one has markup that stood somewhere else already. */
  private record Part(String text, List<Placeholder> around, @Nullable Placeholder doubled) {}

  /** A tag not closed yet; without a placeholder it is one that is left out. */
  private static final class Open {
    final @Nullable Placeholder placeholder;
    final @Nullable Placeholder doubled;
    final String element;
    int start;

    Open(
        @Nullable Placeholder placeholder,
        @Nullable Placeholder doubled,
        String element,
        int start) {
      this.placeholder = placeholder;
      this.doubled = doubled;
      this.element = element;
      this.start = start;
    }
  }

  private record Closed(int at, List<Placeholder> around) {}

  private final List<Placeholder> all;
  private final List<Part> parts = new ArrayList<>();
  private final List<Open> open = new ArrayList<>();
  private final BitSet seen = new BitSet();
  private final Map<Integer, Closed> closed = new HashMap<>();
  private final Map<String, Integer> passed = new HashMap<>();
  private boolean invented;

  Restoration(List<Placeholder> all) {
    this.all = all;
  }

  @Override
  public void text(String text) {
    Placeholder doubled =
        open.stream().map(one -> one.doubled).filter(one -> one != null).findFirst().orElse(null);
    parts.add(new Part(InlineHtml.spaced(text), around(), doubled));
  }

  @Override
  public void opens(int number, String element) {
    if (number < 1 || number > all.size() || all.get(number - 1).isBreak()) {
      invented = true;
      open.add(new Open(null, null, element, parts.size()));
    } else {
      open(all.get(number - 1), element);
    }
  }

  @Override
  public void opens(String element) {
    unseen(element)
        .ifPresentOrElse(
            one -> open(one, element),
            () -> {
              invented = true;
              open.add(new Open(null, null, element, parts.size()));
            });
  }

  private void open(Placeholder one, String element) {
    if (seen.get(one.number()) && !goesOn(one)) {
      open.add(new Open(null, one, element, parts.size()));
      return;
    }
    if (one.isLink()) {
      open.stream()
          .filter(other -> other.placeholder != null && other.placeholder.isLink())
          .findFirst()
          .ifPresent(this::close);
    }
    seen.set(one.number());
    open.add(new Open(one, null, element, parts.size()));
  }

  /** Closed a moment ago, with nothing but white space since. */
  private boolean goesOn(Placeholder one) {
    Closed before = closed.get(one.number());
    if (before == null || !before.around().equals(around())) {
      return false;
    }
    List<Part> since = parts.subList(before.at(), parts.size());
    if (since.size() > 1 || !since.stream().allMatch(part -> part.text().isBlank())) {
      return false;
    }
    since.replaceAll(part -> with(part, one));
    return true;
  }

  @Override
  public void closes(int number) {
    open.stream()
        .filter(one ->
            (one.placeholder != null && one.placeholder.number() == number)
                || (one.doubled != null && one.doubled.number() == number))
        .reduce((first, second) -> second)
        .ifPresent(this::close);
  }

  @Override
  public void closes(String element) {
    open.stream()
        .filter(one -> one.element.equals(element))
        .reduce((first, second) -> second)
        .ifPresent(this::close);
  }

  private void close(Open one) {
    int place = open.indexOf(one);
    open.subList(place + 1, open.size()).forEach(this::startsHere);
    open.remove(place);
    if (one.placeholder != null) {
      closed.put(one.placeholder.number(), new Closed(parts.size(), around()));
    }
  }

  /** Takes a tag off everything since it was opened. */
  private void startsHere(Open one) {
    if (one.placeholder != null) {
      parts.subList(one.start, parts.size()).replaceAll(part -> without(part, one.placeholder));
    }
    one.start = parts.size();
  }

  @Override
  public void lineBreak(int number) {
    if (number < 1 || number > all.size() || !all.get(number - 1).isBreak() || seen.get(number)) {
      invented = true;
      return;
    }
    seen.set(number);
    parts.add(new Part(String.valueOf(InlineHtml.BREAK), around(), null));
  }

  @Override
  public void lineBreak() {
    unseen("br").ifPresentOrElse(one -> lineBreak(one.number()), () -> invented = true);
  }

  /** The first of that element that did not come yet; what was passed over once has come. */
  private Optional<Placeholder> unseen(String element) {
    int at = passed.getOrDefault(element, 0);
    while (at < all.size()
        && (!all.get(at).element().equals(element) || seen.get(all.get(at).number()))) {
      at++;
    }
    passed.put(element, at);
    return at < all.size() ? Optional.of(all.get(at)) : Optional.empty();
  }

  private List<Placeholder> around() {
    return open.stream().map(one -> one.placeholder).filter(one -> one != null).toList();
  }

  private static Part with(Part part, Placeholder one) {
    List<Placeholder> around = new ArrayList<>(part.around());
    around.add(one);
    return new Part(part.text(), List.copyOf(around), part.doubled());
  }

  private static Part without(Part part, Placeholder one) {
    return new Part(
        part.text(), part.around().stream().filter(other -> other != one).toList(), part.doubled());
  }

  /** The whole of it, when everything was read. */
  Restored within(InlineHtml.Wrapping wrapping, int offset) {
    List.copyOf(open).reversed().forEach(this::startsHere);
    Spacing spacing = new Spacing(all);
    List<Finding> findings = new ArrayList<>();
    BitSet kept = new BitSet();
    for (Part part : parts) {
      int from = spacing.next();
      spacing.add(part.text(), part.around());
      if (!part.text().isBlank() || part.text().indexOf(InlineHtml.BREAK) >= 0) {
        part.around().forEach(one -> kept.set(one.number()));
      }
      if (part.doubled() != null && !part.text().isBlank()) {
        findings.add(twice(part.doubled(), offset + from, offset + spacing.length()));
      }
    }
    all.stream()
        .filter(one -> one.isBreak() ? !seen.get(one.number()) : !kept.get(one.number()))
        .map(one -> lost(one, offset))
        .forEach(findings::add);
    if (invented) {
      findings.add(
          new Finding(
              "markup", Severity.INFO, "The engine added markup of its own; it was taken out."));
    }
    String core = spacing.html();
    boolean nothing = core.isEmpty() && !wrapping.core().text().isEmpty();
    return new Restored(nothing ? "" : wrapping.before() + core + wrapping.after(), findings);
  }

  private static Finding lost(Placeholder one, int offset) {
    String text =
        one.isBreak()
            ? "A line break is lost."
            : "The %s of “%s” is lost.".formatted(one.called(), one.text().strip());
    int from = offset + one.from();
    return new Finding(
        "markup",
        Severity.WARNING,
        text,
        new Place(Side.SOURCE, from, from + Math.max(one.text().length(), one.isBreak() ? 1 : 0)));
  }

  private static Finding twice(Placeholder one, int from, int to) {
    return new Finding(
        "markup",
        Severity.WARNING,
        "The %s of “%s” came twice; the first is kept.".formatted(one.called(), one.text().strip()),
        new Place(Side.TARGET, Math.min(from, to), to));
  }
}
