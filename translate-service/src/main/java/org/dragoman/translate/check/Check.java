package org.dragoman.translate.check;

import java.util.List;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.translate.language.LanguagePair;

/** One thing that can be wrong with a translated sentence. */
public interface Check {

  /**
   * @param source inline HTML
   * @param target inline HTML
   * @return what it found; empty if all is well
   */
  List<Finding> of(LanguagePair pair, String source, String target);
}
