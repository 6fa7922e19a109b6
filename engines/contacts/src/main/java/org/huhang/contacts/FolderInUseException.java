package org.huhang.contacts;

import java.io.IOException;
import java.nio.file.Path;

/// Somebody else holds the folder of an index.
public final class FolderInUseException extends IOException {
    private static final long serialVersionUID = 1L;

    FolderInUseException(Path folder) {
        super(folder + " is in use");
    }
}
