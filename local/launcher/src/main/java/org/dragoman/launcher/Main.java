package org.dragoman.launcher;

import org.dragoman.launcher.demo.DemoCommand;
import org.dragoman.launcher.rebuild.RebuildCommand;
import org.dragoman.launcher.system.LocalPorts;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of {@code ./dragoman} that need Java. */
@Command(
    name = "dragoman",
    description = "Event-driven news ingestion: articles in, translated, credited, published.",
    mixinStandardHelpOptions = true,
    subcommands = {
      UpCommand.class,
      DemoCommand.class,
      DeadLetterCommand.class,
      RebuildCommand.class,
      KeyCommand.class,
      UserCommand.class,
      DoctorCommand.class
    })
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Main::explain);
  }

  /** What a person can mend is said in a sentence; anything else is a bug and shows its trace. */
  private static int explain(
      Exception problem, CommandLine command, CommandLine.ParseResult arguments) {
    switch (problem) {
      case LocalPorts.PortInUse e -> command.getErr().println(e.getMessage());
      case java.io.IOException e -> command.getErr().println(e.getMessage());
      default -> problem.printStackTrace(command.getErr());
    }
    return CommandLine.ExitCode.SOFTWARE;
  }
}
