package org.dragoman.ingest.format.email;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.contracts.article.TextSlot;
import org.dragoman.ingest.extract.Blocks;
import org.dragoman.ingest.extract.Deck;
import org.dragoman.ingest.extract.Html;
import org.dragoman.ingest.extract.Links;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An HTML mail's own words.
 *
 * @param online address of the same text on the web, where the mail links to it
 * @param enclosed pictures that are in the mail itself and so have no address
 */
record MailPage(List<Block> body, @Nullable String online, int enclosed) {
  private static final String NOT_ITS_OWN =
      "style, script, [style*=display:none], [style*=display: none], [style*=mso-hide], [hidden],"
          + " .preheader, .gmail_signature, .moz-signature, #Signature, .gmail_quote,"
          + " .moz-cite-prefix, .moz-forward-container > table, blockquote[type=cite], #divRplyFwdMsg,"
          + " .unsubscribe, .footer-unsubscribe";

  /** Pictures that nobody sees are there to tell who has opened the mail. */
  private static final String PIXELS =
      "img[width=1], img[height=1], img[width=0], img[height=0], img[style*=display:none],"
          + " img[style*=width:1px], img[src*=/open?], img[src*=/track/open]";

  static MailPage of(String html, String title) {
    Document page = Html.page(html, "");
    // A forwarded message is quoted too, and is all there is.
    boolean onlyQuoted = page.body().text().length() <= 3 * ownText(page).length() + 200;
    Html.remove(page.select(onlyQuoted ? NOT_ITS_OWN : NOT_ITS_OWN.replace(".gmail_quote,", "")));
    Html.remove(page.select(PIXELS));
    String online = online(page);
    List<Element> enclosed = page.select("img[src^=cid:], img[src^=data:]");
    Html.remove(enclosed);
    List<Block> blocks = new ArrayList<>(Blocks.of(page.body(), null));
    blocks.removeIf(block -> isAround(block, title));
    return new MailPage(List.copyOf(blocks.subList(0, end(blocks))), online, enclosed.size());
  }

  private static String ownText(Document page) {
    Document copy = page.clone();
    Html.remove(copy.select(".gmail_quote, blockquote[type=cite]"));
    return copy.body().text();
  }

  private static @Nullable String online(Document page) {
    for (Element link : page.select("a[href]")) {
      Optional<String> url = Links.resolve(link.attr("href"), null);
      if (url.isPresent() && Footers.isOnlineVersion(link.text().strip())) {
        return url.get();
      }
    }
    return null;
  }

  private static boolean isAround(Block block, String title) {
    String text = text(block);
    boolean theTitle =
        block instanceof Block.Heading && Deck.letters(text).equals(Deck.letters(title));
    return theTitle || Footers.isOnlineVersion(text) || Footers.isGreeting(text);
  }

  private static int end(List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      String text = text(blocks.get(i));
      boolean late = i * 2 >= blocks.size() - 1;
      boolean closing = Footers.isClosing(text.split("\\R", 2)[0]) && blocks.size() - i <= 5;
      if (late
          && (Footers.isDisclaimer(text)
              || Footers.isAboutTheList(text)
              || Footers.isDevice(text)
              || closing)) {
        return i;
      }
    }
    return blocks.size();
  }

  int length() {
    return body.stream().mapToInt(block -> text(block).length()).sum();
  }

  private static String text(Block block) {
    StringBuilder text = new StringBuilder();
    TextSlot.of(Article.builder().body(List.of(block)).build())
        .forEach(slot -> text.append(PlainText.fromInline(slot.html())).append(' '));
    return text.toString().strip();
  }
}
