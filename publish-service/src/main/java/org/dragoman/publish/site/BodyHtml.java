package org.dragoman.publish.site;

import java.net.URI;
import java.util.List;
import java.util.function.UnaryOperator;
import org.dragoman.contracts.article.Block;
import org.jspecify.annotations.Nullable;

/**
 * Body blocks as HTML. Inline text was cleaned when the story was taken in and goes out as it is;
 * everything else is escaped here.
 */
final class BodyHtml {
  private final String language;
  private final UnaryOperator<String> languageOf;

  /**
   * @param language of the page
   * @param languageOf of a plain text in it
   */
  BodyHtml(String language, UnaryOperator<String> languageOf) {
    this.language = language;
    this.languageOf = languageOf;
  }

  String render(List<Block> body) {
    StringBuilder html = new StringBuilder();
    for (Block block : body) {
      html.append(render(block)).append('\n');
    }
    return html.toString();
  }

  private String render(Block block) {
    return switch (block) {
      case Block.Paragraph(String html) -> html.isBlank() ? "" : element("p", html);
      case Block.Heading(int level, String html) ->
          // The page's own h1 is the headline.
          element("h" + Math.max(2, level), html);
      case Block.ListBlock(boolean ordered, List<String> items) -> list(ordered, items);
      case Block.Quote(String html, String cite) -> quote(html, cite);
      case Block.Image image -> figure(image.url(), image.caption(), image.credit(), image.alt());
      case Block.Table(List<List<String>> rows) -> table(rows);
      case Block.Embed(String url) -> embed(url);
    };
  }

  private static String list(boolean ordered, List<String> items) {
    StringBuilder html = new StringBuilder();
    items.forEach(item -> html.append(element("li", item)));
    return element(ordered ? "ol" : "ul", html.toString());
  }

  private String quote(String html, @Nullable String cite) {
    String said = cite == null ? "" : "<footer>" + text("cite", cite) + "</footer>";
    return "<blockquote><p>" + html + "</p>" + said + "</blockquote>";
  }

  String figure(
      String url, @Nullable String caption, @Nullable String credit, @Nullable String alt) {
    return Html.web(url)
        .map(address ->
            "<figure><img src=\"%s\" alt=\"%s\" loading=\"lazy\" decoding=\"async\">%s</figure>"
                .formatted(
                    Html.escape(address),
                    Html.escape(alt == null ? "" : alt),
                    caption(caption, credit)))
        .orElse("");
  }

  private String caption(@Nullable String caption, @Nullable String credit) {
    if (caption == null && credit == null) {
      return "";
    }
    String words = caption == null ? "" : text("span", caption);
    String owner =
        credit == null ? "" : " <small class=\"credit\">" + Html.escape(credit) + "</small>";
    return element("figcaption", words + owner);
  }

  private static String table(List<List<String>> rows) {
    StringBuilder html = new StringBuilder("<div class=\"table\" tabindex=\"0\"><table>");
    for (List<String> row : rows) {
      html.append("<tr>");
      row.forEach(cell -> html.append(element("td", cell)));
      html.append("</tr>");
    }
    return html.append("</table></div>").toString();
  }

  /** A link and no frame: what lives elsewhere sets its own cookies. */
  private static String embed(String url) {
    return Html.web(url)
        .map(address ->
            "<p class=\"embed\"><a href=\"%s\" rel=\"noopener\">%s</a></p>"
                .formatted(Html.escape(address), Html.escape(URI.create(address).getHost())))
        .orElse("");
  }

  private String text(String tag, String text) {
    String its = languageOf.apply(text);
    String attributes =
        its.equals(language)
            ? ""
            : " lang=\"%s\" dir=\"%s\"".formatted(Html.escape(its), Direction.of(its));
    return "<" + tag + attributes + ">" + Html.escape(text) + "</" + tag + ">";
  }

  private static String element(String tag, String html) {
    return "<" + tag + ">" + html + "</" + tag + ">";
  }
}
