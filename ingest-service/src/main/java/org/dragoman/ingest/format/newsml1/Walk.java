package org.dragoman.ingest.format.newsml1;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.Media;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.ingest.extract.Links;
import org.dragoman.ingest.format.agency.Story;
import org.jspecify.annotations.Nullable;

/**
 * What a tree of components comes to: its texts in order, its pictures, and the components passed
 * on the way to the first text, which describe it. Of forms of the same thing the one in the item's
 * language is taken, and of those the richest.
 */
final class Walk {
  private static final String LOST =
      "Its picture, film or sound has no web address and is left out.";

  private final @Nullable String language;
  private final @Nullable String base;
  private final List<Story> texts = new ArrayList<>();
  private final Set<Media> media = new LinkedHashSet<>();
  private final List<Component> spine = new ArrayList<>();
  private final Set<String> passed = new LinkedHashSet<>();
  private final Set<String> lost = new LinkedHashSet<>();

  Walk(Component root, @Nullable String language, @Nullable String base) {
    this.language = language;
    this.base = base;
    component(root);
  }

  List<Story> texts() {
    return texts;
  }

  List<Media> media() {
    return List.copyOf(media);
  }

  /** From the outermost to the one that holds the first text. */
  List<Component> spine() {
    return spine;
  }

  List<String> notes() {
    List<String> notes = new ArrayList<>(lost);
    if (!passed.isEmpty()) {
      notes.add("It is also offered in: %s.".formatted(String.join(", ", passed)));
    }
    return notes;
  }

  private void component(Component component) {
    if (component.isPicture()) {
      picture(component).ifPresentOrElse(media::add, () -> lost.add(LOST));
      return;
    }
    if (component.isCaption()) {
      return;
    }
    if (texts.isEmpty()) {
      spine.add(component);
    }
    contents(component);
    List<Component> children = component.children();
    (component.isChoice() ? chosen(children) : children).forEach(this::component);
  }

  private void contents(Component component) {
    List<Content> all = component.contents().stream().filter(Content::isText).toList();
    List<Content> taken =
        component.isChoice()
            ? all.stream().sorted(Comparator.comparingInt(Content::rank)).limit(1).toList()
            : all;
    if (!taken.isEmpty() && !texts.isEmpty()) {
      headed(component).ifPresent(texts::add);
    }
    taken.forEach(content -> content.stories(base).forEach(texts::add));
  }

  /** A further text with a headline of its own goes on under it. */
  private static Optional<Story> headed(Component component) {
    String headline = new Lines(List.of(component)).headline();
    return headline == null
        ? Optional.empty()
        : Optional.of(
            new Story(
                Article.builder()
                    .body(List.of(new Block.Heading(2, PlainText.toInline(headline))))
                    .build(),
                List.of()));
  }

  private List<Component> chosen(List<Component> forms) {
    List<Component> own = forms.stream().filter(this::isOwn).toList();
    forms.stream()
        .filter(form -> !own.isEmpty() && !own.contains(form) && form.language() != null)
        .forEach(form -> passed.add(String.valueOf(form.language())));
    return (own.isEmpty() ? forms : own)
        .stream().sorted(Comparator.comparingInt(Component::rank)).limit(1).toList();
  }

  private boolean isOwn(Component form) {
    return language == null || primary(language).equals(primary(form.language()));
  }

  private static String primary(@Nullable String tag) {
    return tag == null ? "" : tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
  }

  /** The widest form with a web address. */
  private Optional<Media> picture(Component component) {
    return component
        .all()
        .flatMap(c -> c.contents().stream())
        .filter(Content::isMedia)
        .sorted(Comparator.comparingInt(Content::width).reversed())
        .flatMap(content -> media(content, component).stream())
        .findFirst();
  }

  private Optional<Media> media(Content content, Component component) {
    List<Component> around = component.all().toList();
    Lines lines = new Lines(around);
    return Links.resolve(content.href(), base)
        .map(url -> new Media(url, content.mediaType(), lines.caption(), lines.credit(), null));
  }
}
