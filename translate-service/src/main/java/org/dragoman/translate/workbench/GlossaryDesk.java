package org.dragoman.translate.workbench;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.pages.When;
import org.dragoman.translate.glossary.Change;
import org.dragoman.translate.glossary.EntryCursor;
import org.dragoman.translate.glossary.EntryPage;
import org.dragoman.translate.glossary.EntryQuery;
import org.dragoman.translate.glossary.Glossary;
import org.dragoman.translate.glossary.GlossarySummary;
import org.dragoman.translate.glossary.StoredEntry;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.language.Languages;
import org.dragoman.translate.workbench.GlossaryList.Asked;
import org.dragoman.translate.workbench.GlossaryList.Tab;
import org.jspecify.annotations.Nullable;

/** The glossary as its pages show it. */
public final class GlossaryDesk {

  private static final int PAGE = 50;

  private final Glossary glossary;
  private final InstantSource clock;

  public GlossaryDesk(Glossary glossary, InstantSource clock) {
    this.glossary = glossary;
    this.clock = clock;
  }

  /** A cursor that is none leads back to the start. */
  public GlossaryList list(Asked asked) {
    Instant now = clock.instant();
    EntryPage page =
        glossary.search(
            new EntryQuery(
                pair(asked),
                asked.outlet().isEmpty() ? null : asked.outlet(),
                asked.text(),
                EntryCursor.decode(asked.cursor()).orElse(null),
                PAGE));
    return new GlossaryList(
        asked,
        glossary.summaries().stream().map(one -> tab(one, asked)).toList(),
        page.entries().stream().map(entry -> EntryLine.of(entry, now)).toList(),
        page.next() == null ? null : asked.address("/glossary", "cursor", page.next().encode()));
  }

  public Optional<EntrySheet> sheet(UUID id) {
    return glossary.find(id).map(this::sheet);
  }

  private EntrySheet sheet(StoredEntry stored) {
    Instant now = clock.instant();
    List<Change> changes = glossary.history(stored.id());
    List<EntrySheet.Step> steps = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      Change change = changes.get(i);
      boolean edited = change.kind() == Change.Kind.CHANGED && i + 1 < changes.size();
      steps.add(
          new EntrySheet.Step(
              change.version(),
              EntrySheet.word(change.kind()),
              change.who(),
              When.at(change.at(), now),
              edited ? EntrySheet.edits(changes.get(i + 1).entry(), change.entry()) : List.of()));
    }
    return new EntrySheet(EntryLine.of(stored, now), steps);
  }

  private static @Nullable LanguagePair pair(Asked asked) {
    return Languages.known(asked.source()) && Languages.known(asked.target())
        ? new LanguagePair(asked.source(), asked.target())
        : null;
  }

  private static Tab tab(GlossarySummary one, Asked asked) {
    return new Tab(
        Language.of(one.source()).name() + " → " + Language.of(one.target()).name(),
        one.entries(),
        Address.of(
            "/glossary",
            "source",
            one.source(),
            "target",
            one.target(),
            "outlet",
            asked.outlet(),
            "q",
            asked.text()),
        one.source().equals(asked.source()) && one.target().equals(asked.target()));
  }
}
