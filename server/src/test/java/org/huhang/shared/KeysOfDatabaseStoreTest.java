package org.huhang.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysOfDatabaseStoreTest {
    @TempDir
    Path place = Path.of("");

    @Test
    void aDatabaseStartsAgainWithItsOwnKeysAlone() {
        var database = TestPostgres.get().clone("keys");
        var own = KeyFolder.at(place.resolve("own"));
        new KeysOfDatabase(database, own).check();
        new KeysOfDatabase(database, own).check();

        var others = KeyFolder.at(place.resolve("others"));
        new KeysOfDatabase(TestPostgres.get().clone("keys_others"), others).check();
        refused(database, others);
        new KeysOfDatabase(database, own).check();
    }

    @Test
    void noNameIsGivenToAFolderWithoutKeys() {
        var database = TestPostgres.get().clone("keys_forgotten");
        new KeysOfDatabase(database, KeyFolder.at(place.resolve("own"))).check();

        var forgotten = KeyFolder.at(place.resolve("forgotten"));
        refused(database, forgotten);
        assertFalse(forgotten.has("folder"));
    }

    private static void refused(DataSource database, KeyFolder folder) {
        var keys = new KeysOfDatabase(database, folder);
        assertEquals(
                "the keys in " + folder.path()
                        + " are not those of this database: put its keys there, or name their folder in HUHANG_KEYS",
                assertThrows(IllegalStateException.class, keys::check).getMessage());
    }
}
