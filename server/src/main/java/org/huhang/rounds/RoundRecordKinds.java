package org.huhang.rounds;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.huhang.access.DeviceRecordKinds;
import org.huhang.access.Permission;

/// Knocking at doors and telling why somebody was not tested, with or without a network.
@ApplicationScoped
class RoundRecordKinds implements DeviceRecordKinds {
    static final String KNOCKED = "DOOR_KNOCKED";
    static final String NOT_TESTED = "NOT_TESTED";

    @Override
    public Map<String, Permission> kinds() {
        return Map.of(KNOCKED, Permission.DOORS_KNOCK, NOT_TESTED, Permission.DOORS_KNOCK);
    }

    /// What came of it; of whom stays in the record.
    @Override
    public String describe(String kind, JsonNode body) {
        return kind.equals(KNOCKED)
                ? body.path("outcome").asText("") + " " + body.path("people").size()
                : body.path("reason").asText("");
    }
}
