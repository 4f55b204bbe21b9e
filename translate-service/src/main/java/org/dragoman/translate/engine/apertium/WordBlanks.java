package org.dragoman.translate.engine.apertium;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes HTML of a translated stream, in which each word has its own tags: words beside each other
 * come under one tag again. For one stream.
 */
final class WordBlanks {

  private static final Pattern TOKEN =
      Pattern.compile("\\[\\[(/|t:[^\\]]*)\\]\\]|\\\\(.)|[\\[\\]]|[^\\[\\]\\\\]+", Pattern.DOTALL);

  private final StringBuilder html = new StringBuilder();
  private final List<String> open = new ArrayList<>();

  /** White space that may belong under the tags of what follows. */
  private final StringBuilder gap = new StringBuilder();

  private boolean within;

  String html(String stream) {
    Matcher token = TOKEN.matcher(stream);
    while (token.find()) {
      take(token);
    }
    keep(List.of());
    return html.append(gap).toString();
  }

  private void take(Matcher token) {
    String tags = token.group(1);
    String escaped = token.group(2);
    if (tags != null) {
      within = !tags.equals("/");
      if (within) {
        enter(List.of(tags.split("\\s*;\\s*")));
      }
    } else if (escaped != null) {
      text(escaped);
    } else if (!token.group().equals("[") && !token.group().equals("]")) {
      text(token.group());
    }
  }

  private void enter(List<String> tags) {
    int common = 0;
    while (common < open.size()
        && common < tags.size()
        && open.get(common).equals(tags.get(common))) {
      common++;
    }
    keep(tags.subList(0, common));
    html.append(gap);
    gap.setLength(0);
    for (String tag : tags.subList(common, tags.size())) {
      html.append('<').append(element(tag)).append(" id=\"").append(number(tag)).append("\">");
      open.add(tag);
    }
  }

  private void text(String text) {
    if (!within && text.isBlank()) {
      gap.append(text);
      return;
    }
    if (!within) {
      keep(List.of());
    }
    html.append(gap).append(text);
    gap.setLength(0);
  }

  private void keep(List<String> tags) {
    for (int i = open.size() - 1; i >= tags.size(); i--) {
      html.append("</").append(element(open.removeLast())).append('>');
    }
  }

  private static String element(String tag) {
    return part(tag, 1);
  }

  private static String number(String tag) {
    return part(tag, 2);
  }

  private static String part(String tag, int part) {
    String[] parts = tag.split(":", 3);
    return part < parts.length ? parts[part] : "";
  }
}
