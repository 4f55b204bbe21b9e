package org.dragoman.publish.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.Source;
import org.junit.jupiter.api.Test;

class StartingTest {
  private static final UUID KEY = UUID.fromString("7d0d5c1e-8a38-4f0a-9f0b-3d1c33f4a001");
  private static final String FERRY = "https://muelle.example/ferry";
  private static final Article PAGE =
      Article.builder()
          .url(FERRY)
          .title("Vuelve el transbordador")
          .deck("Tras un año")
          .outlet("El Muelle")
          .authors(List.of("Inés Roca"))
          .language("es", 0.98)
          .publishedAt(Instant.parse("2026-05-01T09:00:30Z"))
          .body(List.of(new Block.Paragraph("El transbordador <em>vuelve</em>.")))
          .build();

  private final Clerk clerk = new Clerk();
  private final Starting starting = new Starting(clerk);

  private static Manuscript typed(String url, String title, String text) {
    return new Manuscript(KEY, url, title, "", text, "", "", "", "", "", "", null, null);
  }

  private static Manuscript read(Step step) {
    assertThat(step).isInstanceOf(Step.Read.class);
    return ((Step.Read) step).manuscript();
  }

  private static Manuscript from(Manuscript read, String source, String outlet, String rights) {
    return new Manuscript(
        read.key(),
        read.url(),
        read.title(),
        read.deck(),
        "",
        source,
        outlet,
        read.homepage(),
        rights,
        read.authors(),
        read.language(),
        read.publishedAt(),
        read.read());
  }

  @Test
  void a_page_fills_in_what_it_says_and_its_outlets_address() {
    clerk.pages.put(FERRY, PAGE);

    Manuscript read = read(starting.page(typed("muelle.example/ferry", "", "")));

    assertThat(read.title()).isEqualTo("Vuelve el transbordador");
    assertThat(read.outlet()).isEqualTo("El Muelle");
    assertThat(read.homepage()).isEqualTo("https://muelle.example/");
    assertThat(read.authors()).isEqualTo("Inés Roca");
    assertThat(read.language()).isEqualTo("es");
    assertThat(read.publishedAt()).isEqualTo(PAGE.publishedAt());
  }

  @Test
  void the_outlet_of_a_page_is_found_by_its_host() {
    clerk.sources.add(
        new Source("muelle", "El Muelle", "es", "https://www.muelle.example", null, null, "Yes"));
    clerk.pages.put(FERRY, PAGE);

    Manuscript read = read(starting.page(typed(FERRY, "", "")));

    assertThat(read.source()).isEqualTo("muelle");
    assertThat(read.article().outlet()).isNull();
  }

  @Test
  void of_outlets_that_share_a_host_the_one_below_whose_homepage_it_lies_is_found_or_none() {
    List<Source> sources =
        List.of(
            at("all", "https://letters.example/"),
            at("jane", "https://www.letters.example/jane"),
            at("bob", "https://letters.example/bob/"));
    assertThat(Homepages.sourceAt("https://letters.example/jane/1", sources)).isEqualTo("jane");
    assertThat(Homepages.sourceAt("https://letters.example/bob", sources)).isEqualTo("bob");
    assertThat(Homepages.sourceAt("https://letters.example/janet/1", sources)).isEqualTo("all");

    List<Source> two = sources.subList(1, 3);
    assertThat(Homepages.sourceAt("https://letters.example/ann/1", two)).isEmpty();
    assertThat(Homepages.sourceAt("https://letters.example/ann/1", two.subList(1, 2)))
        .isEqualTo("bob");
    assertThat(
            Homepages.sourceAt(
                "https://quay.example/a",
                List.of(at("news", "https://quay.example"), at("sport", "https://quay.example/"))))
        .isEmpty();
    assertThat(Homepages.sourceAt("", sources)).isEmpty();
  }

  private static Source at(String id, String homepage) {
    return new Source(id, id, "es", homepage, null, null, null);
  }

  @Test
  void a_page_that_gives_itself_out_for_anothers_is_remarked_and_no_outlet_chosen() {
    clerk.sources.add(at("muelle", "https://muelle.example/"));
    clerk.pages.put("https://copies.example/1", PAGE.toBuilder().outlet(null).build());
    clerk.pages.put("https://www.muelle.example/", PAGE);

    Step step = starting.page(typed("https://copies.example/1", "", ""));

    Manuscript read = read(step);
    assertThat(read.url()).isEqualTo(FERRY);
    assertThat(read.source()).isEmpty();
    assertThat(((Step.Read) step).notes())
        .singleElement(InstanceOfAssertFactories.STRING)
        .contains("https://copies.example/1", FERRY);
    Step again = starting.preview(read);
    assertThat(read(again).source()).isEmpty();
    assertThat(((Step.Read) again).notes()).hasSize(1);
    assertThat(((Step.Read) starting.page(typed("https://www.muelle.example/", "", ""))).notes())
        .isEmpty();
  }

  @Test
  void what_was_typed_before_the_page_came_stands_and_what_another_page_filled_in_does_not() {
    clerk.pages.put(FERRY, PAGE);
    String other = "https://muelle.example/other";
    clerk.pages.put(other, PAGE.toBuilder().url(other).title("Otra cosa").build());

    Manuscript first = read(starting.page(typed(FERRY, "My headline", "")));
    assertThat(first.title()).isEqualTo("My headline");
    Manuscript second = read(starting.page(first.at(other)));
    assertThat(second.title()).isEqualTo("Otra cosa");
    assertThat(second.key()).isEqualTo(KEY);
  }

  @Test
  void a_page_that_cannot_be_had_is_told_as_ingest_tells_it_and_what_was_typed_stands() {
    Manuscript typed = typed("https://nowhere.example/", "My headline", "");

    assertThat(starting.page(typed)).isEqualTo(new Step.Failed(typed, "There is no such host."));
  }

  @Test
  void no_page_takes_the_place_of_a_text_that_was_pasted() {
    clerk.pages.put(FERRY, PAGE);
    Manuscript typed = typed(FERRY, "", "Titular\nUn texto.");

    assertThat(starting.page(typed))
        .asInstanceOf(InstanceOfAssertFactories.type(Step.Wrong.class))
        .satisfies(wrong -> {
          assertThat(wrong.typed()).isEqualTo(typed);
          assertThat(wrong.faults()).extracting(Fault::field).containsExactly("text");
        });
  }

  @Test
  void no_page_takes_the_place_of_a_pasted_text_that_was_read_already() {
    clerk.pages.put(FERRY, PAGE);
    for (Manuscript typed :
        List.of(
            typed("", "", "Titular\nUn texto."),
            typed("https://muelle.example/x", "Titular", "Un texto."))) {
      Manuscript read = read(starting.preview(typed)).at(FERRY);
      Manuscript again = read(starting.preview(read));

      assertThat(starting.page(read))
          .asInstanceOf(InstanceOfAssertFactories.type(Step.Wrong.class))
          .satisfies(wrong -> {
            assertThat(wrong.typed()).isEqualTo(read);
            assertThat(wrong.faults()).extracting(Fault::field).containsExactly("url");
          });
      assertThat(starting.page(again)).isInstanceOf(Step.Wrong.class);
    }
  }

  @Test
  void a_basis_that_somebody_typed_stands_for_another_page_of_the_same_outlet_only() {
    String other = "https://muelle.example/other";
    String elsewhere = "https://faro.example/";
    clerk.pages.put(FERRY, PAGE);
    clerk.pages.put(other, PAGE.toBuilder().url(other).build());
    clerk.pages.put(elsewhere, PAGE.toBuilder().url(elsewhere).build());
    Manuscript first = from(read(starting.page(typed(FERRY, "", ""))), "", "El Muelle", "Letter");

    assertThat(read(starting.page(first)).rights()).isEqualTo("Letter");
    assertThat(read(starting.page(first.at(other))).rights()).isEqualTo("Letter");
    assertThat(read(starting.page(first.at(elsewhere))).rights()).isEmpty();
    assertThat(read(starting.page(read(starting.preview(first)))).rights()).isEqualTo("Letter");
  }

  @Test
  void a_known_address_leads_to_its_article_and_nothing_is_sent() {
    clerk.known.put(FERRY, "known-1");

    assertThat(starting.page(typed(FERRY, "", ""))).isEqualTo(new Step.Taken("known-1", true));
    assertThat(starting.preview(typed(FERRY, "T", "Text.")))
        .isEqualTo(new Step.Taken("known-1", true));
    assertThat(clerk.sent).isEmpty();
  }

  @Test
  void an_address_that_the_page_itself_calls_otherwise_is_known_by_that() {
    clerk.pages.put("https://muelle.example/f?from=letter", PAGE);
    clerk.known.put(FERRY, "known-1");

    assertThat(starting.page(typed("https://muelle.example/f?from=letter", "", "")))
        .isEqualTo(new Step.Taken("known-1", true));
  }

  @Test
  void a_pasted_text_begins_with_its_headline_unless_one_is_typed() {
    assertThat(read(starting.preview(typed("", "", "Titular\nUn texto."))).title())
        .isEqualTo("Titular");
    Manuscript headed = read(starting.preview(typed("", "Otro titular", "Un texto.")));
    assertThat(headed.title()).isEqualTo("Otro titular");
    assertThat(headed.article().body()).containsExactly(new Block.Paragraph("Un texto."));
  }

  @Test
  void what_was_shown_is_what_is_sent() {
    Manuscript read = read(starting.preview(typed("", "", "Titular\nUn texto.")));

    Step step = starting.send(from(read, "", "El Muelle", "By letter"));

    assertThat(step).isEqualTo(new Step.Taken("article-1", false));
    assertThat(clerk.sentTo).containsExactly("added");
    Article sent = clerk.sent.getFirst();
    assertThat(sent.title()).isEqualTo("Titular");
    assertThat(sent.outlet()).isEqualTo("El Muelle");
    assertThat(sent.body()).containsExactly(new Block.Paragraph("Un texto."));
    assertThat(clerk.sources.getFirst().rights()).isEqualTo("By letter");
  }

  @Test
  void a_text_without_an_address_is_known_by_its_form_and_its_words() {
    String one = idOf(typed("", "", "Titular\nUn texto."));

    assertThat(one).startsWith("urn:uuid:").isEqualTo(idOf(typed("", "", "Titular\nUn texto.")));
    assertThat(idOf(typed("", "Otro titular", "Un texto."))).isEqualTo(one);
    assertThat(idOf(typed("", "", "Titular\nOtro texto."))).isNotEqualTo(one);
    assertThat(idOf(inAnotherForm())).isNotEqualTo(one);
  }

  private static Manuscript inAnotherForm() {
    return new Manuscript(
        new UUID(1, 1), "", "", "", "Titular\nUn texto.", "", "", "", "", "", "", null, null);
  }

  private String idOf(Manuscript typed) {
    return String.valueOf(read(starting.preview(typed)).article().externalId());
  }

  @Test
  void a_text_with_an_address_is_known_by_that() {

    Manuscript addressed = read(starting.preview(typed(FERRY, "", "Titular\nUn texto.")));
    assertThat(addressed.article().externalId()).isNull();
    assertThat(addressed.article().url()).isEqualTo(FERRY);
  }

  @Test
  void a_second_press_sends_the_same_again_where_nothing_tells_it_is_known() {
    Manuscript typed =
        from(
            read(starting.preview(typed("", "", "Titular\nUn texto."))), "", "El Muelle", "Letter");

    starting.send(typed);
    starting.send(typed);

    assertThat(clerk.sentTo).containsExactly("added", "added");
    assertThat(clerk.sent.get(1)).isEqualTo(clerk.sent.get(0));
  }

  @Test
  void what_might_be_known_is_not_sent_until_somebody_can_say() {
    clerk.forgetful = true;
    Manuscript addressed =
        from(read(starting.preview(typed(FERRY, "T", "Un texto."))), "", "El Muelle", "Letter");

    assertThat(starting.send(addressed))
        .asInstanceOf(InstanceOfAssertFactories.type(Step.Failed.class))
        .satisfies(failed -> assertThat(failed.typed()).isEqualTo(addressed));
    assertThat(clerk.sent).isEmpty();
    assertThat(clerk.sources).isEmpty();

    assertThat(starting.send(addressed.at(""))).isInstanceOf(Step.Taken.class);
  }

  @Test
  void an_outlet_that_turns_out_to_be_known_on_another_basis_is_shown_before_anything_is_sent() {
    clerk.sources.add(new Source("muelle", "El Muelle", "es", null, null, null, "Agreement 7"));
    Manuscript typed =
        from(
            read(starting.preview(typed("", "", "Titular\nUn texto."))), "", "El Muelle", "Letter");

    Step step = starting.send(typed);

    assertThat(step)
        .asInstanceOf(InstanceOfAssertFactories.type(Step.Failed.class))
        .satisfies(failed -> {
          assertThat(failed.why()).contains("Agreement 7");
          assertThat(failed.typed().source()).isEqualTo("muelle");
        });
    assertThat(clerk.sent).isEmpty();
  }

  @Test
  void a_basis_is_not_dropped_for_an_outlet_that_somebody_else_adds_at_the_same_time() {
    Manuscript typed =
        from(
            read(starting.preview(typed("", "", "Titular\nUn texto."))), "", "El Muelle", "Letter");
    clerk.meanwhile = new Source("muelle", "El Muelle", "es", null, null, null, "Agreement 7");

    assertThat(starting.send(typed)).isInstanceOf(Step.Failed.class);
    assertThat(clerk.sent).isEmpty();
  }

  @Test
  void without_an_outlet_or_a_headline_nothing_is_sent() {
    Manuscript read = read(starting.preview(typed("", "", "Titular\nUn texto.")));
    Manuscript bare =
        new Manuscript(KEY, "", "", "", "", "", "", "", "", "", "", null, read.read());

    assertThat(starting.send(bare))
        .asInstanceOf(InstanceOfAssertFactories.type(Step.Wrong.class))
        .satisfies(wrong ->
            assertThat(wrong.faults()).extracting(Fault::field).containsExactly("title", "outlet"));
    assertThat(clerk.sent).isEmpty();
  }

  @Test
  void what_is_sent_unread_is_shown_first() {
    assertThat(starting.send(typed("", "", "Titular\nUn texto."))).isInstanceOf(Step.Read.class);
    assertThat(clerk.sent).isEmpty();
  }

  @Test
  void while_ingest_is_away_what_was_typed_stands() {
    clerk.away = true;
    Manuscript typed = typed("", "", "Titular\nUn texto.");

    assertThat(starting.preview(typed))
        .asInstanceOf(InstanceOfAssertFactories.type(Step.Failed.class))
        .satisfies(failed -> {
          assertThat(failed.typed()).isEqualTo(typed);
          assertThat(failed.why()).contains("ingest-service does not answer", "stands here");
        });
  }

  @Test
  void what_is_no_address_and_no_language_is_said_at_its_field() {
    Manuscript typed =
        new Manuscript(
            KEY,
            "ferry",
            "T",
            "",
            "Text.",
            "",
            "O",
            "javascript:1",
            "",
            "",
            "español!",
            null,
            null);

    assertThat(starting.preview(typed))
        .asInstanceOf(InstanceOfAssertFactories.type(Step.Wrong.class))
        .satisfies(wrong ->
            assertThat(wrong.faults())
                .extracting(Fault::field)
                .containsExactly("url", "homepage", "language"));
  }

  @Test
  void words_that_were_read_can_be_typed_on() {
    Manuscript read = read(starting.preview(typed("", "", "Titular\nUn texto.")));

    Manuscript open = read.asText(Shown.words(PAGE.body()));

    assertThat(open.text()).isEqualTo("El transbordador vuelve.");
    assertThat(open.read()).isNull();
    assertThat(open.title()).isEqualTo("Titular");
  }
}
