package org.dragoman.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Whose machine an address is one of: IPv6 gives everybody 2^64 of them (RFC 6177). */
public final class Network {
  private Network() {}

  /**
   * @param address as text, IPv4 or IPv6; anything else is a network of its own
   */
  public static String of(String address) {
    try {
      return InetAddress.ofLiteral(address) instanceof Inet6Address six
          ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), 8))
          : address;
    } catch (IllegalArgumentException notAnAddress) {
      return address;
    }
  }
}
