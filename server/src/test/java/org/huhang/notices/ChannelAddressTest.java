package org.huhang.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelAddressTest {
    private static final String KEY = "693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa";

    @ParameterizedTest
    @ValueSource(
            strings = {
                KEY,
                " " + KEY + " ",
                "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=" + KEY,
                "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?debug=1&key=" + KEY + "&more=1",
                "https://oapi.dingtalk.com/robot/send?access_token=" + KEY,
                // whatever machine the address names, the key alone is kept
                "https://elsewhere.example/?key=" + KEY,
            })
    void ofARobotTheKeyAloneIsKept(String text) {
        assertEquals(Optional.of(KEY), ChannelAddress.find(Channel.Kind.WECOM, text));
        assertEquals(Optional.of(KEY), ChannelAddress.find(Channel.Kind.DINGTALK, text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "short", "https://qyapi.weixin.qq.com/", "a key with blanks in it", "../../../etc/passwd"})
    void whatIsNoKeyIsRefused(String text) {
        assertEquals(Optional.empty(), ChannelAddress.find(Channel.Kind.WECOM, text));
    }

    @ParameterizedTest
    @CsvSource({"138 0000 0000, 13800000000", "13800000000, 13800000000", "+85212345678, +85212345678"})
    void phonesLoseTheirBlanks(String text, String kept) {
        assertEquals(Optional.of(kept), ChannelAddress.find(Channel.Kind.SMS, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1380000000", "138000000000", "0744-8222222", "12800000000"})
    void whatIsNoMobileNumberIsRefused(String text) {
        assertEquals(Optional.empty(), ChannelAddress.find(Channel.Kind.SMS, text));
    }

    @ParameterizedTest
    @CsvSource({
        "duty@court.example, true",
        "duty@court, false",
        "a b@court.example, false",
        "duty@court.example;other@court.example, false"
    })
    void oneAddressOfEmail(String text, boolean good) {
        assertEquals(good, ChannelAddress.find(Channel.Kind.EMAIL, text).isPresent());
    }
}
