package org.dragoman.publish.suggestion;

import java.util.List;

/** Who knows what a sentence may be called in another language. */
public interface Suggestions {

  /**
   * Answers in the time it is given, with what it has by then; it never throws for what went wrong
   * at the other side.
   *
   * @param machine whether every engine is asked too, which takes long and may cost
   */
  Suggested of(Sentence sentence, boolean machine);

  /**
   * The glossary's terms in many sentences at once.
   *
   * @param from BCP 47
   * @param to BCP 47
   * @param outlet id of the source whose terms win
   * @param html the sentences, inline HTML
   * @return a list for each sentence
   */
  Part<List<GlossaryTerm>> terms(String from, String to, String outlet, List<String> html);
}
