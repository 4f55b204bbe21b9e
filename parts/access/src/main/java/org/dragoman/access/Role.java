package org.dragoman.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a caller may do. The newsroom's roles are a ladder, each granting those below it; {@code
 * feed}, the role of systems that deliver articles, stands beside it, and only {@code admin} holds
 * both.
 */
public enum Role {
  FEED,
  TRANSLATOR,
  EDITOR,
  CHIEF,
  ADMIN;

  /** The role's name on the wire, in the access file and in {@code @RolesAllowed}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The words of this role and of every role it grants. */
  public Set<String> grants() {
    Set<Role> granted =
        switch (this) {
          case FEED -> EnumSet.of(FEED);
          case TRANSLATOR -> EnumSet.of(TRANSLATOR);
          case EDITOR -> EnumSet.of(EDITOR, TRANSLATOR);
          case CHIEF -> EnumSet.of(CHIEF, EDITOR, TRANSLATOR);
          case ADMIN -> EnumSet.allOf(Role.class);
        };
    return granted.stream().map(Role::word).collect(Collectors.toUnmodifiableSet());
  }

  static Optional<Role> of(String word) {
    return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
  }
}
