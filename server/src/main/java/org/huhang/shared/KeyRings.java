package org.huhang.shared;

import jakarta.inject.Singleton;
import java.util.concurrent.ConcurrentHashMap;

/// One ring of keys for each kind of thing that is sealed, all in the [KeyFolder].
@Singleton
public class KeyRings {
    private final KeyFolder folder;
    private final ConcurrentHashMap<String, KeyRing> rings = new ConcurrentHashMap<>();

    KeyRings(KeyFolder folder) {
        this.folder = folder;
    }

    public KeyRing get(String name) {
        return rings.computeIfAbsent(name, _ -> KeyRing.in(folder.path(), name));
    }
}
