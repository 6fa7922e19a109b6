package org.huhang.duty;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.huhang.access.DeviceRecordKinds;
import org.huhang.access.Permission;

/// Signing in and out at a post, with or without a network.
@ApplicationScoped
class PostRecordKinds implements DeviceRecordKinds {
    @Override
    public Map<String, Permission> kinds() {
        return Map.of(
                Presence.PresenceKind.POST_SIGN_IN.name(), Permission.POSTS_SIGN,
                Presence.PresenceKind.POST_SIGN_OUT.name(), Permission.POSTS_SIGN);
    }

    /// The post's name.
    @Override
    public String describe(String kind, JsonNode body) {
        return body.path("post").asText("");
    }
}
