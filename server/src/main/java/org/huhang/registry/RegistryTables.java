package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

/// Bulk writing into a registry at work, with every index in place. The one home of how imports write things.
@ApplicationScoped
class RegistryTables {
    private final PersonSecrets secrets;

    RegistryTables(PersonSecrets secrets) {
        this.secrets = secrets;
    }

    CityTables on(Handle handle) {
        return new CityTables(handle, secrets);
    }
}
