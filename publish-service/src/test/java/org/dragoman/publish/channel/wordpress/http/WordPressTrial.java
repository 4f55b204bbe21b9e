package org.dragoman.publish.channel.wordpress.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Media;
import org.dragoman.events.json.EventJson;
import org.dragoman.guard.Guard;
import org.dragoman.publish.Samples;
import org.dragoman.publish.channel.Answer;
import org.dragoman.publish.channel.Consignment;
import org.dragoman.publish.channel.Consignments;
import org.dragoman.publish.channel.Destination;
import org.dragoman.publish.channel.http.Partner;
import org.dragoman.publish.channel.http.Receiver;
import org.dragoman.publish.channel.wordpress.PostWriter;
import org.dragoman.publish.channel.wordpress.http.Root.Term;
import org.dragoman.publish.site.Typesetter;
import org.dragoman.publish.story.Catalogue.Change;
import org.dragoman.publish.story.Edition;
import org.dragoman.publish.syndication.Stock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The channel before a real WordPress. Not of the default suite, hence its name: it needs Debian's
 * packages. {@code ./dragoman test --wordpress} runs it.
 */
class WordPressTrial {
  private static final ObjectMapper JSON = EventJson.mapper();
  private static final Duration EACH = Duration.ofSeconds(30);

  @TempDir static Path folder;
  private static Site site;
  private static HttpClient client;

  private final Partner partner = new Partner(client, "Dragoman");
  private final WordPress wordpress =
      new WordPress(
          new PostWriter(new Typesetter(Stock.LANTERN, Samples.STYLES), Consignments::json),
          partner,
          new Pictures("Dragoman", Guard.PRIVATE_NETWORKS_TOO),
          JSON,
          EACH,
          false,
          Clock.systemUTC());
  private String story;

  @BeforeAll
  static void start() throws Exception {
    site = new Site(folder);
    client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }

  @AfterAll
  static void stop() throws Exception {
    client.shutdownNow();
    site.close();
  }

  @BeforeEach
  void aStoryOfItsOwn() {
    story = UUID.randomUUID() + "-en";
  }

  @Test
  void a_story_is_created_updated_and_trashed() throws Exception {
    Answer.Acknowledged created = taken(send(published(), null));
    JsonNode post = post(created.reference());
    assertThat(post.path("status").asText()).isEqualTo("publish");
    assertThat(post.path("title").path("raw").asText()).isEqualTo("The ferry returns to port");
    assertThat(post.path("slug").asText()).isEqualTo("ferry-" + story);
    assertThat(post.path("date_gmt").asText()).isEqualTo("2026-05-01T09:00:00");
    assertThat(post.path("excerpt").path("raw").asText()).contains("Delta Courier");
    assertThat(post.path("content").path("rendered").asText())
        .contains("<div lang=\"en\" dir=\"ltr\">", "translated and edited", "Read the original")
        .doesNotContain("<br");
    assertThat(names("categories", post)).containsExactly("Delta & Courier");
    assertThat(names("tags", post)).isNotEmpty();

    Answer.Acknowledged updated = taken(send(corrected(), created.reference()));
    assertThat(updated.reference()).isEqualTo(created.reference());
    assertThat(post(created.reference()).path("content").path("raw").asText())
        .contains("not Áurea", "version=2");

    Answer.Acknowledged trashed = taken(send(retracted(), created.reference()));
    assertThat(trashed.said()).contains("moved to the trash");
    assertThat(post(created.reference()).path("status").asText()).isEqualTo("trash");
    assertThat(post(created.reference()).path("content").path("raw").asText())
        .contains("It was invented.")
        .doesNotContain("Read the original");
    assertThat(taken(send(retracted(), created.reference())).said()).contains("was in the trash");
  }

  @Test
  void a_picture_is_copied_once_and_stands_above_the_post() throws Exception {
    try (Receiver outlet = new Receiver()) {
      byte[] png = picture();
      outlet.does(exchange -> {
        exchange.sendResponseHeaders(200, png.length);
        exchange.getResponseBody().write(png);
        exchange.close();
      });
      Change shown = pictured(outlet.url("/" + story + ".png"));
      String id = taken(send(shown, null)).reference();
      long featured = post(id).path("featured_media").asLong();
      assertThat(featured).isPositive();
      JsonNode media = api().good(api().get("/wp/v2/media/" + featured, List.of()));
      assertThat(media.path("mime_type").asText()).isEqualTo("image/png");
      assertThat(media.path("caption").path("rendered").asText()).contains("R. Vega");
      assertThat(post(id).path("content").path("raw").asText()).doesNotContain(story + ".png");

      api().good(api().delete("/wp/v2/posts/" + number(id) + "&force=true"));
      String again = taken(send(shown, null)).reference();
      assertThat(post(again).path("featured_media").asLong()).isEqualTo(featured);
      assertThat(outlet.got()).hasSize(1);
    }
  }

  /** A white dot. */
  private static byte[] picture() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }

  private Change pictured(String url) {
    Edition first = edition(Stock.ferry().edition(), 1, "ferry-" + story);
    Media sent = first.article().media().getFirst();
    Media moved = new Media(url, "image/png", sent.caption(), sent.credit(), sent.alt());
    return new Change.Standing(
        first.showing(first.article().toBuilder().media(List.of(moved)).build(), first.segments()));
  }

  @Test
  void a_lost_answer_leaves_no_twin() throws Exception {
    String first = taken(send(published(), null)).reference();
    assertThat(taken(send(published(), null)))
        .isEqualTo(
            new Answer.Acknowledged("post " + number(first) + " has version 1 already", first));
    assertThat(taken(send(corrected(), null)).reference()).isEqualTo(first);
    assertThat(taken(send(retracted(), null)).reference()).isEqualTo(first);
    assertThat(all()).hasSize(1);
  }

  @Test
  void an_older_version_never_replaces_a_newer_one_not_even_in_the_trash() throws Exception {
    String post = taken(send(corrected(), null)).reference();
    assertThat(taken(send(published(), post)).said()).contains("has version 2 already");
    assertThat(taken(send(published(), null)).said()).contains("has version 2 already");
    taken(send(retracted(), post));
    assertThat(taken(send(corrected(), null)).said()).contains("has version 3 already");
    assertThat(post(post).path("status").asText()).isEqualTo("trash");
  }

  @Test
  void an_address_that_another_post_has_and_one_that_was_changed_there_are_no_obstacle()
      throws Exception {
    api()
        .good(
            api()
                .post(
                    "/wp/v2/posts",
                    JSON.readTree(
                        "{\"slug\":\"ferry-%s\",\"status\":\"publish\",\"title\":\"Another\"}"
                            .formatted(story))));
    String post = taken(send(published(), null)).reference();
    assertThat(post(post).path("slug").asText()).isEqualTo("ferry-" + story + "-2");
    assertThat(taken(send(published(), null)).reference()).isEqualTo(post);

    api()
        .good(
            api().post("/wp/v2/posts/" + number(post), JSON.readTree("{\"slug\":\"elsewhere\"}")));
    assertThat(taken(send(corrected(), null)).reference()).isEqualTo(post);
    assertThat(all()).hasSize(1);
  }

  @Test
  void two_at_the_same_moment_leave_one_post() throws Exception {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      threads.add(Thread.ofVirtual().start(() -> send(published(), null)));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    taken(send(published(), null));
    assertThat(all().stream().filter(post -> !post.trashed())).hasSize(1);
  }

  @Test
  void a_post_that_was_deleted_for_good_is_not_put_up_again() throws Exception {
    String post = taken(send(published(), null)).reference();
    api().good(api().delete("/wp/v2/posts/" + number(post) + "&force=true"));
    assertThat(taken(send(corrected(), post)).said()).contains("deleted there for good");
    assertThat(taken(send(retracted(), post)).said()).contains("not there");
    assertThat(all()).isEmpty();
  }

  @Test
  void a_post_that_somebody_trashed_stays_there_with_its_text_corrected() throws Exception {
    String post = taken(send(published(), null)).reference();
    api().good(api().delete("/wp/v2/posts/" + number(post)));
    assertThat(taken(send(corrected(), post)).said()).contains("as trash");
    assertThat(post(post).path("status").asText()).isEqualTo("trash");
    assertThat(post(post).path("content").path("raw").asText()).contains("not Áurea");
  }

  @Test
  void a_wrong_password_is_told() {
    Destination wrong =
        Consignments.destination(
            "wordpress", Map.of("url", site.url(), "user", site.user()), List.of("no such"));
    Consignment story = Consignments.published(wrong);
    Answer answer = wordpress.send(story, wordpress.write(story));
    assertThat(answer).isInstanceOf(Answer.Refused.class);
    assertThat(answer.said()).contains("does not take this user and password");
  }

  @Test
  void an_address_without_a_rest_api_is_told() {
    Destination wrong =
        Consignments.destination(
            "wordpress",
            Map.of("url", site.url() + "readme.html?rest_route=", "user", site.user()),
            List.of(site.password()));
    Consignment story = Consignments.published(wrong);
    assertThat(wordpress.send(story, wordpress.write(story)))
        .isInstanceOf(Answer.Refused.class)
        .extracting(Answer::said)
        .asString()
        .contains("not as WordPress's REST API");
  }

  @Test
  void a_text_in_another_script_is_kept_letter_by_letter() throws Exception {
    Edition arabic = Stock.arabic().edition();
    Edition own = edition(arabic, 1, "العبّارة-تعود-" + story);
    String post = taken(send(new Change.Standing(own), null)).reference();
    assertThat(post(post).path("title").path("raw").asText()).isEqualTo("العبّارة تعود");
    assertThat(taken(send(new Change.Standing(own), null)).reference()).isEqualTo(post);
    assertThat(all()).hasSize(1);
  }

  private static Answer.Acknowledged taken(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Acknowledged.class);
    return (Answer.Acknowledged) answer;
  }

  private Answer send(Change change, @Nullable String reference) {
    Destination to =
        Consignments.destination(
            "wordpress",
            Map.of(
                "url",
                site.url(),
                "user",
                site.user(),
                "category.delta-courier",
                "Delta & Courier",
                "pictures",
                change.edition().article().media().getFirst().url().startsWith("http://127")
                    ? "copy"
                    : "link"),
            List.of(site.password()));
    Consignment consignment = new Consignment("msg", to, change, reference);
    return wordpress.send(consignment, wordpress.write(consignment));
  }

  private Change published() {
    return new Change.Standing(edition(Stock.ferry().edition(), 1, "ferry-" + story));
  }

  private Change corrected() {
    return new Change.Standing(edition(Stock.corrected().edition(), 2, "ferry-" + story));
  }

  private Change retracted() {
    return new Change.Retracted(
        edition(Stock.corrected().edition(), 2, "ferry-" + story),
        3,
        "It was invented.",
        Stock.LATER);
  }

  private Edition edition(Edition like, int version, String slug) {
    Article article = like.article();
    return new Edition(
        story,
        "a",
        like.language(),
        like.sourceLanguage(),
        1,
        1,
        version,
        slug,
        article,
        like.segments(),
        like.credit(),
        Instant.parse("2026-05-01T09:00:00Z"),
        like.correctedAt(),
        like.note(),
        like.by());
  }

  private JsonNode post(@Nullable String reference) throws NotTaken {
    return api()
        .good(api().get("/wp/v2/posts/" + number(reference), List.of(new Term("context", "edit"))));
  }

  /** {@code 17 at 127.0.0.1:34567}. */
  private static long number(@Nullable String reference) {
    return Reference.of(reference).orElseThrow().post();
  }

  private List<Post> all() throws NotTaken {
    return new Posts(api()).with(org.dragoman.publish.syndication.Item.id(story));
  }

  private List<String> names(String kind, JsonNode post) throws NotTaken {
    List<String> names = new ArrayList<>();
    for (JsonNode number : post.path(kind)) {
      JsonNode term =
          api()
              .good(
                  api()
                      .get(
                          "/wp/v2/" + kind + "/" + number.asText(),
                          List.of(new Term("context", "edit"))));
      names.add(org.jsoup.parser.Parser.unescapeEntities(term.path("name").asText(), false));
    }
    return names;
  }

  private Api api() {
    Api.Account account = new Api.Account(Root.of(site.url()), site.user(), site.password());
    return new Api(partner, JSON, account, Clock.systemUTC(), EACH, EACH);
  }
}
