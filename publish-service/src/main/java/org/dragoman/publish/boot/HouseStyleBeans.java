package org.dragoman.publish.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dragoman.pages.Front;
import org.dragoman.publish.credit.Crediting;
import org.dragoman.publish.credit.HouseStyle;
import org.dragoman.publish.credit.HouseStyles;
import org.dragoman.publish.credit.StyleBook;
import org.dragoman.publish.credit.StyleShelf;
import org.dragoman.publish.credit.Wording;
import org.dragoman.publish.site.Publisher;
import org.dragoman.publish.site.Typesetter;
import org.dragoman.publish.site.web.SiteConfig;

/** The publisher and how it words and sets things. */
@ApplicationScoped
class HouseStyleBeans {

  @Produces
  @Singleton
  StyleBook styleBook(HouseStyleConfig config, StyleShelf shelf, Clock clock) {
    return new StyleBook(
        config.styles().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> style(config, e.getValue()))),
        shelf,
        clock);
  }

  @Produces
  @Singleton
  HouseStyles styles(StyleBook book) {
    return new HouseStyles(book::byLanguage);
  }

  private static HouseStyle style(HouseStyleConfig config, HouseStyleConfig.Style style) {
    return new HouseStyle(
        config.publisher(),
        new Wording(
            style.attribution(),
            // Property files drop the space at a value's end.
            style.separator() + " ",
            style.translated(),
            style.republished(),
            style.memory(),
            style.machine(),
            style.machineOnly(),
            style.machinePartly(),
            style.reviewed().orElse(null),
            style.reviewedPartly().orElse(null),
            style.unreviewed().orElse(null)),
        style.outlets(),
        Map.of(),
        style.rightsBasis().or(config::rightsBasis).orElse(null),
        config.rightsUrl().orElse(null),
        style.picturesBasis().or(config::picturesBasis).orElse(null));
  }

  @Produces
  @Singleton
  Crediting crediting(HouseStyles styles) {
    return new Crediting(styles);
  }

  @Produces
  @Singleton
  Publisher publisher(HouseStyleConfig house, SiteConfig site) {
    return new Publisher(house.publisher(), site.baseUrl(), site.language(), site.zone());
  }

  @Produces
  @Singleton
  Front front(Publisher publisher, PagesConfig pages) {
    List<Front.Link> links = new ArrayList<>();
    pages.sources().ifPresent(address -> links.add(new Front.Link("Sources", address)));
    pages.memory().ifPresent(address -> links.add(new Front.Link("Translation", address)));
    links.add(new Front.Link("Site", "/"));
    return new Front(
        publisher.name(),
        "Desk",
        "/desk",
        List.of(
            new Front.Link("Stories", "/desk"),
            new Front.Link("Front page", "/desk/front"),
            new Front.Link("Deliveries", "/desk/deliveries")),
        links);
  }

  @Produces
  @Singleton
  Typesetter typesetter(Publisher publisher, HouseStyles styles) {
    return new Typesetter(publisher, styles);
  }
}
