package org.dragoman.publish.channel.wordpress.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dragoman.publish.channel.wordpress.http.Root.Term;

/** The posts of a site. */
final class Posts {
  private static final String ROUTE = "/wp/v2/posts";
  private static final Term FIELDS = new Term("_fields", "id,status,slug,content.raw");
  private static final Term EDITING = new Term("context", "edit");

  /** All there are; WordPress's own "any" leaves the trash out. */
  private static final Term EVERYWHERE =
      new Term("status", "publish,future,draft,pending,private,trash");

  /** WordPress numbers addresses that others have already: name, name-2, name-3. */
  private static final int NAMESAKES = 5;

  private final Api api;

  Posts(Api api) {
    this.api = api;
  }

  /** Empty if it is there no more, not even in the trash. */
  Optional<Post> byId(long id) throws NotTaken {
    Told told = api.get(ROUTE + "/" + id, List.of(EDITING, FIELDS));
    return gone(told) ? Optional.empty() : Optional.of(Post.of(api.good(told)));
  }

  /** Those that are a story, the newest version of it and the eldest post first; by address. */
  List<Post> at(String slug, String story) throws NotTaken {
    String names =
        Stream.iterate(1, n -> n <= NAMESAKES, n -> n + 1)
            .map(n -> n == 1 ? slug : slug + "-" + n)
            .flatMap(name -> Stream.of(name, name + "__trashed"))
            .collect(Collectors.joining(","));
    return ours(new Term("slug", names), story);
  }

  /** The same by their text, wherever they stand by now. */
  List<Post> with(String story) throws NotTaken {
    return ours(new Term("search", story), story);
  }

  private List<Post> ours(Term wanted, String story) throws NotTaken {
    Told told =
        api.get(ROUTE, List.of(wanted, EVERYWHERE, EDITING, FIELDS, new Term("per_page", "20")));
    if (told.code().equals("rest_invalid_param")) {
      // To strangers, and to those who may not edit, there is no status but publish.
      throw api.refused(
          "It does not take this user and password, or the account may not edit posts. Ask the"
              + " partner for an Editor's account and an application password of it.",
          told);
    }
    JsonNode found = api.good(told);
    return StreamSupport.stream(found.spliterator(), false)
        .map(Post::of)
        .filter(post -> post.is(story))
        .sorted(Comparator.comparingInt(Post::version).reversed().thenComparing(Post::id))
        .toList();
  }

  Post create(JsonNode fields) throws NotTaken {
    return Post.of(api.good(api.post(ROUTE, fields)));
  }

  void update(Post post, JsonNode fields) throws NotTaken {
    api.good(api.post(ROUTE + "/" + post.id(), fields));
  }

  /** Takes it from readers; tells how. */
  String trash(Post post) throws NotTaken {
    Told told = api.delete(ROUTE + "/" + post.id());
    if (told.code().equals("rest_trash_not_supported")) {
      // Deleting for good cannot be undone by anybody; a draft is as invisible.
      update(post, JsonNodeFactory.instance.objectNode().put("status", "draft"));
      return "post %d made a draft: there is no trash".formatted(post.id());
    }
    if (gone(told)) {
      return "post %d was gone already".formatted(post.id());
    }
    api.good(told);
    return "post %d moved to the trash".formatted(post.id());
  }

  private static boolean gone(Told told) {
    return told.code().equals("rest_post_invalid_id") || told.code().equals("rest_already_trashed");
  }
}
