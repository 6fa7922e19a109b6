package org.huhang.notices;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;

/// What the robots of WeCom and DingTalk answer: `{"errcode": 0, "errmsg": "ok"}`, with a status of success even when
/// they refuse.
final class RobotAnswer {
    private RobotAnswer() {}

    /// @param busy codes by which they say that it was too much for now
    static Sending read(ObjectMapper json, String body, Set<Integer> busy) {
        try {
            var answer = json.readTree(body);
            var code = answer.path("errcode");
            if (!code.isInt()) {
                return new Sending.Uncertain("answered " + WebHook.shortened(body));
            }
            if (code.asInt() == 0) {
                return new Sending.Sent();
            }
            var said = code.asInt() + " " + answer.path("errmsg").asText("");
            return busy.contains(code.asInt()) ? new Sending.Failed(said) : new Sending.Refused(said);
        } catch (JsonProcessingException e) {
            return new Sending.Uncertain("answered " + WebHook.shortened(body));
        }
    }
}
