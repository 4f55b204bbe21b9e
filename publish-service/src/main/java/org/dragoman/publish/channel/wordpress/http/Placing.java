package org.dragoman.publish.channel.wordpress.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.dragoman.publish.channel.Answer;
import org.jspecify.annotations.Nullable;

/**
 * Brings one version of a story to a site. WordPress has no way to create a post only if it is not
 * there, so it is looked for before, and again after: of twins, which an answer that came too late
 * can leave, one stays.
 */
final class Placing {
  private final Posts posts;
  private final Terms terms;
  private final Library library;
  private final String story;
  private final int version;
  private final ObjectNode fields;
  private final String slug;

  /**
   * @param fields of the post, as they were written
   */
  Placing(Api api, Pictures pictures, String story, int version, ObjectNode fields) {
    this.posts = new Posts(api);
    this.terms = new Terms(api);
    this.library = new Library(api, pictures);
    this.story = story;
    this.version = version;
    this.fields = fields;
    this.slug = fields.path("slug").asText("");
  }

  /** The text of the version, wherever the post stands there by now. */
  Answer stand(@Nullable String reference) throws NotTaken {
    List<Post> found = found(reference);
    if (!found.isEmpty()) {
      return standing(alone(found));
    }
    return reference == null
        ? created()
        : new Answer.Acknowledged(
            "post %s was deleted there for good: nothing to correct".formatted(reference),
            reference);
  }

  private Answer standing(Post post) throws NotTaken {
    if (post.version() >= version) {
      return has(post);
    }
    ObjectNode change = fields.deepCopy();
    // Where it stands there, and under which address and heading, is the partner's.
    change.remove(List.of("slug", "date_gmt", "categories"));
    number("tags", change);
    String trouble = picture(change);
    posts.update(post, change);
    String where = post.status().equals("publish") ? "" : ", which is there as " + post.status();
    return new Answer.Acknowledged(
        "post %d updated%s%s".formatted(post.id(), where, trouble), post.reference());
  }

  private Answer created() throws NotTaken {
    ObjectNode whole = fields.deepCopy();
    whole.put("status", "publish");
    number("tags", whole);
    number("categories", whole);
    String trouble = picture(whole);
    Post made = posts.create(whole);
    List<Post> after = posts.at(slug, story);
    Post kept = after.isEmpty() ? made : alone(after);
    return new Answer.Acknowledged(
        "post %d created%s".formatted(kept.id(), trouble), kept.reference());
  }

  private void number(String kind, ObjectNode post) throws NotTaken {
    if (post.has(kind)) {
      post.set(kind, terms.numbers(kind, post.path(kind)));
    }
  }

  /** Puts the picture's number in the place of what was said of it; tells if it has none. */
  private String picture(ObjectNode post) {
    if (!(post.remove("picture") instanceof ObjectNode picture)) {
      return "";
    }
    Library.Placed placed = library.place(picture);
    if (placed.trouble().isEmpty()) {
      post.put("featured_media", placed.number());
    }
    return placed.trouble();
  }

  /** The notice in place of the text, and the post in the trash. */
  Answer take(@Nullable String reference) throws NotTaken {
    List<Post> found = found(reference);
    if (found.isEmpty()) {
      return new Answer.Acknowledged("it is not there", reference);
    }
    Post post = alone(found);
    if (post.version() > version) {
      return has(post);
    }
    if (post.version() < version) {
      ObjectNode change = fields.deepCopy();
      change.remove(List.of("slug", "status"));
      posts.update(post, change);
    }
    String done =
        post.trashed() ? "post %d was in the trash".formatted(post.id()) : posts.trash(post);
    return new Answer.Acknowledged(done, post.reference());
  }

  private static Answer has(Post post) {
    return new Answer.Acknowledged(
        "post %d has version %d already".formatted(post.id(), post.version()), post.reference());
  }

  /** Ours, the one to keep first. */
  private List<Post> found(@Nullable String reference) throws NotTaken {
    if (reference != null) {
      Optional<Post> known = posts.byId(reference);
      // Without its marker it is ours all the same: somebody there wrote over it.
      if (known.isPresent() && (known.get().marker().isEmpty() || known.get().is(story))) {
        return List.of(known.get());
      }
    }
    List<Post> there = posts.at(slug, story);
    return there.isEmpty() ? posts.with(story) : there;
  }

  /** The first, once all others are in the trash. */
  private Post alone(List<Post> found) throws NotTaken {
    for (Post twin : found.subList(1, found.size())) {
      if (!twin.trashed()) {
        posts.trash(twin);
      }
    }
    return found.getFirst();
  }
}
