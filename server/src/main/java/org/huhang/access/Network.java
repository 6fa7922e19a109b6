package org.huhang.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// What counts as one address: all of IPv4's four bytes, and of IPv6 the first 64 bits, for whoever has one
/// address there has the 2^64 beside it (RFC 4291, 2.5.4: interface identifiers take the lower half).
final class Network {
    private static final int PREFIX_BYTES = 8;

    private Network() {}

    /// @param literal an IP address as text; an IPv6 one may name its zone, `fe80::1%eth0`
    static String of(String literal) {
        int zone = literal.indexOf('%');
        var address = InetAddress.ofLiteral(zone < 0 ? literal : literal.substring(0, zone));
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), PREFIX_BYTES)) + "/64"
                : address.getHostAddress();
    }
}
