package org.dragoman.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which addresses may be connected to (IANA special-purpose registries, RFC 6890). It judges the
 * address that a name was resolved to, at the moment of connecting: a name that resolves otherwise
 * a moment later gains nothing.
 */
public enum Guard {
  /** The open internet only. */
  PUBLIC,

  /** Private, loopback and link-local networks as well, for a source that is allowed them. */
  PRIVATE_NETWORKS_TOO;

  /** Where machines in clouds learn their own credentials: for nobody, ever. */
  private static final List<AddressRange> METADATA =
      ranges(
          "169.254.169.254/32",
          "169.254.170.2/32",
          "169.254.170.23/32",
          "100.100.100.200/32",
          "192.0.0.192/32",
          "168.63.129.16/32",
          "fd00:ec2::254/128",
          "fd00:ec2::23/128",
          "fd20:ce::254/128");

  private static final List<AddressRange> PRIVATE =
      ranges(
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.168.0.0/16",
          "::1/128",
          "fc00::/7",
          "fe80::/10",
          "fec0::/10");

  /** Nobody's, documentation's, benchmarks', many listeners' or a tunnel's. */
  private static final List<AddressRange> NOWHERE =
      ranges(
          "0.0.0.0/8",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4",
          "2001::/23",
          "2001:db8::/32",
          "2002::/16",
          "3fff::/20");

  private static final AddressRange GLOBAL_UNICAST = AddressRange.of("2000::/3");
  private static final AddressRange NAT64 = AddressRange.of("64:ff9b::/96");

  private static List<AddressRange> ranges(String... cidrs) {
    return Stream.of(cidrs).map(AddressRange::of).toList();
  }

  public static Guard privateNetworks(boolean allowed) {
    return allowed ? PRIVATE_NETWORKS_TOO : PUBLIC;
  }

  /** Why this address is not connected to, as part of a sentence; empty if it may be. */
  public Optional<String> refusal(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (NAT64.contains(bytes)) {
      return refusal(embedded(bytes));
    }
    if (in(METADATA, bytes)) {
      return Optional.of("a cloud's metadata service");
    }
    if (in(PRIVATE, bytes)) {
      return this == PRIVATE_NETWORKS_TOO
          ? Optional.empty()
          : Optional.of("a private, loopback or link-local address");
    }
    boolean nowhere =
        in(NOWHERE, bytes)
            || bytes.length == 16 && !GLOBAL_UNICAST.contains(bytes)
            || isatap(bytes);
    return nowhere ? Optional.of("an address of no public host") : Optional.empty();
  }

  private static boolean in(List<AddressRange> ranges, byte[] address) {
    return ranges.stream().anyMatch(range -> range.contains(address));
  }

  /** The IPv4 address in the last 32 bits (RFC 6052 section 2.2). */
  private static InetAddress embedded(byte[] address) {
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(address, 12, 16));
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException("four bytes are an IPv4 address", impossible);
    }
  }

  /** An IPv4 address tunnelled by its interface identifier (RFC 5214 section 6.1). */
  private static boolean isatap(byte[] address) {
    return address.length == 16
        && (address[8] & 0xfd) == 0
        && address[9] == 0
        && address[10] == 0x5e
        && (address[11] & 0xff) == 0xfe;
  }
}
