package org.dragoman.ingest.format.email;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whose a mail is. {@code Organization} names the outlet. Else the name in {@code From} is the
 * outlet's where the mail comes through a list or from a desk's address ({@code news@}, {@code
 * press@}); it is a person's otherwise. "A. Author, Some Outlet" and "A. Author via Some Outlet"
 * are both.
 */
record Sender(@Nullable String outlet, List<String> authors) {
  private static final Pattern MAILBOX = Pattern.compile("^\\s*(.*?)\\s*<[^<>]*>.*$");
  private static final Pattern COMMENT = Pattern.compile("^\\s*\\S+@\\S+\\s*\\((.+)\\)\\s*$");
  private static final Pattern LOCAL = Pattern.compile("([^\\s<>@,]+)@[^\\s<>@,]+");
  private static final Pattern BOTH =
      Pattern.compile("^(.{3,60}?)(?:,\\s+|\\s+(?:via|at|[|/–—-]|de|von|من)\\s+)(.{2,80})$");

  private static final Set<String> DESKS =
      Set.of(
          "news",
          "newsletter",
          "newsroom",
          "newsdesk",
          "desk",
          "press",
          "media",
          "info",
          "office",
          "editor",
          "editors",
          "redaktion",
          "redaction",
          "redaccion",
          "presse",
          "prensa",
          "agency",
          "noreply",
          "no-reply",
          "donotreply",
          "contact",
          "contacto",
          "hello",
          "alerts",
          "wire",
          "service",
          "services",
          "updates",
          "digest",
          "feed",
          "mail",
          "bulletin",
          "communications");

  static Sender of(Headers headers) {
    String organization = headers.get("organization");
    String from = headers.get("from");
    String name = from == null ? null : name(from);
    if (name == null) {
      return new Sender(organization, List.of());
    }
    Matcher both = BOTH.matcher(name);
    if (both.matches() && !name.matches("(?i).*\\b(?:inc|ltd|llc|s\\.a)\\.?$")) {
      String outlet = organization == null ? both.group(2) : organization;
      return new Sender(outlet.strip(), List.of(both.group(1).strip()));
    }
    if (organization != null) {
      return new Sender(organization, organization.equals(name) ? List.of() : List.of(name));
    }
    boolean desk = headers.has("list-id") || headers.has("list-post") || isDesk(from);
    return desk ? new Sender(name, List.of()) : new Sender(null, List.of(name));
  }

  private static @Nullable String name(String from) {
    for (Pattern form : List.of(MAILBOX, COMMENT)) {
      Matcher found = form.matcher(from.substring(0, Math.min(from.length(), 500)));
      if (found.matches()) {
        String name =
            found.group(1).replaceAll("^[\"']+|[\"']+$", "").replace("\\\"", "\"").strip();
        return name.isEmpty() || name.contains("@") ? null : name;
      }
    }
    return null;
  }

  private static boolean isDesk(@Nullable String from) {
    Matcher local = LOCAL.matcher(from == null ? "" : from);
    if (!local.find()) {
      return false;
    }
    String address = local.group(1).toLowerCase(Locale.ROOT);
    return DESKS.contains(address)
        || List.of(address.split("[._+-]")).stream().anyMatch(DESKS::contains);
  }
}
