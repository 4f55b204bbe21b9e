package org.dragoman.publish.site;

import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.Media;
import org.dragoman.publish.story.Companions.Company;
import org.dragoman.publish.story.Companions.Correction;
import org.dragoman.publish.story.Edition;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a story on its page: for search engines and for those who pass the link on,
 * the languages it can be read in, and what was corrected.
 *
 * @param locale as Open Graph writes it, {@code en_US}
 * @param picture absolute URL of the first picture readers see; null if there is none
 * @param pictureAlt its description; null if there is none
 * @param modified as {@code datetime}
 * @param tongues the languages of our own that the article can be read in, this one among them;
 *     empty if there is no other
 * @param fallback address for readers of other languages; null where there is nothing to choose
 * @param original address of the original where it may stand as another language of the page
 * @param notes what was corrected, the newest first
 * @param data JSON-LD
 */
public record StoryHead(
    String locale,
    @Nullable String picture,
    @Nullable String pictureAlt,
    String modified,
    List<Tongue> tongues,
    @Nullable String fallback,
    @Nullable String original,
    List<Note> notes,
    String data) {

  public StoryHead {
    tongues = List.copyOf(tongues);
    notes = List.copyOf(notes);
  }

  /** What was corrected, and when. */
  public record Note(String text, Moment at) {}

  static StoryHead of(
      Edition edition, StoryPage page, Company company, String data, Publisher publisher) {
    Optional<Media> picture = pictures(edition).findFirst();
    List<Tongue> tongues = tongues(edition, page, company, publisher);
    return new StoryHead(
        locale(edition.language()),
        picture.map(Media::url).orElse(null),
        picture.map(Media::alt).filter(alt -> !alt.isBlank()).orElse(null),
        Moment.iso(edition.updatedAt()),
        tongues,
        fallback(tongues, publisher),
        ours(page, tongues) ? null : page.original(),
        company.corrections().stream().map(one -> note(one, edition, publisher)).toList(),
        data);
  }

  private static Note note(Correction correction, Edition edition, Publisher publisher) {
    return new Note(
        correction.note(), Moment.of(correction.at(), edition.language(), publisher.zone()));
  }

  private static Stream<Media> pictures(Edition edition) {
    Stream<Media> beside =
        edition.article().media().stream()
            .filter(media -> media.type() == null || media.type().startsWith("image/"));
    Stream<Media> within =
        edition.article().body().stream()
            .filter(Block.Image.class::isInstance)
            .map(Block.Image.class::cast)
            .map(one -> new Media(one.url(), null, one.caption(), one.credit(), one.alt()));
    return Stream.concat(beside, within).filter(media -> Typesetter.link(media.url()) != null);
  }

  private static List<Tongue> tongues(
      Edition edition, StoryPage page, Company company, Publisher publisher) {
    if (company.translations().isEmpty()) {
      return List.of();
    }
    Stream<Tongue> others =
        company.translations().stream()
            .map(one -> Tongue.of(one.language(), publisher.address(one.slug()), false));
    return Stream.concat(Stream.of(Tongue.of(edition.language(), page.address(), true)), others)
        .sorted(Comparator.comparing(Tongue::tag))
        .toList();
  }

  /** For readers of none of the languages: the site's own. */
  private static @Nullable String fallback(List<Tongue> tongues, Publisher publisher) {
    return tongues.stream()
        .filter(tongue -> tongue.tag().equals(publisher.language()))
        .findFirst()
        .or(() -> tongues.stream().findFirst())
        .map(Tongue::address)
        .orElse(null);
  }

  /** Two pages of one language are no alternatives, and a page is none to itself. */
  private static boolean ours(StoryPage page, List<Tongue> tongues) {
    return page.originalLanguage().equals(page.language())
        || tongues.stream().anyMatch(tongue -> tongue.tag().equals(page.originalLanguage()));
  }

  private static String locale(String language) {
    ULocale likely = ULocale.addLikelySubtags(ULocale.forLanguageTag(language));
    return likely.getCountry().isEmpty()
        ? likely.getLanguage()
        : likely.getLanguage() + "_" + likely.getCountry();
  }
}
