package org.huhang.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.huhang.citysim.City;
import org.huhang.citysim.Institution;
import org.huhang.shared.OrganizationId;

/// The story of July and August 2021, told in the demo's city.
@ApplicationScoped
class DemoStory {
    List<Institution> institutions() {
        return List.of();
    }

    void load(City city) {}

    OrganizationId dispatching() {
        return new OrganizationId(UUID.nameUUIDFromBytes("court".getBytes(StandardCharsets.UTF_8)));
    }

    OrganizationId laboratory() {
        return new OrganizationId(UUID.nameUUIDFromBytes("laboratory".getBytes(StandardCharsets.UTF_8)));
    }
}
