package org.dragoman.pages;

/**
 * What somebody reads who has signed in and gets no further.
 *
 * @param trouble why
 * @param advice what to do about it
 */
public record Stranger(String title, String trouble, String advice) {

  /**
   * @param provider whence they came; empty for accounts of the installation
   */
  public static Stranger withoutRole(String name, String provider) {
    return new Stranger(
        "No role here",
        "You are signed in%s as %s, and this account has no role here."
            .formatted(provider.isEmpty() ? "" : " with " + provider, name),
        "Ask whoever looks after the accounts for one: translator, editor, chief or admin. Then sign"
            + " out, and in again.");
  }

  /**
   * @param role the word of the one they have
   */
  public static Stranger withOtherRole(String name, String role) {
    return new Stranger(
        "Not for your role",
        "You are signed in as %s with the role %s, and this page takes another."
            .formatted(name, role),
        "Ask whoever looks after the accounts if you need it.");
  }

  /**
   * @param name as it may be shown
   * @param claim of the provider's token that holds it
   */
  public static Stranger withoutName(String name, String provider, String claim) {
    return new Stranger(
        "No name for you here",
        "%s calls you “%s”, which cannot be a name here.".formatted(provider, name),
        "Ask whoever looks after the accounts. The claim %s must hold 1 to 64 letters, digits, single"
                .formatted(claim)
            + " spaces, apostrophes and . _ @ + - and nothing else, or another claim be chosen. Then"
            + " sign out, and in again.");
  }
}
