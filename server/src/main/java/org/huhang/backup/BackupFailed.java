package org.huhang.backup;

import java.io.IOException;

/// A backup or a restore that cannot be; the message is for the operator and is all that is printed.
public final class BackupFailed extends Exception {
    private static final long serialVersionUID = 1L;

    private final String text;

    BackupFailed(String text) {
        super(text);
        this.text = text;
    }

    /// @param doing what was under way, such as `the backup in /backups`
    static BackupFailed of(String doing, IOException cause) {
        var said = String.valueOf(cause.getMessage());
        var failed = new BackupFailed(
                said.contains("No space left on device")
                        ? "the disk is full: " + doing + " was broken off and leaves nothing behind"
                        : doing + " was broken off: " + cause);
        failed.initCause(cause);
        return failed;
    }

    @Override
    public String getMessage() {
        return text;
    }
}
