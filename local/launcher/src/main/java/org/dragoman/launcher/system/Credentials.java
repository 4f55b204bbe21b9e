package org.dragoman.launcher.system;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.access.AccessFile;
import org.dragoman.access.NewKey;
import org.dragoman.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * The keys and users of a local system: made on its first start and kept beside its data.
 *
 * @param keys bearer key by role
 * @param users password by user
 * @param sessionKey encrypts the desk's session cookies
 * @param deskKey with which publish-service asks translate-service for suggestions
 * @param startKey with which publish-service hands articles that editors paste to ingest-service
 * @param accessFile what the services read: hashes only
 */
record Credentials(
    Map<String, String> keys,
    Map<String, String> users,
    String sessionKey,
    String deskKey,
    String startKey,
    Path accessFile) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<Role> SIGN_IN = List.of(Role.EDITOR, Role.CHIEF, Role.ADMIN);

  /** As they are stored: everything but the access file, which stands beside. */
  private record Stored(
      Map<String, String> keys,
      Map<String, String> users,
      String sessionKey,
      @Nullable String deskKey,
      @Nullable String startKey) {}

  static Credentials in(Path directory) throws IOException {
    Path file = directory.resolve("credentials.json");
    Path accessFile = directory.resolve("access.txt").toAbsolutePath();
    if (Files.exists(file) && Files.exists(accessFile)) {
      Stored stored = JSON.readValue(file.toFile(), Stored.class);
      String deskKey = stored.deskKey();
      String startKey = stored.startKey();
      if (deskKey != null && startKey != null) {
        return new Credentials(
            stored.keys(), stored.users(), stored.sessionKey(), deskKey, startKey, accessFile);
      }
      return kept(
          file,
          new Credentials(
              stored.keys(),
              stored.users(),
              stored.sessionKey(),
              deskKey == null ? added(newDeskKey(), accessFile) : deskKey,
              startKey == null ? added(newStartKey(), accessFile) : startKey,
              accessFile));
    }
    return kept(file, make(accessFile));
  }

  /** To the access file of a system that is older than this key. */
  private static String added(NewKey made, Path accessFile) throws IOException {
    Files.writeString(
        accessFile, made.line() + "\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    return made.key();
  }

  private static NewKey newDeskKey() {
    return AccessFile.newKey("publish-service", Role.TRANSLATOR);
  }

  private static NewKey newStartKey() {
    return AccessFile.newKey("desk", Role.FEED);
  }

  private static Credentials kept(Path file, Credentials credentials) throws IOException {
    ownerOnly(file);
    JSON.writeValue(
        file.toFile(),
        new Stored(
            credentials.keys(),
            credentials.users(),
            credentials.sessionKey(),
            credentials.deskKey(),
            credentials.startKey()));
    return credentials;
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
    NewKey desk = newDeskKey();
    lines.add(desk.line());
    NewKey start = newStartKey();
    lines.add(start.line());
    for (Role role : SIGN_IN) {
      String password = Passwords.random();
      users.put(role.word(), password);
      lines.add(AccessFile.newUser(role.word(), role, password.toCharArray()));
    }
    ownerOnly(accessFile);
    Files.writeString(accessFile, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    return new Credentials(keys, users, Passwords.random(32), desk.key(), start.key(), accessFile);
  }

  private static void ownerOnly(Path file) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }
}
