package org.dragoman.publish.site.web;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** What the Nu Html Checker of the W3C finds wrong with pages. */
final class NuChecker {
  private static final String SCHEMA = "http://s.validator.nu/html5-all.rnc";

  /** Bytes; its grammar is deeper than a thread's usual stack. */
  private static final long STACK = 64L << 20;

  private final List<String> found = new ArrayList<>();
  private final SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);
  private final ErrorHandler listener =
      new ErrorHandler() {
        @Override
        public void warning(SAXParseException e) {
          add(e);
        }

        @Override
        public void error(SAXParseException e) {
          add(e);
        }

        @Override
        public void fatalError(SAXParseException e) {
          add(e);
        }
      };
  private String page = "";

  private NuChecker() throws Exception {
    validator.setUpMainSchema(SCHEMA, listener);
  }

  /**
   * One line for each error and warning, with the page and its place.
   *
   * @param pages HTML documents by name
   */
  static List<String> wrong(Map<String, String> pages) throws Exception {
    FutureTask<List<String>> task =
        new FutureTask<>(() -> new NuChecker().check(new LinkedHashMap<>(pages)));
    Thread thread = new Thread(null, task, "nu-checker", STACK);
    thread.setContextClassLoader(NuChecker.class.getClassLoader());
    thread.start();
    return task.get();
  }

  private List<String> check(Map<String, String> pages) throws Exception {
    for (Map.Entry<String, String> one : pages.entrySet()) {
      page = one.getKey();
      validator.setUpValidatorAndParsers(listener, false, false);
      InputSource source = new InputSource(new StringReader(one.getValue()));
      source.setSystemId("https://lantern.example/");
      validator.checkHtmlInputSource(source);
    }
    return found;
  }

  private void add(SAXParseException e) {
    found.add(page + ", " + e.getLineNumber() + ":" + e.getColumnNumber() + ": " + e.getMessage());
  }
}
