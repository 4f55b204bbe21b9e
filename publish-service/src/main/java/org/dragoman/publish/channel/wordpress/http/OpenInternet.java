package org.dragoman.publish.channel.wordpress.http;

import java.net.Inet6Address;
import java.net.InetAddress;

/**
 * Which addresses belong to everybody: outlets name pictures, and none of our own machines' is one.
 */
final class OpenInternet {
  private OpenInternet() {}

  static boolean has(InetAddress address) {
    boolean ours =
        address.isAnyLocalAddress()
            || address.isLoopbackAddress()
            || address.isLinkLocalAddress()
            || address.isSiteLocalAddress()
            || address.isMulticastAddress();
    byte[] bytes = address.getAddress();
    return !ours && (address instanceof Inet6Address ? open6(bytes) : open4(bytes));
  }

  /** RFC 6890: this network, shared, protocols, benchmarks, reserved. */
  private static boolean open4(byte[] a) {
    int first = a[0] & 0xff;
    int second = a[1] & 0xff;
    return first != 0
        && !(first == 100 && (second & 0xc0) == 64)
        && !(first == 192 && second == 0)
        && !(first == 198 && (second & 0xfe) == 18)
        && first < 240;
  }

  /** Global unicast (RFC 4291) but for what wraps an IPv4 address: 6to4, Teredo. */
  private static boolean open6(byte[] a) {
    boolean global = (a[0] & 0xe0) == 0x20;
    boolean sixToFour = a[0] == 0x20 && a[1] == 0x02;
    boolean teredo = a[0] == 0x20 && a[1] == 0x01 && a[2] == 0 && a[3] == 0;
    return global && !sixToFour && !teredo;
  }
}
