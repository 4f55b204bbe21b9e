package org.dragoman.launcher.demo;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dragoman.launcher.Console;
import org.dragoman.launcher.Running;
import org.dragoman.launcher.SystemOptions;
import org.dragoman.launcher.system.LocalSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./dragoman demo}. */
@Command(
    name = "demo",
    description = "Starts everything and lets the sample articles walk through it.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
public final class DemoCommand implements Callable<Integer> {
  @Mixin SystemOptions options = new SystemOptions();

  @Option(
      names = "--once",
      description =
          "End by itself: 0 if every sample arrived where it should. The published pages stay in"
              + " target/demo.")
  boolean once;

  @Option(
      names = "--apertium",
      description = "Install Apertium with apt, without asking, so that Spanish is translated.")
  boolean apertium;

  @Spec CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Console console = new Console(spec.commandLine().getOut());
    new Apertium(console).offer(apertium, !once);
    LocalSystem system =
        Running.start(
            options.data(),
            SystemOptions.target("demo-system"),
            options.ports(),
            Map.of(
                "QUARKUS_CONFIG_LOCATIONS",
                Samples.file("house-style.properties").toString(),
                // Nobody translates French into English here; Apertium does by way of Spanish.
                "DRAGOMAN_ENGINES_PIVOT__FR_EN_",
                "es"),
            console::step);
    Path demo = SystemOptions.target("demo");
    Demo walk = new Demo(Samples.read(), system, demo, console::step);
    walk.run(system.addresses().kafka());
    walk.failures().forEach(failure -> console.say("FAILED      " + failure));
    if (once) {
      system.close();
      console.step(walk.failures().isEmpty() ? "every sample arrived where it should" : "failed");
      return walk.failures().isEmpty() ? 0 : 1;
    }
    console.addresses(system);
    return Running.untilTold(system);
  }
}
