package org.dragoman.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.8.9.1",
        "10.0.0.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.10.1",
        "100.64.0.1",
        "::1",
        "fc00::1",
        "fdff::1",
        "fe80::1",
        "febf::1",
        "fec0::1",
        "::ffff:127.0.0.1",
        "::ffff:10.1.2.3",
        "64:ff9b::7f00:1",
        "64:ff9b::a00:1"
      })
  void private_networks_are_for_sources_that_are_allowed_them(String address) {
    assertThat(Guard.PUBLIC.refusal(InetAddress.ofLiteral(address))).isPresent();
    assertThat(Guard.PRIVATE_NETWORKS_TOO.refusal(InetAddress.ofLiteral(address))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "192.0.0.8",
        "192.0.2.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.7",
        "224.0.0.1",
        "239.1.1.1",
        "240.0.0.1",
        "255.255.255.255",
        "192.88.99.1",
        "::",
        "::7f00:1",
        "2001::1",
        "2001:0:7f00:1::",
        "2001:db8::1",
        "2002:7f00:1::",
        "2002:a00:1::1",
        "ff02::1",
        "64:ff9b:1::a00:1",
        "3fff::1",
        "2a01:1:1:1:0:5efe:a00:1",
        "100::1",
        "169.254.169.254",
        "169.254.170.2",
        "100.100.100.200",
        "192.0.0.192",
        "fd00:ec2::254",
        "::ffff:169.254.169.254",
        "64:ff9b::a9fe:a9fe"
      })
  void some_addresses_are_for_nobody(String address) {
    assertThat(Guard.PUBLIC.refusal(InetAddress.ofLiteral(address))).isPresent();
    assertThat(Guard.PRIVATE_NETWORKS_TOO.refusal(InetAddress.ofLiteral(address))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.1",
        "100.63.255.255",
        "100.128.0.1",
        "126.255.255.255",
        "128.0.0.1",
        "169.253.255.255",
        "172.15.255.255",
        "172.32.0.0",
        "192.167.255.255",
        "192.169.0.1",
        "198.17.255.255",
        "198.20.0.1",
        "223.255.255.255",
        "2606:4700::1111",
        "2a00:1450::1",
        "2001:200::1",
        "64:ff9b::101:101",
        "::ffff:8.8.8.8"
      })
  void the_open_internet_is_for_everybody(String address) {
    assertThat(Guard.PUBLIC.refusal(InetAddress.ofLiteral(address))).isEmpty();
  }

  @Test
  void a_refusal_reads_as_part_of_a_sentence() {
    assertThat(Guard.PUBLIC.refusal(InetAddress.ofLiteral("10.0.0.1")))
        .hasValue("a private, loopback or link-local address");
  }
}
