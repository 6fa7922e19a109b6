package org.huhang.notices;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import java.util.Set;

/// A group robot of WeCom. Source: 企业微信开发者中心, 群机器人配置说明 (message type `text`, at most 2,048 bytes; at most 20
/// messages a minute).
@Singleton
class WeComSender implements Sender {
    /// -1: system busy; 45009: more than 20 a minute.
    private static final Set<Integer> BUSY = Set.of(-1, 45009);

    private static final int MOST_BYTES = 2048;

    private final ChannelSettings settings;
    private final WebHook hook;
    private final ObjectMapper json;

    WeComSender(ChannelSettings settings, WebHook hook, ObjectMapper json) {
        this.settings = settings;
        this.hook = hook;
        this.json = json;
    }

    @Override
    public Channel.Kind kind() {
        return Channel.Kind.WECOM;
    }

    @Override
    public Sending send(Message message) {
        var body = json.createObjectNode().put("msgtype", "text");
        body.putObject("text").put("content", MessageText.within(message.text(), MOST_BYTES));
        var to = URI.create(settings.weCom() + "?key=" + message.address());
        return hook.post(
                to,
                Map.of(),
                body.toString(),
                WebHook.Repetition.NOT_KNOWN,
                answer -> RobotAnswer.read(json, answer, BUSY));
    }
}
