package org.huhang.notices;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The machines through which messages leave the house, set by whoever runs it. WeCom and DingTalk stand as they are
/// known; a gateway for short messages and a mail server are the city's own.
@Singleton
class ChannelSettings {
    private final URI weCom;
    private final URI dingTalk;
    private final Optional<URI> sms;
    private final Optional<String> smsToken;
    private final Optional<URI> smtp;
    private final Optional<String> sender;

    ChannelSettings(
            @ConfigProperty(
                            name = "huhang.wecom.url",
                            defaultValue = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send")
                    URI weCom,
            @ConfigProperty(name = "huhang.dingtalk.url", defaultValue = "https://oapi.dingtalk.com/robot/send")
                    URI dingTalk,
            @ConfigProperty(name = "huhang.sms.url") Optional<URI> sms,
            @ConfigProperty(name = "huhang.sms.token") Optional<String> smsToken,
            @ConfigProperty(name = "huhang.smtp.url") Optional<URI> smtp,
            @ConfigProperty(name = "huhang.smtp.from") Optional<String> sender) {
        this.weCom = weCom;
        this.dingTalk = dingTalk;
        this.sms = sms;
        this.smsToken = smsToken;
        this.smtp = smtp;
        this.sender = sender;
    }

    boolean isSetUp(Channel.Kind kind) {
        return switch (kind) {
            case WECOM, DINGTALK -> true;
            case SMS -> sms.isPresent();
            case EMAIL -> smtp.isPresent() && sender.isPresent();
        };
    }

    URI weCom() {
        return weCom;
    }

    URI dingTalk() {
        return dingTalk;
    }

    URI sms() {
        return sms.orElseThrow();
    }

    @Nullable
    String smsToken() {
        return smsToken.orElse(null);
    }

    /// `smtp://USER:PASSWORD@HOST:PORT`, or `smtps://` for TLS from the first byte.
    URI smtp() {
        return smtp.orElseThrow();
    }

    String sender() {
        return sender.orElseThrow();
    }
}
