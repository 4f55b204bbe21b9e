package org.dragoman.ingest.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.spi.ObserverMethod;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartOrderTest {

  /** By class and method: when it is called at start. */
  private static Map<String, Integer> starts() throws Exception {
    Path classes =
        Path.of(StartOrder.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .resolve("org/dragoman/ingest/boot");
    Map<String, Integer> starts = new HashMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(classes, "*.class")) {
      for (Path file : files) {
        String name = file.getFileName().toString().replace(".class", "");
        ClassLoader loader = StartOrderTest.class.getClassLoader();
        Class<?> type = Class.forName("org.dragoman.ingest.boot." + name, false, loader);
        for (Method method : type.getDeclaredMethods()) {
          if (List.of(method.getParameterTypes()).contains(StartupEvent.class)) {
            starts.put(name + "." + method.getName(), priority(method));
          }
        }
      }
    }
    return starts;
  }

  private static int priority(Method observer) {
    Parameter event =
        Arrays.stream(observer.getParameters())
            .filter(parameter -> parameter.getType() == StartupEvent.class)
            .findFirst()
            .orElseThrow();
    Priority priority = event.getAnnotation(Priority.class);
    return priority == null ? ObserverMethod.DEFAULT_PRIORITY : priority.value();
  }

  @Test
  void the_sources_are_there_before_anything_is_taken_or_asked_for() throws Exception {
    Map<String, Integer> starts = starts();

    int sources = starts.get("IngestLife.addSources");
    assertThat(starts).containsKeys("DropBeans.start", "FetchLife.start", "WebSubLife.start");
    assertThat(starts.get("DropBeans.start")).isGreaterThan(sources);
    assertThat(starts.get("FetchLife.start")).isGreaterThan(sources);
    assertThat(starts.get("WebSubLife.start")).isGreaterThan(sources);
    starts.remove("IngestLife.addSources");
    assertThat(starts.values()).allMatch(other -> other > sources);
  }
}
