package org.dragoman.publish.channel.wordpress.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dragoman.contracts.article.Media;
import org.dragoman.events.json.EventJson;
import org.dragoman.guard.Guard;
import org.dragoman.publish.Samples;
import org.dragoman.publish.channel.Answer;
import org.dragoman.publish.channel.Consignment;
import org.dragoman.publish.channel.Consignments;
import org.dragoman.publish.channel.Destination;
import org.dragoman.publish.channel.http.Receiver;
import org.dragoman.publish.channel.wordpress.PostWriter;
import org.dragoman.publish.site.Typesetter;
import org.dragoman.publish.story.Catalogue.Change;
import org.dragoman.publish.story.Edition;
import org.dragoman.publish.syndication.Stock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a real WordPress does is tried by WordPressTrial; here is what it cannot be asked for. */
class WordPressTest {
  private static final String PASSWORD = "abcd EFGH 1234 ijkl";

  private final FakeWordPress site = new FakeWordPress();
  private final Receiver receiver = new Receiver();
  private final Pictures pictures = new Pictures("Dragoman", Guard.PRIVATE_NETWORKS_TOO);
  private final WordPress wordpress =
      new WordPress(
          new PostWriter(new Typesetter(Stock.LANTERN, Samples.STYLES), Consignments::json),
          receiver.partner(),
          pictures,
          EventJson.mapper(),
          Duration.ofSeconds(10),
          false,
          Clock.fixed(Samples.THEN, ZoneOffset.UTC));
  private Destination to;

  @BeforeEach
  void open() {
    receiver.does(exchange -> site.handle(exchange, receiver.got().getLast().body()));
    to = with(Map.of("category.delta-courier", "Wires | Delta & Courier"));
  }

  @AfterEach
  void close() {
    pictures.close();
    receiver.close();
  }

  @Test
  void a_post_has_the_story_its_credit_and_its_terms() {
    Answer.Acknowledged taken = taken(send(Consignments.published(to)));

    ObjectNode post = site.post(number(taken.reference()));
    assertThat(post.path("status").asText()).isEqualTo("publish");
    assertThat(post.path("title").asText()).isEqualTo("The ferry returns to port");
    assertThat(post.path("excerpt").asText()).endsWith("Delta Courier reports");
    assertThat(post.path("date_gmt").asText()).isEqualTo("2026-05-01T09:00:00");
    assertThat(post.path("slug").asText()).isEqualTo("ferry-a1-en");
    assertThat(post.path("content").asText())
        .startsWith("<!-- wp:html -->\n<!-- dragoman story=urn:uuid:")
        .contains("version=1 -->", "translated and edited", "Read the original")
        .endsWith("<!-- /wp:html -->");
    assertThat(site.terms()).containsExactly("harbour", "Wires", "Delta & Courier");
    assertThat(post.path("categories")).hasSize(2);
    assertThat(post.path("tags")).hasSize(1);
    assertThat(receiver.got().getFirst().header("Authorization"))
        .isEqualTo("Basic bWU6YWJjZCBFRkdIIDEyMzQgaWprbA==");
  }

  @Test
  void terms_that_are_there_are_used_whatever_their_case() {
    send(Consignments.published(to));
    site.asked();
    send(Consignments.published(with(Map.of("category", "WIRES"))));
    assertThat(site.terms()).hasSize(3);
  }

  @Test
  void a_correction_leaves_address_date_and_categories_as_they_are_there() {
    String id = taken(send(Consignments.published(to))).reference();
    ObjectNode post = site.post(number(id));
    post.put("slug", "their-own").put("date_gmt", "2026-06-01T00:00:00").putArray("categories");

    Answer.Acknowledged updated = taken(send(Consignments.known(Consignments.corrected(to), id)));

    assertThat(updated.reference()).isEqualTo(id);
    assertThat(post.path("content").asText()).contains("not Áurea", "version=2");
    assertThat(post.path("slug").asText()).isEqualTo("their-own");
    assertThat(post.path("date_gmt").asText()).isEqualTo("2026-06-01T00:00:00");
    assertThat(post.path("categories")).isEmpty();
  }

  @Test
  void whoever_wants_no_tags_of_ours_keeps_their_own() {
    Destination own = with(Map.of("tags", "none"));
    String id = taken(send(Consignments.published(own))).reference();
    ObjectNode post = site.post(number(id));
    post.putArray("tags").add(7);
    send(Consignments.known(Consignments.corrected(own), id));
    assertThat(post.path("tags")).hasToString("[7]");
    assertThat(site.terms()).isEmpty();
  }

  static Stream<Integer> requests() {
    return Stream.iterate(0, n -> n < 8, n -> n + 1);
  }

  @ParameterizedTest
  @MethodSource("requests")
  void whichever_answer_is_lost_there_is_one_post_in_the_end(int lost) {
    for (Consignment each :
        List.of(
            Consignments.published(to), Consignments.corrected(to), Consignments.retracted(to))) {
      site.losesAnswer(lost);
      Answer answer = send(each);
      for (int more = 0; answer instanceof Answer.Postponed && more < 3; more++) {
        answer = send(each);
      }
      taken(answer);
      assertThat(site.posts()).hasSize(1);
    }
    ObjectNode post = site.posts().getFirst();
    assertThat(post.path("status").asText()).isEqualTo("trash");
    assertThat(post.path("content").asText())
        .contains("version=3", "It was invented.")
        .doesNotContain("Read the original");
  }

  @Test
  void of_twins_the_newer_stays_and_the_other_is_trashed() {
    String first = taken(send(Consignments.published(to))).reference();
    ObjectNode twin = site.post(number(first)).deepCopy();
    twin.put("slug", "ferry-a1-en-2");
    long second = site.add(twin);

    assertThat(taken(send(Consignments.corrected(to))).reference()).isEqualTo(first);

    assertThat(site.post(second).path("status").asText()).isEqualTo("trash");
    assertThat(site.post(number(first)).path("content").asText()).contains("version=2");
    assertThat(taken(send(Consignments.published(to))).said())
        .isEqualTo("post " + number(first) + " has version 2 already");
  }

  @Test
  void a_post_whose_marker_was_written_over_is_known_by_its_number() {
    String id = taken(send(Consignments.published(to))).reference();
    site.post(number(id)).put("content", "<p>Rewritten.</p>").put("slug", "other");

    taken(send(Consignments.known(Consignments.corrected(to), id)));

    assertThat(site.posts()).hasSize(1);
    assertThat(site.post(number(id)).path("content").asText()).contains("version=2");
  }

  @Test
  void a_number_that_is_another_storys_by_now_is_not_written_over() {
    ObjectNode other = EventJson.mapper().createObjectNode();
    other.put(
        "content",
        new org.dragoman.publish.channel.wordpress.Marker(
                "urn:uuid:00000000-0000-0000-0000-000000000000", 1)
            .html());
    other.put("status", "publish").put("slug", "x");
    long id = site.add(other);

    taken(send(Consignments.known(Consignments.retracted(to), String.valueOf(id))));

    assertThat(site.post(id).path("status").asText()).isEqualTo("publish");
  }

  @Test
  void the_number_of_a_post_is_good_for_its_site_alone() {
    String id = taken(send(Consignments.published(to))).reference();
    assertThat(id).isEqualTo(number(id) + " at " + receiver.url("").substring("http://".length()));
    ObjectNode strangers = site.post(number(id));
    strangers.put("content", "<p>Of somebody else.</p>").put("slug", "of-somebody-else");
    String elsewhere = number(id) + " at former.example";

    Answer.Acknowledged corrected =
        taken(send(Consignments.known(Consignments.corrected(to), elsewhere)));

    assertThat(strangers.path("content").asText()).isEqualTo("<p>Of somebody else.</p>");
    assertThat(corrected.said()).endsWith("created");
    assertThat(number(corrected.reference())).isNotEqualTo(number(id));
  }

  @Test
  void a_post_that_moved_with_its_site_is_known_by_its_comment() {
    String id = taken(send(Consignments.published(to))).reference();
    String former = number(id) + " at former.example";
    Answer.Acknowledged corrected =
        taken(send(Consignments.known(Consignments.corrected(to), former)));
    assertThat(corrected.reference()).isEqualTo(id);
    assertThat(site.posts()).hasSize(1);
  }

  @Test
  void a_retraction_is_owed_while_the_story_stands_on_a_site_that_was_left() {
    ObjectNode strangers = EventJson.mapper().createObjectNode();
    strangers.put("content", "<p>Theirs.</p>").put("status", "publish").put("slug", "theirs");
    long id = site.add(strangers);

    Answer answer =
        send(Consignments.known(Consignments.retracted(to), id + " at former.example/news"));

    assertThat(answer).isInstanceOf(Answer.Refused.class);
    assertThat(answer.said()).contains("post " + id + " at former.example/news");
    assertThat(strangers.path("status").asText()).isEqualTo("publish");
  }

  @ParameterizedTest
  @CsvSource({
    "<p>Rewritten.</p>, ferry-a1-en, true",
    "<p>Rewritten.</p>, ferry-a1-en-3__trashed, true",
    "<p>Rewritten.</p>, another, false"
  })
  void a_number_kept_without_its_site_takes_the_marker_or_the_address(
      String content, String slug, boolean ours) {
    ObjectNode post = EventJson.mapper().createObjectNode();
    post.put("content", content).put("status", "publish").put("slug", slug);
    long id = site.add(post);
    for (Consignment each : List.of(Consignments.corrected(to), Consignments.retracted(to))) {
      Answer answer = send(Consignments.known(each, String.valueOf(id)));
      assertThat(answer).isInstanceOf(ours ? Answer.Acknowledged.class : Answer.Refused.class);
      if (!ours) {
        assertThat(answer.said())
            .contains("post " + id)
            .contains("<!-- dragoman story=urn:uuid:", "close it and add one");
        assertThat(post.path("content").asText()).isEqualTo(content);
      }
    }
    assertThat(site.posts()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "https://Blog.example, blog.example",
    "http://blog.example:80/, blog.example",
    "https://blog.example/wp-json/, blog.example",
    "https://blog.example/index.php?rest_route=/, blog.example",
    "https://x.example:8443/blog/?rest_route=, x.example:8443/blog",
    "https://x.example/blog, x.example/blog"
  })
  void a_site_is_the_same_by_any_of_its_addresses(String address, String site) {
    assertThat(Root.of(address).site()).isEqualTo(site);
  }

  @Test
  void where_there_is_no_trash_a_retracted_post_becomes_a_draft() {
    site.hasNoTrash();
    String id = taken(send(Consignments.published(to))).reference();
    assertThat(taken(send(Consignments.retracted(to))).said()).contains("draft");
    assertThat(site.post(number(id)).path("status").asText()).isEqualTo("draft");
  }

  @Test
  void what_was_deleted_for_good_is_neither_put_up_again_nor_missed() {
    String id = taken(send(Consignments.published(to))).reference();
    site.forget(number(id));

    assertThat(taken(send(Consignments.known(Consignments.corrected(to), id))).said())
        .contains("deleted there for good");
    assertThat(taken(send(Consignments.known(Consignments.retracted(to), id))).said())
        .contains("not there");
    assertThat(site.posts()).isEmpty();
  }

  @Test
  void a_first_delivery_asks_thrice_and_a_correction_twice() {
    String id = taken(send(Consignments.published(with(Map.of("tags", "none"))))).reference();
    assertThat(site.asked())
        .containsExactly(
            "GET /wp/v2/posts", "GET /wp/v2/posts", "POST /wp/v2/posts", "GET /wp/v2/posts");
    send(Consignments.known(Consignments.corrected(with(Map.of("tags", "none"))), id));
    assertThat(site.asked())
        .containsExactly("GET /wp/v2/posts/" + number(id), "POST /wp/v2/posts/" + number(id));
  }

  @Test
  void a_picture_is_copied_once_and_stands_above_the_post_instead_of_in_it() {
    site.shows("/quay.jpg", HexFormat.of().parseHex("ffd8ffe000104a464946"));
    Destination copying = with(Map.of("pictures", "copy"));
    taken(send(pictured(copying, receiver.url("/quay.jpg"))));

    ObjectNode post = site.posts().getFirst();
    ObjectNode media = site.media().get(post.path("featured_media").asLong());
    assertThat(media.path("file").asText()).matches("image/jpeg dragoman-[0-9a-f]{24}\\.jpg");
    assertThat(media.path("caption").asText()).contains("[El muelle]", "R. Vega");
    assertThat(post.path("content").asText()).doesNotContain("/quay.jpg").contains("map.png");

    site.forgetPosts();
    taken(send(pictured(copying, receiver.url("/quay.jpg"))));
    assertThat(site.media()).hasSize(1);
  }

  @Test
  void a_picture_that_cannot_be_had_keeps_no_story_back() {
    site.shows("/quay.jpg", "<html>no picture</html>".getBytes(StandardCharsets.UTF_8));
    Destination copying = with(Map.of("pictures", "copy"));
    assertThat(taken(send(pictured(copying, receiver.url("/quay.jpg")))).said())
        .endsWith("created, without its picture, which cannot be had");
    assertThat(site.media()).isEmpty();
  }

  @Test
  void a_correction_without_the_picture_takes_it_from_the_post() {
    site.shows("/quay.jpg", HexFormat.of().parseHex("ffd8ffe000104a464946"));
    Destination copying = with(Map.of("pictures", "copy"));
    String id = taken(send(pictured(copying, receiver.url("/quay.jpg")))).reference();
    Edition second = Stock.corrected().edition();
    Edition bare =
        second.showing(second.article().toBuilder().media(List.of()).build(), second.segments());

    taken(send(new Consignment("msg", copying, new Change.Standing(bare), id)));

    assertThat(site.post(number(id)).path("featured_media").asLong()).isZero();
  }

  @Test
  void wordpresss_own_words_are_told_and_the_password_never() {
    receiver.answers(
        403,
        Map.of(),
        "{\"code\":\"rest_cannot_create\",\"message\":\"Sorry, %s may not.\"}".formatted(PASSWORD));
    Answer answer = send(Consignments.published(to));
    assertThat(answer).isInstanceOf(Answer.Refused.class);
    assertThat(answer.said())
        .contains("HTTP 403: rest_cannot_create: Sorry, (secret) may not.")
        .doesNotContain(PASSWORD);
  }

  @Test
  void a_site_under_maintenance_is_waited_for_as_long_as_it_asks() {
    receiver.answers(503, Map.of("Retry-After", "600"), "<h1>Briefly unavailable</h1>");
    assertThat(send(Consignments.published(to)))
        .isEqualTo(new Answer.Postponed("HTTP 503: Briefly unavailable", Duration.ofMinutes(10)));
  }

  @Test
  void a_page_in_the_place_of_the_api_is_told() {
    receiver.answers(200, Map.of(), "<title>Our shop</title>");
    Answer answer = send(Consignments.published(to));
    assertThat(answer).isInstanceOf(Answer.Refused.class);
    assertThat(answer.said()).contains("not as WordPress's REST API does", "Our shop");
  }

  @ParameterizedTest
  @CsvSource({
    "https://blog.example, https://blog.example/?rest_route=/wp/v2/posts&a=b%26c",
    "https://blog.example/, https://blog.example/?rest_route=/wp/v2/posts&a=b%26c",
    "https://x.example/blog/, https://x.example/blog/?rest_route=/wp/v2/posts&a=b%26c",
    "https://blog.example/wp-json/, https://blog.example/wp-json/wp/v2/posts?a=b%26c",
    "https://x.example/?rest_route=/, https://x.example/?rest_route=/wp/v2/posts&a=b%26c"
  })
  void the_api_is_found_from_any_of_its_addresses(String address, String asked) {
    assertThat(Root.of(address).at("/wp/v2/posts", List.of(new Root.Term("a", "b&c"))))
        .hasToString(asked);
  }

  @Test
  void faults_are_told() {
    Destination bare =
        Consignments.destination(
            "wordpress", Map.of("url", "http://blog.example", "tags", "some"), List.of());
    assertThat(wordpress.faults(bare))
        .hasSize(4)
        .anyMatch(fault -> fault.contains("begins with http"))
        .anyMatch(fault -> fault.contains("user is missing"))
        .anyMatch(fault -> fault.contains("keywords, none"))
        .anyMatch(fault -> fault.contains("application password"));
    assertThat(wordpress.faults(to)).isEmpty();
  }

  /** {@code 17 at 127.0.0.1:34567}. */
  private static long number(String reference) {
    return Long.parseLong(reference.replaceFirst(" at .*", ""));
  }

  private static Consignment pictured(Destination to, String url) {
    Edition first = Stock.ferry().edition();
    Media sent = first.article().media().getFirst();
    Media moved = new Media(url, sent.type(), sent.caption(), sent.credit(), sent.alt());
    Edition edition =
        first.showing(first.article().toBuilder().media(List.of(moved)).build(), first.segments());
    return new Consignment("msg", to, new Change.Standing(edition), null);
  }

  private Answer send(Consignment consignment) {
    return wordpress.send(consignment, wordpress.write(consignment));
  }

  private static Answer.Acknowledged taken(@Nullable Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Acknowledged.class);
    return (Answer.Acknowledged) answer;
  }

  private Destination with(Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(Map.of("url", receiver.url("/"), "user", "me"));
    settings.putAll(more);
    return Consignments.destination("wordpress", settings, List.of(PASSWORD));
  }
}
