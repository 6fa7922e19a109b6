package org.huhang.notices;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.huhang.shared.WallClock;

/// A group robot of DingTalk. Source: 钉钉开放平台, 自定义机器人接入 and 安全设置 (the signature is the Base64 of HMAC-SHA256 over
/// "time of day in ms, a line break, the secret"; at most 20,000 bytes; 20 messages a minute).
@Singleton
class DingTalkSender implements Sender {
    /// -1: system busy; 130101 and 410100: too many.
    private static final Set<Integer> BUSY = Set.of(-1, 130101, 410100);

    private static final int MOST_BYTES = 20_000;
    private static final String MAC = "HmacSHA256";

    private final ChannelSettings settings;
    private final WebHook hook;
    private final ObjectMapper json;
    private final WallClock wall;

    DingTalkSender(ChannelSettings settings, WebHook hook, ObjectMapper json, WallClock wall) {
        this.settings = settings;
        this.hook = hook;
        this.json = json;
        this.wall = wall;
    }

    @Override
    public Channel.Kind kind() {
        return Channel.Kind.DINGTALK;
    }

    @Override
    public Sending send(Message message) {
        var body = json.createObjectNode().put("msgtype", "text");
        body.putObject("text").put("content", MessageText.within(message.text(), MOST_BYTES));
        var to = settings.dingTalk() + "?access_token=" + message.address();
        if (message.secret() != null) {
            long millis = wall.now().toEpochMilli();
            to += "&timestamp=" + millis + "&sign="
                    + URLEncoder.encode(signature(millis, message.secret()), StandardCharsets.UTF_8);
        }
        return hook.post(
                URI.create(to),
                Map.of(),
                body.toString(),
                WebHook.Repetition.NOT_KNOWN,
                answer -> RobotAnswer.read(json, answer, BUSY));
    }

    static String signature(long millis, String secret) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), MAC));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal((millis + "\n" + secret).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a message cannot be signed", e);
        }
    }
}
