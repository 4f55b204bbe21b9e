package org.dragoman.translate.check;

import java.util.List;
import org.dragoman.contracts.translation.Finding;

/** One thing that can be wrong with a translated sentence. */
public interface Check {

  /** What it found; empty if all is well. */
  List<Finding> of(Rendering rendering);
}
