package org.dragoman.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.dragoman.access.AccessFile.Parsed;
import org.junit.jupiter.api.Test;

class AccessFileTest {

  private static final String EDITOR = AccessFile.newUser("mira", Role.EDITOR, "tea".toCharArray());

  @Test
  void a_new_key_opens_the_file_its_line_went_into() {
    NewKey wire = AccessFile.newKey("wire", Role.FEED);
    AccessFile file = valid("# machines", "", wire.line());

    assertThat(file.byKey(wire.key())).contains(new Caller(Caller.Kind.KEY, "wire", Role.FEED));
    assertThat(wire.line()).doesNotContain(wire.key());
  }

  @Test
  void another_key_opens_nothing() {
    AccessFile file = valid(AccessFile.newKey("wire", Role.FEED).line());

    assertThat(file.byKey(AccessFile.newKey("wire", Role.FEED).key())).isEmpty();
    assertThat(file.byKey("")).isEmpty();
  }

  @Test
  void a_name_may_have_two_keys_while_one_replaces_the_other() {
    NewKey old = AccessFile.newKey("wire", Role.FEED);
    NewKey next = AccessFile.newKey("wire", Role.FEED);
    AccessFile file = valid(old.line(), next.line());

    assertThat(file.byKey(old.key())).isEqualTo(file.byKey(next.key())).isPresent();
  }

  @Test
  void a_user_enters_with_the_right_password_only() {
    AccessFile file = valid(EDITOR);

    assertThat(file.byPassword("mira", "tea".toCharArray()))
        .contains(new Caller(Caller.Kind.USER, "mira", Role.EDITOR));
    assertThat(file.byPassword("mira", "coffee".toCharArray())).isEmpty();
    assertThat(file.byPassword("nobody", "tea".toCharArray())).isEmpty();
  }

  @Test
  void a_hash_made_by_htpasswd_is_read() {
    AccessFile file =
        valid(
            "user editor editor"
                + " bcrypt:$2y$10$cXXeJvZMrKOdI//jiTEygOlTdDLVvirQAEN/BBPoJzBLl0Tpk04sy");

    assertThat(file.byPassword("editor", "editor".toCharArray())).isPresent();
  }

  @Test
  void a_broken_line_is_named_with_its_reason() {
    assertThat(invalid("# keys", "key wire feed"))
        .isEqualTo(new Parsed.Invalid(2, "expected four words: key|user, name, role and hash"));
    assertThat(invalid("key wire boss sha256:00").reason()).startsWith("unknown role boss");
    assertThat(invalid("key wire feed sha256:00").reason()).contains("64 lower-case hex digits");
    assertThat(invalid("key wire feed md5:00").reason()).contains("does not start with sha256:");
    assertThat(invalid("user mira editor bcrypt:plain").reason()).contains("modular crypt");
    assertThat(invalid("door wire feed sha256:00").reason())
        .isEqualTo("expected key or user, found door");
    assertThat(invalid("key wi/re feed sha256:00").reason()).startsWith("a name is");
  }

  @Test
  void the_same_key_or_user_twice_is_refused() {
    String key = AccessFile.newKey("wire", Role.FEED).line();

    assertThat(invalid(key, key))
        .isEqualTo(new Parsed.Invalid(2, "the same key stands in the file twice"));
    assertThat(invalid(EDITOR, EDITOR))
        .isEqualTo(new Parsed.Invalid(2, "user mira stands in the file twice"));
  }

  @Test
  void a_name_that_would_break_the_file_makes_no_key() {
    assertThatThrownBy(() -> AccessFile.newKey("two words", Role.FEED))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static AccessFile valid(String... lines) {
    return ((Parsed.Valid) AccessFile.parse(List.of(lines))).file();
  }

  private static Parsed.Invalid invalid(String... lines) {
    return (Parsed.Invalid) AccessFile.parse(List.of(lines));
  }
}
