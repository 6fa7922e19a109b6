package org.huhang.citysim.buildings;

import java.util.UUID;

/// One door. `label` is entrance, floor and room, as `1-302`, unique in its building; some stand empty.
public record Dwelling(UUID id, UUID entranceId, int floor, String label) {}
