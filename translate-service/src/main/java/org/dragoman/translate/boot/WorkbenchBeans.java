package org.dragoman.translate.boot;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.pages.Front;
import org.dragoman.translate.translation.Translators;
import org.dragoman.translate.workbench.LanguageChoices;
import org.dragoman.translate.workbench.Trial;

/** Wires the pages. */
final class WorkbenchBeans {

  @Produces
  @Singleton
  Front front(PagesConfig config) {
    List<Front.Link> links = new ArrayList<>();
    config.sources().ifPresent(address -> links.add(new Front.Link("Sources", address)));
    config.desk().ifPresent(address -> links.add(new Front.Link("Desk", address)));
    return new Front(
        config.publisher(), "Translation", "/try", List.of(new Front.Link("Try", "/try")), links);
  }

  @Produces
  @Singleton
  LanguageChoices languages(TranslationConfig config) {
    return new LanguageChoices(config.targets());
  }

  @Produces
  @Singleton
  Trial trial(Translators translators) {
    return new Trial(translators);
  }
}
