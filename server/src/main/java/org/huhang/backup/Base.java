package org.huhang.backup;

import java.nio.file.Path;
import java.time.Instant;

/// A complete base backup. Only a folder that a finished backup was renamed to counts as one.
///
/// @param folder is named by the time the backup began
public record Base(Path folder, Manifest manifest) {
    public String name() {
        return folder.getFileName().toString();
    }

    /// The first moment that can be restored from it.
    public Instant completedAt() {
        return Instant.parse(manifest.completedAt());
    }

    /// In bytes.
    public long size() {
        return manifest.size();
    }

    Path data() {
        return folder.resolve("data");
    }

    WalName startWal() {
        return WalName.parse(manifest.startWal());
    }
}
