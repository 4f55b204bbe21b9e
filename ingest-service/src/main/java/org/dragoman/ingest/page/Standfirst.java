package org.dragoman.ingest.page;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.ingest.page.Names.Role;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The line between headline and text. It is taken off the page, so that it is no part of the text;
 * a first paragraph that is only printed larger stands among its like and stays.
 */
final class Standfirst {
  private static final int SHORTEST = 12;
  private static final int LONGEST = 600;
  private static final int NEAR = 60;

  private final Names names;
  private final String title;
  private final String description;

  private Standfirst(Names names, String title, String description) {
    this.names = names;
    this.title = title;
    this.description = description;
  }

  static @Nullable String take(Element page, Names names, String title, String description) {
    return new Standfirst(names, title, description).take(page);
  }

  private @Nullable String take(Element page) {
    boolean headline = false;
    int looked = 0;
    for (Element element : page.getAllElements()) {
      if (isHeadline(element)) {
        headline = true;
        continue;
      }
      if (!headline || !element.hasText()) {
        continue;
      }
      if (++looked > NEAR) {
        return null;
      }
      if (isStandfirst(element)) {
        String text = element.text().strip();
        element.remove();
        return text;
      }
      if (isText(element)) {
        return null;
      }
    }
    return null;
  }

  private boolean isHeadline(Element element) {
    String tag = element.normalName();
    return tag.equals("h1") && element.hasText()
        || tag.equals("h2") && Wording.same(element.text(), title);
  }

  private static boolean isText(Element element) {
    return element.normalName().equals("p")
        && element.text().length() > 140
        && isAmongLike(element);
  }

  private boolean isStandfirst(Element element) {
    String text = element.text();
    int length = Script.weight(text);
    boolean line =
        element.select("ul, ol, figure, table, h1, form, article, a[href]").size() < 2
            && element.select("p, h2, h3, h4").size() < 3;
    if (length < SHORTEST
        || text.length() > LONGEST
        || !line
        || Wording.same(text, title)
        || Wording.isNoise(text)
        || Wording.isDate(text)
        || Wording.isByline(text)) {
      return false;
    }
    boolean named =
        names.role(element) == Role.STANDFIRST
            && !element.normalName().matches("section|article|main");
    boolean said =
        length > 20
            && Wording.same(text, description)
            && element.normalName().matches("p|div|h2|h3|h4|span|em|strong");
    boolean second = element.normalName().equals("h2") && isNextToHeadline(element);
    return (named || said || second)
        && (element.normalName().matches("h[2-6]") || !isAmongLike(element));
  }

  private static boolean isNextToHeadline(Element element) {
    Element before = element.previousElementSibling();
    return before != null && before.normalName().equals("h1");
  }

  /** Whether it is one of several paragraphs in a row. */
  private static boolean isAmongLike(Element element) {
    List<Element> like = new ArrayList<>();
    for (Element next = element.nextElementSibling();
        next != null && like.size() < 2;
        next = next.nextElementSibling()) {
      if (next.normalName().equals(element.normalName()) && next.text().length() > 60) {
        like.add(next);
      }
    }
    return like.size() > 1;
  }
}
