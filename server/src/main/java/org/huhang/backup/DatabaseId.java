package org.huhang.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/// Which PostgreSQL cluster a data folder is: the system identifier, the first eight bytes of `pg_control`, in
/// hexadecimal. `archive-wal.sh` reads it the same way.
final class DatabaseId {
    private DatabaseId() {}

    static String of(Path data) throws IOException {
        try (var in = Files.newInputStream(data.resolve("global/pg_control"))) {
            return HexFormat.of().formatHex(in.readNBytes(8));
        }
    }
}
