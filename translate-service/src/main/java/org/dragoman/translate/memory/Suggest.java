package org.dragoman.translate.memory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dragoman.translate.language.LanguagePair;
import org.jspecify.annotations.Nullable;

/**
 * Suggestions for the desk, within the time it has: the same text first, for all sentences at once,
 * then similar ones, a few sentences at a time.
 */
public final class Suggest {

  /** Sentences a query: small enough that a late answer still holds most of them. */
  private static final int CHUNK = 8;

  private final Memory memory;
  private final ExecutorService executor;
  private final Deadlines deadlines;

  /** Where look-ups run that nobody waits for after a while. */
  public interface Deadlines {

    /** Runs the work; a query it makes that takes longer is stopped, and the work with it. */
    void within(Duration time, Runnable work);
  }

  /**
   * @param executor with a thread for each question
   */
  public Suggest(Memory memory, ExecutorService executor, Deadlines deadlines) {
    this.memory = memory;
    this.executor = executor;
    this.deadlines = deadlines;
  }

  /**
   * What is asked.
   *
   * @param least percent, 1 to 99
   * @param most matches of a sentence
   */
  public record Asked(
      LanguagePair pair, @Nullable String domain, List<Wanted> sentences, int least, int most) {
    public Asked {
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * What there is.
   *
   * @param complete false if time ran out before every sentence was looked up
   * @param matches for each sentence, best first
   */
  public record Suggestions(boolean complete, List<List<Match>> matches) {}

  /** Answers by then, with what it has. */
  public Suggestions within(Duration time, Asked asked) {
    Work work = new Work(asked, System.nanoTime() + time.toNanos());
    Future<?> running = executor.submit(work);
    try {
      running.get(time.toMillis(), TimeUnit.MILLISECONDS);
      return new Suggestions(!work.stopped, work.soFar());
    } catch (TimeoutException late) {
      running.cancel(false);
      work.stop();
      return new Suggestions(false, work.soFar());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      work.stop();
      return new Suggestions(false, work.soFar());
    } catch (ExecutionException failed) {
      if (work.left() <= 0) {
        return new Suggestions(false, work.soFar());
      }
      throw new IllegalStateException(failed.getCause());
    }
  }

  private final class Work implements Runnable {
    private final Asked asked;
    private final List<List<Match>> found;
    private final long end;
    private volatile boolean stopped;

    Work(Asked asked, long end) {
      this.asked = asked;
      this.end = end;
      this.found = new ArrayList<>();
      asked.sentences().forEach(_ -> found.add(List.of()));
    }

    void stop() {
      stopped = true;
    }

    synchronized List<List<Match>> soFar() {
      return List.copyOf(found);
    }

    private synchronized void add(int at, List<Match> matches) {
      List<Match> all = new ArrayList<>(found.get(at));
      all.addAll(matches);
      found.set(at, all.stream().limit(asked.most()).toList());
    }

    @Override
    public void run() {
      inTime(this::exact);
      int size = asked.sentences().size();
      for (int from = 0; from < size && !stopped; from += CHUNK) {
        int first = from;
        inTime(() -> similar(first, Math.min(first + CHUNK, size)));
      }
    }

    /** A query nobody waits for would keep its connection from others. */
    private void inTime(Runnable queries) {
      long left = left();
      if (left > 0) {
        deadlines.within(Duration.ofNanos(left), queries);
      } else {
        stop();
      }
    }

    long left() {
      return end - System.nanoTime();
    }

    private void exact() {
      List<List<Match>> exact = memory.exact(asked.pair(), asked.domain(), asked.sentences());
      for (int at = 0; at < exact.size(); at++) {
        add(at, exact.get(at));
      }
    }

    private void similar(int from, int to) {
      List<List<Match>> similar =
          memory.similar(
              asked.pair(),
              asked.domain(),
              asked.sentences().subList(from, to),
              asked.least(),
              asked.most());
      for (int at = 0; at < similar.size(); at++) {
        add(from + at, similar.get(at));
      }
    }
  }
}
