package org.dragoman.translate.engine.apertium;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs a program on a text. It and its children are gone when {@link #run} returns. */
final class Command {

  sealed interface Result {
    record Finished(String output) implements Result {}

    /** There is no such program here, or it may not be run. */
    record Absent(String reason) implements Result {}

    record Failed(String reason) implements Result {}
  }

  private Command() {}

  static Result run(List<String> command, String input, Duration timeout) {
    Process process;
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().put("LC_ALL", "C.UTF-8");
      process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    } catch (IOException absent) {
      return new Result.Absent("the command \"" + command.getFirst() + "\" could not be started");
    }
    try {
      return converse(process, input, timeout);
    } finally {
      // A pipeline of a shell and a dozen filters: the descendants go first, while they are known.
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private static Result converse(Process process, String input, Duration timeout) {
    CompletableFuture<String> output = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> write(process, input));
    Thread.ofVirtual().start(() -> read(process, output));
    try {
      String text = output.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      return process.waitFor(1, TimeUnit.SECONDS) && process.exitValue() == 0
          ? new Result.Finished(text)
          : new Result.Failed("it ended without success");
    } catch (TimeoutException late) {
      return new Result.Failed("no answer within " + timeout.toSeconds() + " s");
    } catch (ExecutionException broken) {
      return new Result.Failed("its output broke off");
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return new Result.Failed("interrupted");
    }
  }

  private static void read(Process process, CompletableFuture<String> output) {
    try (var from = process.getInputStream()) {
      output.complete(new String(from.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      output.completeExceptionally(broken);
    }
  }

  private static void write(Process process, String input) {
    try (OutputStream to = process.getOutputStream()) {
      to.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException _) {
      // It ended without reading all of it: what it printed and its exit value tell the rest.
    }
  }
}
