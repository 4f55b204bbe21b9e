package org.dragoman.launcher;

import java.util.Map;
import java.util.concurrent.Callable;
import org.dragoman.launcher.system.LocalSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./dragoman up}. */
@Command(
    name = "up",
    description = "Starts Kafka, PostgreSQL and the three services, and runs until Ctrl-C.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class UpCommand implements Callable<Integer> {
  @Mixin SystemOptions options = new SystemOptions();
  @Spec CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Console console = new Console(spec.commandLine().getOut());
    LocalSystem system =
        Running.start(
            options.data(),
            SystemOptions.target("local"),
            options.ports(),
            Map.of(),
            console::step);
    console.addresses(system);
    return Running.untilTold(system);
  }
}
