package org.dragoman.ingest.desk;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.contracts.article.Source;
import org.dragoman.ingest.source.FeedAddress;
import org.dragoman.ingest.source.Sources;
import org.dragoman.outbox.Transactions;
import org.jspecify.annotations.Nullable;

/** Adds and changes sources by what people typed. */
public final class Registration {
  private final Sources sources;
  private final Transactions transactions;

  public Registration(Sources sources, Transactions transactions) {
    this.sources = sources;
    this.transactions = transactions;
  }

  /** What came of it. */
  public sealed interface Result {
    record Saved(String id) implements Result {}

    /** The form again, with what is wrong in it. */
    record Wrong(SourceForm form) implements Result {}

    record Unknown() implements Result {}
  }

  public Result add(SourceForm typed) {
    return transactions.call(() -> {
      Set<String> taken = sources.all().stream().map(Source::id).collect(Collectors.toSet());
      return save(typed.checked(taken), taken);
    });
  }

  /** Changes the source of that id, which stays as it is. */
  public Result change(String id, SourceForm typed) {
    return transactions.call(() ->
        sources.find(id).isEmpty()
            ? new Result.Unknown()
            : save(typed.checked(Set.of()), Set.of()));
  }

  public boolean remove(String id) {
    return transactions.call(() -> sources.remove(id));
  }

  /** The source that has this feed already, if one has. */
  public Optional<Source> withFeed(String feed) {
    return transactions.call(
        () -> sources.all().stream().filter(source -> has(source.feed(), feed)).findFirst());
  }

  private static boolean has(@Nullable String known, String feed) {
    return known != null && FeedAddress.key(known).equals(FeedAddress.key(feed));
  }

  private Result save(SourceForm form, Set<String> taken) {
    if (!form.errors().isEmpty()) {
      return new Result.Wrong(form);
    }
    SourceForm.Right right = form.right(taken);
    sources.save(right.source());
    sources.treat(right.source().id(), right.policy());
    return new Result.Saved(right.source().id());
  }
}
