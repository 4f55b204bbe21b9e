package org.dragoman.publish.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.credit.Credit;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.publish.site.Direction;
import org.dragoman.publish.site.Typesetter;
import org.dragoman.publish.story.AlsoIn;
import org.dragoman.publish.story.Copy;
import org.dragoman.publish.story.Story;
import org.jspecify.annotations.Nullable;

/**
 * A story beside its original.
 *
 * @param alsoIn other outlets' copies of the same text
 * @param untranslated sentences that would stand on the page in the source language
 */
public record Sheet(
    Card card,
    String sourceLanguage,
    String sourceDirection,
    List<Line> lines,
    Credit credit,
    @Nullable String originalUrl,
    int untranslated,
    @Nullable String embargo,
    @Nullable String editorNote,
    List<Twin> alsoIn) {

  public static Sheet of(Story story, List<AlsoIn> alsoIn) {
    Copy copy = story.dossier().copy();
    String language = story.dossier().sourceLanguage();
    Credit.Original original = story.dossier().credit().original();
    return new Sheet(
        Card.of(story),
        language,
        Direction.of(language),
        lines(story),
        story.dossier().credit(),
        original == null ? null : Typesetter.link(original.url()),
        copy.untranslated().size(),
        copy.original().embargoUntil() == null ? null : copy.original().embargoUntil().toString(),
        copy.original().editorNote(),
        alsoIn.stream().map(Twin::of).toList());
  }

  public String relation() {
    return credit.relation() == null ? "—" : credit.relation().name().toLowerCase(Locale.ROOT);
  }

  public String rights() {
    Credit.Rights rights = credit.rights();
    return rights == null || rights.basis() == null ? "—" : rights.basis();
  }

  private static List<Line> lines(Story story) {
    Copy copy = story.dossier().copy();
    Set<String> touched = new HashSet<>();
    story.dossier().obligations().forEach(o -> touched.addAll(o.segments()));
    List<Line> lines = new ArrayList<>();
    String last = "";
    for (Segment segment : copy.segments()) {
      String place = segment.address().equals(last) ? "" : place(segment, copy);
      lines.add(Line.of(segment, place, touched.contains(segment.id())));
      last = segment.address();
    }
    return lines;
  }

  private static String place(Segment segment, Copy copy) {
    String address = segment.address();
    Integer block = segment.block();
    if (block != null && block < copy.original().body().size()) {
      return place(copy.original().body().get(block), address);
    }
    return switch (address) {
      case "title" -> "Headline";
      case "deck" -> "Deck";
      case "dateline" -> "Dateline";
      default -> address.startsWith("k") ? "Keyword" : "Picture";
    };
  }

  private static String place(Block block, String address) {
    return switch (block) {
      case Block.Paragraph _ -> "Paragraph";
      case Block.Heading _ -> "Crosshead";
      case Block.ListBlock _ -> "Item " + (1 + number(address));
      case Block.Quote _ -> "Quote";
      case Block.Image _ -> address.endsWith(".alt") ? "Picture, described" : "Caption";
      case Block.Table _ -> "Table";
      case Block.Embed _ -> "Embed";
    };
  }

  private static int number(String address) {
    return Integer.parseInt(address.substring(address.lastIndexOf(".i") + 2));
  }
}
