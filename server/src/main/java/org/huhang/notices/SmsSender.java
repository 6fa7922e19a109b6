package org.huhang.notices;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.Map;

/// A gateway for short messages: `POST {"id", "to", "text"}` with the delivery's id as `Idempotency-Key`.
/// Every carrier's interface is another one; this is the smallest that a line of a proxy translates into
/// any of them.
@Singleton
class SmsSender implements Sender {
    private final ChannelSettings settings;
    private final WebHook hook;
    private final ObjectMapper json;

    SmsSender(ChannelSettings settings, WebHook hook, ObjectMapper json) {
        this.settings = settings;
        this.hook = hook;
        this.json = json;
    }

    @Override
    public Channel.Kind kind() {
        return Channel.Kind.SMS;
    }

    @Override
    public Sending send(Message message) {
        var id = message.deliveryId().value().toString();
        var body = json.createObjectNode()
                .put("id", id)
                .put("to", message.address())
                .put("text", message.text());
        var token = settings.smsToken();
        var headers = token == null
                ? Map.of("Idempotency-Key", id)
                : Map.of("Idempotency-Key", id, "Authorization", "Bearer " + token);
        return hook.post(settings.sms(), headers, body.toString(), WebHook.Repetition.KNOWN, _ -> new Sending.Sent());
    }
}
