package org.huhang.backup;

/// Told how far a backup or a restore has come.
@FunctionalInterface
public interface Progress {
    /// @param done of `total`, in bytes or segments
    void at(String what, long done, long total);
}
