package org.dragoman.access;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.spec.InvalidKeySpecException;
import org.wildfly.security.password.Password;
import org.wildfly.security.password.PasswordFactory;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.interfaces.BCryptPassword;
import org.wildfly.security.password.spec.EncryptablePasswordSpec;
import org.wildfly.security.password.spec.IteratedSaltedPasswordAlgorithmSpec;
import org.wildfly.security.password.util.ModularCrypt;

/** bcrypt in modular crypt form, by Elytron. */
final class Bcrypt {

  /** 2^12 rounds for the hashes we make, as OWASP asks (10 at least). */
  private static final int COST = 12;

  private static final WildFlyElytronPasswordProvider PROVIDER =
      WildFlyElytronPasswordProvider.getInstance();

  /** The hash of no password anybody knows: what a name that does not exist is compared with. */
  static final String NOBODY = hash(randomPassword());

  private Bcrypt() {}

  static boolean isHash(String crypt) {
    try {
      return crypt.startsWith("$2") && ModularCrypt.decode(crypt) instanceof BCryptPassword;
    } catch (InvalidKeySpecException | RuntimeException e) {
      return false;
    }
  }

  static boolean matches(String crypt, char[] password) {
    try {
      PasswordFactory factory = factory();
      Password hash = factory.translate(ModularCrypt.decode(crypt));
      return factory.verify(hash, password);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a hash that was checked when read cannot be verified", e);
    }
  }

  static String hash(char[] password) {
    byte[] salt = new byte[BCryptPassword.BCRYPT_SALT_SIZE];
    new SecureRandom().nextBytes(salt);
    try {
      return ModularCrypt.encodeAsString(
          factory()
              .generatePassword(
                  new EncryptablePasswordSpec(
                      password, new IteratedSaltedPasswordAlgorithmSpec(COST, salt))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Elytron has bcrypt", e);
    }
  }

  private static PasswordFactory factory() throws GeneralSecurityException {
    return PasswordFactory.getInstance(BCryptPassword.ALGORITHM_BCRYPT, PROVIDER);
  }

  private static char[] randomPassword() {
    return Long.toHexString(new SecureRandom().nextLong()).toCharArray();
  }
}
