package org.huhang.shared;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/// A database starts with its own keys alone. With others, as where a backup was restored and the keys were forgotten,
/// it could read nothing of what is sealed, and would seal what is new under keys that nobody keeps. The folder bears
/// a name of random bytes; its digest goes into the database at the first start, and into every backup with it.
@Singleton
class KeysOfDatabase {
    private static final String NAME = "folder";
    private static final int NAME_BYTES = 32;

    private final Jdbi jdbi;
    private final KeyFolder folder;

    KeysOfDatabase(DataSource database, KeyFolder folder) {
        this.jdbi = Databases.jdbi(database);
        this.folder = folder;
    }

    void check() {
        var known = known();
        if (known.isPresent() && !folder.has(NAME)) {
            throw foreign();
        }
        var here = digest();
        if (!known.orElseGet(() -> remember(here)).equals(here)) {
            throw foreign();
        }
    }

    private Optional<String> known() {
        return jdbi.withHandle(h -> h.createQuery("select digest from shared.key_folder")
                .mapTo(String.class)
                .findOne());
    }

    /// @return what is known now: another node may have been first
    private String remember(String digest) {
        jdbi.useHandle(
                h -> h.execute("insert into shared.key_folder (digest) values (?) on conflict do nothing", digest));
        return known().orElseThrow();
    }

    private String digest() {
        try {
            var name = folder.secret(NAME, NAME_BYTES);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(name));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private IllegalStateException foreign() {
        return new IllegalStateException("the keys in " + folder.path()
                + " are not those of this database: put its keys there, or name their folder in HUHANG_KEYS");
    }
}
