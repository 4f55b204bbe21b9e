package org.dragoman.ingest.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.ingest.extract.Html;
import org.dragoman.ingest.page.Measure.Weight;
import org.dragoman.ingest.page.Names.Role;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter.FilterResult;

/** Takes lines and lists that are no part of the article out of the element that holds it. */
final class Trim {
  private static final String MEDIA = "img, iframe, video, audio, table, pre, figure, embed";

  private final Element root;
  private final Names names;
  private final String title;
  private final List<String> authors;

  private Trim(Element root, Names names, String title, List<String> authors) {
    this.root = root;
    this.names = names;
    this.title = title;
    this.authors = authors;
  }

  static void lines(Element root, Names names, String title, List<String> authors) {
    Trim trim = new Trim(root, names, title, authors);
    trim.linkLists();
    trim.noise();
    trim.rest();
    trim.head();
    trim.foot();
    trim.repetitions();
  }

  /** Blocks that hold no blocks, in reading order. */
  private List<Element> leaves() {
    List<Element> leaves = new ArrayList<>();
    root.filter((node, depth) -> {
      if (!(node instanceof Element element) || node == root) {
        return FilterResult.CONTINUE;
      }
      String tag = element.normalName();
      if (tag.matches("ul|ol|dl|table|figure|pre|blockquote")) {
        leaves.add(element);
        return FilterResult.SKIP_CHILDREN;
      }
      if (Paragraphs.isBlock(element)
          && element.children().stream().noneMatch(Paragraphs::isContainer)) {
        leaves.add(element);
        return FilterResult.SKIP_CHILDREN;
      }
      return FilterResult.CONTINUE;
    });
    return leaves;
  }

  private static boolean isHeading(Element element) {
    return element.normalName().matches("h[1-6]");
  }

  private static boolean isLine(Element element) {
    return !element.normalName().matches("ul|ol|dl|table|figure|pre|blockquote");
  }

  private static boolean isProse(Element element, Weight weight) {
    return isLine(element) && !isHeading(element) && weight.prose() > 0;
  }

  private void linkLists() {
    Measure measure = Measure.of(root);
    List<Element> lists = new ArrayList<>();
    root.filter((node, depth) -> {
      if (node != root && node instanceof Element element && leads(element, measure.at(element))) {
        lists.add(element);
        return FilterResult.SKIP_ENTIRELY;
      }
      return FilterResult.CONTINUE;
    });
    Html.remove(lists);
  }

  private boolean leads(Element element, Weight weight) {
    if (weight.letters() < 8 || weight.prose() > 0) {
      return false;
    }
    double density = weight.linkDensity();
    return switch (element.normalName()) {
      case "ul", "ol" -> {
        int items = Math.max(1, element.childrenSize());
        yield density > 0.8 && (weight.letters() / items >= 22 || items > 2)
            || density > 0.6 && weight.letters() / items >= 40;
      }
      case "div", "section", "dl", "table", "center", "article" ->
          density > 0.66
              && (element.select("a").size() > 1 || density > 0.9 && weight.letters() >= 12)
              && element.selectFirst("blockquote, pre, figure, h2, h3") == null;
      case "p" ->
          density > 0.9 && weight.letters() >= 12 && element.selectFirst("img, iframe") == null;
      default -> false;
    };
  }

  private void noise() {
    Measure measure = Measure.of(root);
    List<Element> noise = new ArrayList<>();
    for (Element leaf : leaves()) {
      if (leaf.normalName().matches("ul|ol")) {
        leaf.children().stream()
            .filter(item -> isNoise(item, measure.at(item)))
            .forEach(noise::add);
      } else if (isLine(leaf) && isNoise(leaf, measure.at(leaf))) {
        noise.add(leaf);
      }
    }
    Html.remove(noise);
  }

  private boolean isNoise(Element line, Weight weight) {
    if (line.selectFirst(MEDIA) != null) {
      return false;
    }
    String text = line.text().strip();
    if (text.isEmpty() || text.length() > 300) {
      return false;
    }
    if (!isHeading(line) && Wording.isNoise(text)) {
      return true;
    }
    boolean open = !text.matches(".*[.!?。؟।]['\"”’»)]?$");
    if (weight.linked() > 0 && Wording.labelLeavesArticle(text)
        || !isHeading(line) && text.matches("\\d{1,3}")) {
      return true;
    }
    return Wording.leadsAway(text)
            && (weight.linkDensity() > 0.35
                || weight.linked() > 0 && open
                || text.length() < 40 && open && !isHeading(line))
        || line.normalName().equals("h1") && Wording.same(text, title);
  }

  private void rest() {
    Measure measure = Measure.of(root);
    int total = measure.at(root).prose();
    int before = 0;
    List<Element> leaves = leaves();
    List<Element> taken = new ArrayList<>();
    for (int i = 0; i < leaves.size(); i++) {
      Element leaf = leaves.get(i);
      before += measure.at(leaf).prose();
      String text = leaf.text();
      if (!isLine(leaf) || text.length() > 90 || !Wording.leavesArticle(text)) {
        continue;
      }
      double after = total == 0 ? 0 : (total - before) / (double) total;
      boolean heading = isHeading(leaf) || leaf.selectFirst("strong, b") != null;
      if (i > 0 && before > 0 && after < (heading ? 0.35 : 0.12)) {
        taken.addAll(leaves.subList(i, leaves.size()));
        break;
      }
      taken.add(leaf);
    }
    Html.remove(taken);
  }

  private void head() {
    Measure measure = Measure.of(root);
    int lines = 0;
    List<Element> taken = new ArrayList<>();
    for (Element leaf : leaves()) {
      Weight weight = measure.at(leaf);
      String text = leaf.text().strip();
      if (!isLine(leaf) && !leaf.normalName().matches("ul|ol")
          || text.isEmpty()
          || leaf.selectFirst(MEDIA) != null) {
        continue;
      }
      if (isLine(leaf) && (Wording.same(text, title) || isAbout(text, weight))) {
        taken.add(leaf);
        continue;
      }
      if (isProse(leaf, weight) || weight.letters() > 60 || ++lines > 8) {
        break;
      }
      boolean open = !text.matches(".*[.!?。؟।:]['\"”’»)]?$");
      if (!isHeading(leaf)
          && weight.letters() < 30
          && open
          && (weight.linked() > 0 || lines < 3 && isLine(leaf))) {
        taken.add(leaf);
      }
    }
    Html.remove(taken);
  }

  /** Who wrote it and when. */
  private boolean isAbout(String text, Weight weight) {
    if (text.length() > 160) {
      return false;
    }
    return Wording.isDate(text)
        || weight.letters() < 90 && Wording.isByline(text)
        || text.length() < 90
            && authors.stream()
                .anyMatch(author ->
                    author.length() > 4
                        && text.contains(author)
                        && weight.letters() < Script.weight(author) + 45);
  }

  private void foot() {
    Measure measure = Measure.of(root);
    List<Element> trailing = new ArrayList<>();
    for (Element leaf : leaves().reversed()) {
      Weight weight = measure.at(leaf);
      if (leaf.text().isBlank() || leaf.normalName().equals("figure")) {
        continue;
      }
      if (!isLine(leaf) || isProse(leaf, weight) && !isAbout(leaf.text(), weight)) {
        break;
      }
      trailing.add(leaf);
    }
    if (trailing.size() > 6) {
      return;
    }
    for (Element leaf : trailing) {
      String text = leaf.text().strip();
      Weight weight = measure.at(leaf);
      boolean open = !text.matches(".*[.!?。؟।…]['\"”’»)]?$");
      boolean idle =
          isHeading(leaf)
              || isAbout(text, weight)
              || weight.linkDensity() > 0.5
              || open && weight.letters() < 45;
      if (!idle || leaf.selectFirst(MEDIA) != null) {
        return;
      }
      leaf.remove();
    }
  }

  /** What stands twice, and quotations pulled out of the text to adorn it. */
  private void repetitions() {
    Set<String> seen = new HashSet<>();
    StringBuilder all = new StringBuilder();
    List<Element> leaves = leaves();
    List<Element> twice = new ArrayList<>();
    for (Element leaf : leaves) {
      String letters = isLine(leaf) ? Wording.letters(leaf.text()) : "";
      if (letters.length() > 40 && !seen.add(letters)) {
        twice.add(leaf);
      } else if (letters.length() > 40 && names.role(leaf) != Role.PULLED) {
        all.append(letters).append('\n');
      }
    }
    Html.remove(twice);
    String text = all.toString();
    leaves.stream()
        .filter(
            leaf -> leaf.hasParent() && (leaf.normalName().equals("blockquote") || isPulled(leaf)))
        .limit(40)
        .filter(leaf -> isContained(leaf, text))
        .forEach(Element::remove);
  }

  private boolean isPulled(Element leaf) {
    Element parent = leaf.parent();
    return names.role(leaf) == Role.PULLED || parent != null && names.role(parent) == Role.PULLED;
  }

  private static boolean isContained(Element quote, String text) {
    String letters = Wording.letters(quote.text());
    return letters.length() > 20 && text.contains(letters);
  }
}
