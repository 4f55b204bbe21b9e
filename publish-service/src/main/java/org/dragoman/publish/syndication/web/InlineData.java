package org.dragoman.publish.syndication.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import org.dragoman.publish.site.Publisher;
import org.dragoman.publish.site.StoryPage;
import org.dragoman.publish.site.StructuredData;
import org.dragoman.publish.story.Companions.Company;
import org.dragoman.publish.story.Edition;
import org.dragoman.publish.syndication.Item;
import org.dragoman.publish.syndication.jsonld.NewsArticle;

/** schema.org's words for a story, inside its page. */
@Singleton
class InlineData implements StructuredData {
  private final NewsArticle words;
  private final ObjectMapper json;

  InlineData(Publisher publisher, ObjectMapper json) {
    this.words = new NewsArticle(publisher);
    this.json = json;
  }

  @Override
  public String of(Edition edition, StoryPage page, Company company) {
    return inline(Answers.text(json, words.write(new Item(edition, page), company)));
  }

  /** What could end the element, open a comment in it or be a line's end to a script is escaped. */
  static String inline(String json) {
    return json.replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}
