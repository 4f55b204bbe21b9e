package org.dragoman.publish.desk.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.util.List;
import org.dragoman.publish.credit.Crediting;
import org.dragoman.publish.desk.MovesPanel;
import org.dragoman.publish.desk.Sheet;
import org.dragoman.publish.site.Publisher;
import org.dragoman.publish.story.Reading;
import org.dragoman.publish.story.Rules;
import org.dragoman.publish.story.Story;
import org.dragoman.publish.story.Undelivered;

/** Story pages for whoever sent the request at hand. */
@Singleton
final class Sheets {
  private final Reading reading;
  private final Rules rules;
  private final Crediting crediting;
  private final Undelivered undelivered;
  private final Publisher publisher;
  private final SecurityIdentity caller;

  Sheets(
      Reading reading,
      Rules rules,
      Crediting crediting,
      Undelivered undelivered,
      Publisher publisher,
      SecurityIdentity caller) {
    this.reading = reading;
    this.rules = rules;
    this.crediting = crediting;
    this.undelivered = undelivered;
    this.publisher = publisher;
    this.caller = caller;
  }

  Sheet of(Story story) {
    String name = caller.getPrincipal().getName();
    MovesPanel moves =
        MovesPanel.of(
            story,
            rules.moves(story, caller::hasRole, name),
            rules.lastEdited(story, name),
            caller.hasRole("editor"),
            publisher.zone());
    String id = story.dossier().id();
    return Sheet.of(
        story,
        moves,
        reading.alsoIn(story),
        undelivered.of(List.of(id)).getOrDefault(id, List.of()),
        crediting);
  }
}
