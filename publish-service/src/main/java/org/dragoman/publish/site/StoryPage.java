package org.dragoman.publish.site;

import com.ibm.icu.text.ListFormatter;
import java.util.List;
import java.util.Locale;
import org.dragoman.contracts.article.Relation;
import org.dragoman.contracts.credit.Credit;
import org.dragoman.publish.story.Slugs;
import org.jspecify.annotations.Nullable;

/**
 * A published story as its page, its card on the front page and its feed entry show it.
 *
 * @param path of the page on the site
 * @param address the same as an absolute URL
 * @param title with the language it is in, as every text that may have stayed untranslated
 * @param body sanitised HTML
 * @param lead picture above the body as HTML; empty if there is none
 * @param note what was corrected
 * @param original URL of the original; null if it has no page
 * @param machine what readers are told about machines; empty if none was used
 * @param written when the outlet published the original, if it said so
 * @param published first publication
 * @param corrected publication of this version, if it is not the first
 */
public record StoryPage(
    String storyId,
    String path,
    String address,
    String language,
    String direction,
    Words title,
    DeckLine deck,
    String deckLanguage,
    @Nullable Words dateline,
    List<String> authors,
    String lead,
    String body,
    List<Words> keywords,
    Credit credit,
    @Nullable String original,
    @Nullable String outletUrl,
    String originalLanguage,
    String machine,
    @Nullable Moment written,
    Moment published,
    @Nullable Moment corrected,
    @Nullable String note) {

  public StoryPage {
    authors = List.copyOf(authors);
    keywords = List.copyOf(keywords);
  }

  /** A text and the language it is in. */
  public record Words(String text, String language) {
    public String direction() {
      return Direction.of(language);
    }

    /** Of the page of stories with this keyword; empty where nothing of it can be in an address. */
    public String keywordPath() {
      String slug = Slugs.of(text, "");
      return slug.isEmpty() ? "" : Publisher.path("keywords", slug);
    }
  }

  /** Of the page of stories by its outlet; empty where there is none. */
  public String outletPath() {
    String name = credit.outlet() == null ? null : credit.outlet().name();
    String slug = name == null ? "" : Slugs.of(name, "");
    return slug.isEmpty() ? "" : Publisher.path("outlets", slug);
  }

  public String deckDirection() {
    return Direction.of(deckLanguage);
  }

  public String originalDirection() {
    return Direction.of(originalLanguage);
  }

  /** The original's language as readers of this one call it. */
  public String originalLanguageName() {
    return Locale.forLanguageTag(originalLanguage)
        .getDisplayLanguage(Locale.forLanguageTag(language));
  }

  public String byline() {
    return enumerated(authors);
  }

  public String translators() {
    return enumerated(credit.translators());
  }

  public String editors() {
    return enumerated(credit.editors());
  }

  /** What this is to its original, for readers. */
  public String relation() {
    Relation relation = credit.relation() == null ? Relation.TRANSLATED : credit.relation();
    return labels()
        .get("relation." + relation.name().toLowerCase(Locale.ROOT), originalLanguageName());
  }

  private String enumerated(List<String> names) {
    return ListFormatter.getInstance(Locale.forLanguageTag(language)).format(names);
  }

  public Labels labels() {
    return Labels.in(language);
  }
}
