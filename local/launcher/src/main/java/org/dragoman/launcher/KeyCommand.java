package org.dragoman.launcher;

import java.util.concurrent.Callable;
import org.dragoman.access.AccessFile;
import org.dragoman.access.NewKey;
import org.dragoman.access.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./dragoman key ROLE NAME}. */
@Command(
    name = "key",
    description = "Makes an access key: the key for its user, and the line for the access file.",
    mixinStandardHelpOptions = true)
final class KeyCommand implements Callable<Integer> {
  @Parameters(index = "0", description = "feed, translator, editor, chief or admin")
  Role role = Role.FEED;

  @Parameters(index = "1", description = "who uses it, e.g. wire-desk")
  String name = "";

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    NewKey made = AccessFile.newKey(name, role);
    var out = spec.commandLine().getOut();
    out.println("key   " + made.key());
    out.println("line  " + made.line());
    spec.commandLine()
        .getErr()
        .println(
            "Give the key to %s (role %s); add the line to the access file of the services. The key is not stored anywhere."
                .formatted(name, role.word()));
    return 0;
  }
}
