package org.dragoman.ingest.drop;

import java.io.IOException;
import java.io.InputStream;
import org.dragoman.contracts.article.Source;

/** Takes in what files hold. */
@FunctionalInterface
public interface Documents {

  /**
   * @param name of the file, which is told in the receipt
   * @throws IOException if the content cannot be read to its end
   */
  Verdict take(Source source, InputStream content, String name) throws IOException;
}
