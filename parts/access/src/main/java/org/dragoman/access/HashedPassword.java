package org.dragoman.access;

import java.util.HexFormat;

/** A user's line; {@code hash} is the modular crypt without its scheme. */
record HashedPassword(Caller caller, String hash) {

  /** Another after every change of the password, and telling nothing of it: 64 bits in hex. */
  String seal() {
    return HexFormat.of().formatHex(HashedKey.digest(hash), 0, 8);
  }
}
