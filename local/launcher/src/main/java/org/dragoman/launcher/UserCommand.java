package org.dragoman.launcher;

import java.util.concurrent.Callable;
import org.dragoman.access.AccessFile;
import org.dragoman.access.Role;
import org.dragoman.launcher.system.Passwords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./dragoman user ROLE NAME}. */
@Command(
    name = "user",
    description = "Makes a user of the desk: a password, and the line for the access file.",
    mixinStandardHelpOptions = true)
final class UserCommand implements Callable<Integer> {
  @Parameters(index = "0", description = "translator, editor, chief or admin")
  Role role = Role.EDITOR;

  @Parameters(index = "1", description = "the name they sign in with")
  String name = "";

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    String password = Passwords.random();
    var out = spec.commandLine().getOut();
    out.println("password  " + password);
    out.println("line      " + AccessFile.newUser(name, role, password.toCharArray()));
    spec.commandLine()
        .getErr()
        .println(
            "Give the password to %s; add the line to the access file of the services. The password is not stored anywhere."
                .formatted(name));
    return 0;
  }
}
