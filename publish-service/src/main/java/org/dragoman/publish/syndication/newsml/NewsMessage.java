package org.dragoman.publish.syndication.newsml;

import org.dragoman.publish.site.Publisher;
import org.dragoman.publish.syndication.Feed;
import org.dragoman.publish.syndication.Item;
import org.dragoman.publish.syndication.Xml;

/** A feed as a newsMessage of NewsML-G2. */
public final class NewsMessage {
  private final Publisher publisher;
  private final NewsItem item;

  public NewsMessage(Publisher publisher) {
    this.publisher = publisher;
    this.item = new NewsItem(publisher);
  }

  public String write(Feed feed) {
    return Xml.document(xml -> {
      xml.open("newsMessage", "xmlns", NewsItem.NAMESPACE);
      xml.open("header");
      // When it was asked for is no news: the same list is the same message.
      xml.text("sent", feed.updated().toString());
      xml.text("sender", publisher.name());
      xml.text("origin", publisher.baseUrl() + feed.subject().path());
      xml.close();
      xml.open("itemSet");
      for (Item each : feed.items()) {
        item.write(xml, each);
      }
      xml.close().close();
    });
  }
}
