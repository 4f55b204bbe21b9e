package org.dragoman.translate.engine.apertium;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.dragoman.translate.engine.apertium.Command.Result;

/**
 * A pipeline that keeps running: a text and a zero byte go in, its translation and a zero byte come
 * out. If the service dies its input ends, and with it the pipeline.
 *
 * <p>A filter whose input ends says goodbye with a zero byte too, so each text ends in a numbered
 * blank, which comes out as it went in: an answer without it is not the answer to this text, or not
 * all of it.
 */
final class Pipeline implements AutoCloseable {

  private static final Duration GLANCE = Duration.ofMillis(500);

  private final String mode;
  private final Process process;
  private Instant used = Instant.MIN;
  private long texts;

  /** What runs in it once it has answered: the shell does not tell when one of them has died. */
  private List<ProcessHandle> filters = List.of();

  private Pipeline(String mode, Process process) {
    this.mode = mode;
    this.process = process;
  }

  /**
   * @param program a shell's, with {@code $1} and {@code $2} where modes have their options
   * @throws IOException if there is no shell
   */
  static Pipeline start(String mode, String program) throws IOException {
    // The options: mark unknown words, and no tagger debugging.
    ProcessBuilder builder =
        new ProcessBuilder(List.of("bash", "-c", program, "apertium-" + mode, "-g", ""));
    builder.environment().put("LC_ALL", "C.UTF-8");
    return new Pipeline(mode, builder.redirectError(ProcessBuilder.Redirect.DISCARD).start());
  }

  String mode() {
    return mode;
  }

  Instant used() {
    return used;
  }

  void used(Instant now) {
    used = now;
  }

  /** After anything but {@link Result.Finished} it is of no more use. */
  Result exchange(String text, Duration timeout) {
    CompletableFuture<String> answer = new CompletableFuture<>();
    String end = "[" + ++texts + "]";
    Thread.ofVirtual().name("apertium-write").start(() -> write(text + end, answer));
    Thread.ofVirtual().name("apertium-read").start(() -> read(answer));
    try {
      String translation = await(answer, timeout);
      if (!translation.endsWith(end)) {
        return new Result.Failed("its output broke off");
      }
      if (filters.isEmpty()) {
        filters = children().toList();
      }
      return new Result.Finished(translation.substring(0, translation.length() - end.length()));
    } catch (TimeoutException late) {
      return new Result.Failed(
          alive() ? "no answer within " + timeout.toSeconds() + " s" : "one of its filters died");
    } catch (ExecutionException broken) {
      return new Result.Failed("its output broke off");
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return new Result.Failed("interrupted");
    }
  }

  /** Where a filter died, those before it do not know and those after it cannot tell. */
  private String await(CompletableFuture<String> answer, Duration timeout)
      throws InterruptedException, ExecutionException, TimeoutException {
    long end = System.nanoTime() + timeout.toNanos();
    while (true) {
      long left = end - System.nanoTime();
      try {
        return answer.get(Math.min(left, GLANCE.toNanos()), TimeUnit.NANOSECONDS);
      } catch (TimeoutException late) {
        if (left <= GLANCE.toNanos() || !alive()) {
          throw late;
        }
      }
    }
  }

  private void write(String text, CompletableFuture<String> answer) {
    try {
      OutputStream to = process.getOutputStream();
      to.write(text.replace("\0", "").getBytes(StandardCharsets.UTF_8));
      to.write(0);
      to.flush();
    } catch (IOException broken) {
      answer.completeExceptionally(broken);
    }
  }

  private void read(CompletableFuture<String> answer) {
    try {
      InputStream from = process.getInputStream();
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      for (int next = from.read(); next != 0; next = from.read()) {
        if (next < 0) {
          throw new IOException("ended");
        }
        text.write(next);
      }
      answer.complete(text.toString(StandardCharsets.UTF_8));
    } catch (IOException broken) {
      answer.completeExceptionally(broken);
    }
  }

  boolean alive() {
    return process.isAlive() && filters.stream().allMatch(ProcessHandle::isAlive);
  }

  Stream<ProcessHandle> children() {
    return process.descendants();
  }

  /** A shell and a dozen filters: the descendants go first, while they are known. */
  @Override
  public void close() {
    children().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
