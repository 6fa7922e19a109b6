package org.huhang.contacts;

import java.nio.file.Path;

/// A file is not as it was written. Nothing was taken from it.
public final class DamagedException extends Exception {
    private final transient Path file;

    DamagedException(Path file, String how) {
        super(file.getFileName() + ": " + how);
        this.file = file;
    }

    public Path file() {
        return file;
    }
}
