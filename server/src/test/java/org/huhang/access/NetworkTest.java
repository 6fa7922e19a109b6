package org.huhang.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "2001:db8:0:1::7, 2001:db8:0:1:ffff::8, true",
        "2001:db8:0:1::7, 2001:db8:0:2::7, false",
        "fe80::1%eth0, fe80::2, true",
        "::ffff:192.0.2.7, 192.0.2.7, true"
    })
    void oneNetworkIsAnAddressOfIpv4OrTheFirstHalfOfOneOfIpv6(String one, String other, boolean same) {
        assertEquals(same, Network.of(one).equals(Network.of(other)));
    }
}
