package org.huhang.specimens;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.access.DeviceRecordKinds;
import org.huhang.access.Permission;

/// What desks and couriers write, with or without a network. [DeskActReader] says what each holds.
@ApplicationScoped
class SpecimenRecordKinds implements DeviceRecordKinds {
    static final String REGISTERED = "SPECIMEN_REGISTERED";
    static final String TAKEN = "SPECIMEN_TAKEN";
    static final String OPENED = "TUBE_OPENED";
    static final String CLOSED = "TUBE_CLOSED";
    static final String VOIDED = "TUBE_VOIDED";
    static final String SWAB_VOIDED = "SWAB_VOIDED";
    static final String REGISTRATION_VOIDED = "REGISTRATION_VOIDED";
    static final String SURFACE = "SURFACE_TAKEN";
    static final String PACKED = "BOX_PACKED";
    static final String FETCHED = "BOX_TAKEN";
    static final String HANDED = "BOX_HANDED";

    private static final Set<String> OF_DESKS =
            Set.of(REGISTERED, TAKEN, OPENED, CLOSED, VOIDED, SWAB_VOIDED, REGISTRATION_VOIDED, SURFACE);
    private static final Set<String> OF_COURIERS = Set.of(PACKED, FETCHED, HANDED);
    private static final Map<String, Permission> KINDS = Stream.concat(
                    OF_DESKS.stream().map(kind -> Map.entry(kind, Permission.SPECIMENS_TAKE)),
                    OF_COURIERS.stream().map(kind -> Map.entry(kind, Permission.SPECIMENS_CARRY)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    static final Set<String> ALL = KINDS.keySet();

    /// In the order in which one reads them; never who somebody is.
    private static final List<String> TOLD =
            List.of("tube", "code", "way", "slip", "poolSize", "swabs", "bound", "reason", "place", "surface");

    @Override
    public Map<String, Permission> kinds() {
        return KINDS;
    }

    @Override
    public String describe(String kind, JsonNode body) {
        return TOLD.stream()
                .map(body::path)
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .filter(text -> !text.isEmpty() && !text.equals("null"))
                .collect(Collectors.joining(" "));
    }
}
