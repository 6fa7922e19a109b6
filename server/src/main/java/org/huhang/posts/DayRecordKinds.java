package org.huhang.posts;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.huhang.access.DeviceRecordKinds;
import org.huhang.access.Permission;

/// Handing over and counting equipment at a post, with or without a network.
@ApplicationScoped
class DayRecordKinds implements DeviceRecordKinds {
    static final String HANDOVER = "POST_HANDOVER";
    static final String EQUIPMENT = "POST_EQUIPMENT";

    @Override
    public Map<String, Permission> kinds() {
        return Map.of(HANDOVER, Permission.POSTS_SIGN, EQUIPMENT, Permission.POSTS_SIGN);
    }

    /// How much of what, or of which shift: the words of a handover may name somebody.
    @Override
    public String describe(String kind, JsonNode body) {
        if (kind.equals(HANDOVER)) {
            return body.path("shiftStart").asText("");
        }
        var told = new StringBuilder();
        body.path("lines")
                .forEach(line -> told.append(told.isEmpty() ? "" : ", ")
                        .append(line.path("item").asText(""))
                        .append(' ')
                        .append(line.path("kind").asText(""))
                        .append(' ')
                        .append(line.path("quantity").asText("")));
        return told.toString();
    }
}
