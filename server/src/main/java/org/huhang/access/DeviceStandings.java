package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Looks devices up, all that are asked for in one go.
@ApplicationScoped
class DeviceStandings {
    private final Devices devices;
    private final DeviceAuthority authority;
    private final DeviceRecordStore store;

    DeviceStandings(Devices devices, DeviceAuthority authority, DeviceRecordStore store) {
        this.devices = devices;
        this.authority = authority;
        this.store = store;
    }

    /// In the order of the ids; nothing for one that is not enrolled.
    List<Optional<DeviceStanding>> list(List<DeviceId> ids) {
        var found = devices.listWithKeys(new HashSet<>(ids));
        var held =
                authority.list(found.values().stream().map(KeyedDevice::device).toList());
        var heads = store.heads(found.keySet());
        return ids.stream()
                .map(id -> Optional.ofNullable(found.get(id))
                        .map(keyed -> new DeviceStanding(
                                keyed, held.getOrDefault(id, List.of()), heads.getOrDefault(id, DeviceHead.NONE))))
                .toList();
    }
}
