package org.dragoman.publish.story.db;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.credit.Credit;
import org.dragoman.contracts.event.Version;
import org.dragoman.publish.story.Assignment;
import org.dragoman.publish.story.Copy;
import org.dragoman.publish.story.Dossier;
import org.dragoman.publish.story.LastEdit;
import org.dragoman.publish.story.Story;
import org.dragoman.publish.story.Summary;

/** Between a story and its row. */
final class StoryMapping {
  private static final int LONGEST = 300;

  private final Json json;
  private final StateMapping states = new StateMapping();

  StoryMapping(Json json) {
    this.json = json;
  }

  Story read(StoryRow row) {
    return states.read(row, dossier(row));
  }

  private Dossier dossier(StoryRow row) {
    Copy copy =
        new Copy(
            row.sourceVersion,
            row.translationRevision,
            json.article(row.original),
            json.segments(row.segments),
            json.furniture(row.furniture),
            row.layout == null ? null : json.layout(row.layout),
            json.creditEdits(row.creditEdits),
            json.strings(row.editors));
    return new Dossier(
        row.id,
        row.articleId,
        row.language,
        json.source(row.source),
        copy,
        json.credit(row.credit),
        row.slug,
        json.obligations(row.obligations),
        new Version(row.seenSource, row.seenTranslation, 0),
        new Assignment(row.assignee, row.desk),
        row.editedBy == null ? null : new LastEdit(row.editedBy, row.editedAt),
        row.waiting == null ? null : json.rendering(row.waiting),
        row.revision,
        row.createdAt,
        row.updatedAt);
  }

  void write(Story story, StoryRow row) {
    Dossier dossier = story.dossier();
    row.id = dossier.id();
    row.articleId = dossier.articleId();
    row.language = dossier.language();
    row.sourceLanguage = dossier.sourceLanguage();
    row.slug = dossier.slug();
    row.source = json.write(dossier.source());
    row.credit = json.write(dossier.credit());
    row.obligations = json.write(dossier.obligations());
    row.urgent = story.urgent() ? 1 : 0;
    row.seenSource = dossier.seen().source();
    row.seenTranslation = dossier.seen().translation();
    row.assignee = dossier.assignment().assignee();
    row.desk = dossier.assignment().desk();
    LastEdit edit = dossier.lastEdit();
    row.editedBy = edit == null ? null : edit.by();
    row.editedAt = edit == null ? null : edit.at();
    row.waiting = dossier.waiting() == null ? null : json.write(dossier.waiting());
    row.revision = dossier.revision();
    row.createdAt = dossier.createdAt();
    row.updatedAt = dossier.updatedAt();
    row.card = json.write(Summary.of(story));
    writeCopy(dossier, row);
    states.write(story, row);
  }

  private void writeCopy(Dossier dossier, StoryRow row) {
    Copy copy = dossier.copy();
    Article article = dossier.article();
    row.sourceVersion = copy.sourceVersion();
    row.translationRevision = copy.translationRevision();
    row.original = json.write(copy.original());
    row.segments = json.writeSegments(copy.segments());
    row.furniture = json.write(copy.furniture());
    row.layout = copy.layout() == null ? null : json.write(copy.layout());
    row.creditEdits = json.write(copy.credit());
    row.editors = json.write(copy.editors());
    row.title = article.title();
    Credit.Outlet outlet = dossier.credit().outlet();
    String name = outlet == null || outlet.name() == null ? dossier.source().name() : outlet.name();
    row.outlet = filtered(name);
    row.searchText =
        Stream.of(row.title, article.deck(), copy.original().title(), name, dossier.id())
            .filter(Objects::nonNull)
            .collect(Collectors.joining("\n"))
            .toLowerCase(Locale.ROOT);
  }

  /** As much of a name as the queue filters by: an entry of an index has no room for any length. */
  static String filtered(String name) {
    if (name.length() <= LONGEST) {
      return name;
    }
    boolean split = Character.isHighSurrogate(name.charAt(LONGEST - 1));
    return name.substring(0, split ? LONGEST - 1 : LONGEST);
  }
}
