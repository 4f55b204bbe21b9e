package org.dragoman.ingest.article;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.Media;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.ingest.identity.Address;
import org.jspecify.annotations.Nullable;

/**
 * An article without what differs from fetch to fetch though the outlet changed nothing. Two
 * articles of equal essence are one version:
 *
 * <ul>
 *   <li>the id, how sure we are of the language, and the date of the update itself;
 *   <li>in addresses, what {@link Address} takes for the same; of pictures and media files also
 *       size, signature and expiry in the query, and which of a numbered row of hosts serves them;
 *   <li>spacing, soft hyphens, Unicode composition, the order of keywords;
 *   <li>paragraphs that only count views, shares or comments, or only mark an advertisement.
 * </ul>
 */
public final class Essence {
  private static final String INVISIBLE = "\u200b\ufeff\u00ad";
  private static final Pattern HREF = Pattern.compile("href=\"([^\"]*)\"");
  private static final Pattern FILE =
      Pattern.compile(
          "(?i)^([^?#]+\\.(?:jpe?g|png|gif|webp|avif|svg|bmp|mp[34]|m4[av]|ogg|webm|mov|pdf))[?#].*$");
  private static final Pattern SIGNED =
      Pattern.compile(
          "(?i)[?&](?:x-amz-[^=]*|x-goog-[^=]*|signature|sig|token|expires?|hmac|key-pair-id|policy|awsaccesskeyid)=");
  private static final Pattern NUMBERED_HOST =
      Pattern.compile("^([a-z]+)\\d+(\\.[^/]*\\.[^/]*(?:/|$))");
  private static final Pattern NOISE =
      Pattern.compile(
          "(?iu)[^\\p{L}\\p{N}]*(?:(?:[\\d.,\\s\\u0660-\\u0669\\u06f0-\\u06f9]+[km]?\\s*(?:views?|reads?|shares?|likes?|comments?|vistas|lecturas|visitas|comentarios|vues|lectures|partages|commentaires"
              + "|Aufrufe|Kommentare?|просмотр\\S*|комментари\\S*|görüntülenme|okunma|yorum|مشاهدة|مشاهدات|قراءة|تعليق|تعليقات|بازدید|نظر)"
              + "|(?:views?|reads?|shares?|likes?|comments?|vistas|vues|Aufrufe|просмотры|عدد المشاهدات|عدد القراءات|بازدید)\\s*:\\s*[\\d.,\\s\\u0660-\\u0669\\u06f0-\\u06f9]+[km]?"
              + "|(?:advertisement|advertising|sponsored|promoted|ad|anuncio|publicidad|publicité|pub|werbung|anzeige|реклама|reklam|إعلان|اعلان|آگهی|تبلیغات)))[^\\p{L}\\p{N}]*");
  private static final int LONGEST_NOISE = 60;

  private Essence() {}

  public static Article of(Article article) {
    return article.toBuilder()
        .externalId(null)
        .updatedAt(null)
        .language(article.language(), null)
        .url(article.url() == null ? null : Address.sameFor(article.url()))
        .title(plain(article.title()))
        .deck(optional(article.deck()))
        .outlet(optional(article.outlet()))
        .authors(article.authors().stream().map(Essence::plain).toList())
        .dateline(optional(article.dateline()))
        .keywords(article.keywords().stream().map(Essence::plain).sorted().distinct().toList())
        .rights(optional(article.rights()))
        .creditLine(optional(article.creditLine()))
        .editorNote(optional(article.editorNote()))
        .media(article.media().stream().map(Essence::media).toList())
        .body(article.body().stream().filter(Essence::counts).map(Essence::block).toList())
        .build();
  }

  private static Media media(Media media) {
    return new Media(
        file(media.url()),
        media.type(),
        optional(media.caption()),
        optional(media.credit()),
        optional(media.alt()));
  }

  private static boolean counts(Block block) {
    return !(block instanceof Block.Paragraph(String html)
        && html.length() < LONGEST_NOISE * 3
        && isNoise(plain(PlainText.fromInline(html))));
  }

  private static boolean isNoise(String text) {
    return text.isEmpty() || text.length() <= LONGEST_NOISE && NOISE.matcher(text).matches();
  }

  private static Block block(Block block) {
    return switch (block) {
      case Block.Paragraph(String html) -> new Block.Paragraph(inline(html));
      case Block.Heading(int level, String html) -> new Block.Heading(level, inline(html));
      case Block.ListBlock(boolean ordered, List<String> items) ->
          new Block.ListBlock(ordered, items.stream().map(Essence::inline).toList());
      case Block.Quote(String html, String cite) -> new Block.Quote(inline(html), optional(cite));
      case Block.Image(String url, String caption, String credit, String alt) ->
          new Block.Image(file(url), optional(caption), optional(credit), optional(alt));
      case Block.Table(List<List<String>> rows) ->
          new Block.Table(
              rows.stream().map(row -> row.stream().map(Essence::inline).toList()).toList());
      case Block.Embed(String url) -> new Block.Embed(Address.sameFor(url));
    };
  }

  /** The address of a file: what follows its name asks for a size, or lets one in for a while. */
  private static String file(String url) {
    Matcher named = FILE.matcher(url);
    String bare = named.matches() ? named.group(1) : unsigned(url);
    return NUMBERED_HOST.matcher(Address.sameFor(bare)).replaceFirst("$1$2");
  }

  private static String unsigned(String url) {
    return SIGNED.matcher(url).find() ? url.replaceFirst("\\?.*$", "") : url;
  }

  private static String inline(String html) {
    String spaced = plain(html);
    return spaced.contains("href=")
        ? HREF.matcher(spaced)
            .replaceAll(found ->
                Matcher.quoteReplacement(
                    "href=\"" + Address.sameFor(found.group(1).replace("&amp;", "&")) + '"'))
        : spaced;
  }

  private static @Nullable String optional(@Nullable String text) {
    return text == null ? null : plain(text);
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (INVISIBLE.indexOf(c) >= 0) {
        continue;
      }
      if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
        space = true;
        continue;
      }
      if (space && !plain.isEmpty()) {
        plain.append(' ');
      }
      space = false;
      plain.append(c);
    }
    return Normalizer.normalize(plain, Normalizer.Form.NFC);
  }
}
