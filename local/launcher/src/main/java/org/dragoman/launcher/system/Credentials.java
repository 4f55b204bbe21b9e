package org.dragoman.launcher.system;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.access.AccessFile;
import org.dragoman.access.NewKey;
import org.dragoman.access.Role;

/**
 * The keys and users of a local system: made on its first start and kept beside its data.
 *
 * @param keys bearer key by role
 * @param users password by user
 * @param sessionKey encrypts the desk's session cookies
 * @param accessFile what the services read: hashes only
 */
record Credentials(
    Map<String, String> keys, Map<String, String> users, String sessionKey, Path accessFile) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<Role> SIGN_IN = List.of(Role.EDITOR, Role.CHIEF, Role.ADMIN);

  /** As they are stored: everything but the access file, which stands beside. */
  private record Stored(Map<String, String> keys, Map<String, String> users, String sessionKey) {}

  static Credentials in(Path directory) throws IOException {
    Path file = directory.resolve("credentials.json");
    Path accessFile = directory.resolve("access.txt").toAbsolutePath();
    if (Files.exists(file) && Files.exists(accessFile)) {
      Stored stored = JSON.readValue(file.toFile(), Stored.class);
      return new Credentials(stored.keys(), stored.users(), stored.sessionKey(), accessFile);
    }
    Credentials made = make(accessFile);
    ownerOnly(file);
    JSON.writeValue(file.toFile(), new Stored(made.keys(), made.users(), made.sessionKey()));
    return made;
  }

  private static Credentials make(Path accessFile) throws IOException {
    Map<String, String> keys = new TreeMap<>();
    Map<String, String> users = new TreeMap<>();
    List<String> lines = new ArrayList<>();
    lines.add("# Made for a local system; its plain keys and passwords stand in local.json.");
    for (Role role : Role.values()) {
      NewKey made = AccessFile.newKey("local-" + role.word(), role);
      keys.put(role.word(), made.key());
      lines.add(made.line());
    }
    for (Role role : SIGN_IN) {
      String password = Passwords.random();
      users.put(role.word(), password);
      lines.add(AccessFile.newUser(role.word(), role, password.toCharArray()));
    }
    ownerOnly(accessFile);
    Files.writeString(accessFile, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    return new Credentials(keys, users, Passwords.random(32), accessFile);
  }

  private static void ownerOnly(Path file) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }
}
