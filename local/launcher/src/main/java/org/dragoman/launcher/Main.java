package org.dragoman.launcher;

import org.dragoman.launcher.demo.DemoCommand;
import org.dragoman.launcher.system.LocalPorts;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of {@code ./dragoman} that need Java. */
@Command(
    name = "dragoman",
    description = "Event-driven news ingestion: articles in, translated, credited, published.",
    mixinStandardHelpOptions = true,
    subcommands = {UpCommand.class, DemoCommand.class, KeyCommand.class, DoctorCommand.class})
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(
        new CommandLine(new Main()).setExecutionExceptionHandler(Main::explain).execute(args));
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
