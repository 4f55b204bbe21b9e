package org.dragoman.publish.channel.wordpress;

import org.dragoman.publish.site.StoryPage;
import org.dragoman.publish.syndication.Members;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/** The picture above a story's text, as its page shows it. */
final class LeadPicture {
  private LeadPicture() {}

  /** Its address, description and caption; without members where the story has none. */
  static Members of(StoryPage page) {
    Document lead = Jsoup.parseBodyFragment(page.lead());
    Element image = lead.selectFirst("img[src]");
    if (image == null) {
      return new Members();
    }
    return new Members()
        .with("url", image.attr("src"))
        .with("alt", image.attr("alt"))
        .with("caption", Entities.escape(lead.select("figcaption").text()));
  }
}
