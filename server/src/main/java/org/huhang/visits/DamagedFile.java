package org.huhang.visits;

/// A file is not what was written: cut off, changed, exchanged for another, or gone. Nothing of it was used, or what
/// was given of it before must be thrown away.
public final class DamagedFile extends Exception {
    private static final long serialVersionUID = 1L;

    /// @param file as it is named below the folder
    DamagedFile(String file, String what) {
        super(file + " " + what);
    }
}
