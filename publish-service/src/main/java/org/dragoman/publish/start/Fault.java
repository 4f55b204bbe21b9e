package org.dragoman.publish.start;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.dragoman.contracts.article.Source;

/**
 * What is wrong in a field.
 *
 * @param field as the form calls it
 * @param why one sentence for whoever typed it
 */
public record Fault(String field, String why) {

  /** Of what is to be read: the least there must be. */
  public static List<Fault> ofReading(Manuscript typed) {
    List<Fault> faults = fields(typed);
    if (typed.read() == null && typed.text().isEmpty()) {
      faults.add(new Fault("text", "Paste the text, or fetch it from its address."));
    }
    return faults;
  }

  /**
   * Of what is to be sent.
   *
   * @param sources that there are
   */
  public static List<Fault> ofSending(Manuscript typed, List<Source> sources) {
    List<Fault> faults = fields(typed);
    if (typed.title().isEmpty()) {
      faults.add(new Fault("title", "The credit names the original by its headline; write one."));
    }
    if (typed.source().isEmpty() && typed.outlet().isEmpty()) {
      faults.add(new Fault("outlet", "Choose the outlet, or name it: the credit is theirs."));
    }
    if (!typed.source().isEmpty()
        && sources.stream().noneMatch(source -> source.id().equals(typed.source()))) {
      faults.add(new Fault("source", "That outlet is not among the sources any more."));
    }
    return faults;
  }

  private static List<Fault> fields(Manuscript typed) {
    List<Fault> faults = new ArrayList<>();
    if (!typed.url().isEmpty() && Manuscript.web(typed.url()).isEmpty()) {
      faults.add(
          new Fault("url", "This is no web address. One looks like https://quay.example/ferry."));
    }
    if (!typed.homepage().isEmpty() && Manuscript.web(typed.homepage()).isEmpty()) {
      faults.add(
          new Fault("homepage", "This is no web address. One looks like https://quay.example/."));
    }
    if (!isLanguage(typed.language())) {
      faults.add(new Fault("language", "Write the language as a code, such as es or pt-BR."));
    }
    bounded(faults, "title", typed.title());
    bounded(faults, "deck", typed.deck());
    bounded(faults, "outlet", typed.outlet());
    bounded(faults, "rights", typed.rights());
    bounded(faults, "authors", typed.authors());
    return faults;
  }

  private static boolean isLanguage(String tag) {
    try {
      return tag.isEmpty()
          || !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
    } catch (IllformedLocaleException none) {
      return false;
    }
  }

  private static void bounded(List<Fault> faults, String field, String text) {
    if (text.length() > Manuscript.LONGEST) {
      faults.add(new Fault(field, "At most %d characters go here.".formatted(Manuscript.LONGEST)));
    }
  }
}
