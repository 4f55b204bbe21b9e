package org.dragoman.publish.channel.wordpress.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.dragoman.publish.channel.Answer;
import org.dragoman.publish.channel.wordpress.Marker;
import org.jspecify.annotations.Nullable;

/**
 * Brings one version of a story to a site. WordPress has no way to create a post only if it is not
 * there, so it is looked for before, and again after: of twins, which an answer that came too late
 * can leave, one stays.
 */
final class Placing {
  private final String site;
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
    this.site = api.site();
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
    Optional<Reference> known = Reference.of(reference);
    List<Post> found = found(known);
    if (!found.isEmpty()) {
      return standing(alone(found));
    }
    return known.filter(it -> it.mayBeOn(site)).isEmpty()
        ? created()
        : new Answer.Acknowledged(
            "post %d was deleted there for good: nothing to correct".formatted(known.get().post()),
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
        "post %d updated%s%s".formatted(post.id(), where, trouble), reference(post));
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
        "post %d created%s".formatted(kept.id(), trouble), reference(kept));
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
    Optional<Reference> known = Reference.of(reference);
    List<Post> found = found(known);
    if (found.isEmpty()) {
      return known
          .filter(it -> !it.mayBeOn(site))
          .<Answer>map(Placing::left)
          .orElseGet(() -> new Answer.Acknowledged("it is not there", reference));
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
    return new Answer.Acknowledged(done, reference(post));
  }

  /** Readers of the other site have it still. */
  private static Answer left(Reference elsewhere) {
    return new Answer.Refused(
        ("It stands as post %s, and this destination leads to another site now. Put that address"
                + " in again and try again; or have it taken down there, and close this"
                + " destination.")
            .formatted(elsewhere.text()));
  }

  private Answer has(Post post) {
    return new Answer.Acknowledged(
        "post %d has version %d already".formatted(post.id(), post.version()), reference(post));
  }

  private String reference(Post post) {
    return new Reference(post.id(), site).text();
  }

  /** Ours, the one to keep first. */
  private List<Post> found(Optional<Reference> known) throws NotTaken {
    Optional<Post> numbered =
        known.isPresent() && known.get().mayBeOn(site)
            ? posts.byId(known.get().post())
            : Optional.empty();
    if (numbered.isPresent() && isOurs(numbered.get(), known.get())) {
      return List.of(numbered.get());
    }
    List<Post> there = posts.at(slug, story);
    List<Post> found = there.isEmpty() ? posts.with(story) : there;
    Optional<Post> unmarked = numbered.filter(post -> post.marker().isEmpty());
    if (found.isEmpty() && unmarked.isPresent()) {
      throw new NotTaken(doubt(unmarked.get()));
    }
    return found;
  }

  /** Without its marker it is ours all the same, of this site: somebody there wrote over it. */
  private boolean isOurs(Post post, Reference known) {
    return post.is(story) || (post.marker().isEmpty() && (known.on(site) || post.standsAt(slug)));
  }

  /** Nobody's text is written over on a guess, and none of ours is left standing on one. */
  private Answer doubt(Post post) {
    return new Answer.Refused(
        ("Nothing tells whether post %d there is this story. If it is, put %s into its text and"
                + " try again. If this destination leads to another site than it once did, close"
                + " it and add one for that site.")
            .formatted(post.id(), new Marker(story, 1).html()));
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
