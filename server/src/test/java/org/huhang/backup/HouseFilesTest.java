package org.huhang.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseFilesTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void eachFileIsCopiedOnceAndComesBackIntoANewHome() throws IOException {
        var files = new HouseFiles(folder.resolve("home"), folder.resolve("backups"));
        write("home/visits/days/2021-07-22/a.visits", "one");
        write("home/visits/growing/half", "never");
        assertEquals(1, files.copyNew());
        write("home/visits/days/2021-07-23/b.visits", "two");
        assertEquals(1, files.copyNew());
        assertEquals(0, files.copyNew());

        files.delete("days/2021-07-22");
        assertEquals(1, new HouseFiles(folder.resolve("new"), folder.resolve("backups")).restore());
        assertEquals("two", Files.readString(folder.resolve("new/visits/days/2021-07-23/b.visits")));
        assertFalse(Files.exists(folder.resolve("new/visits/days/2021-07-22/a.visits")), "its time was over");
        assertFalse(Files.exists(folder.resolve("new/visits/growing")));
    }

    @Test
    void aHomeWithoutBackupsHasNoCopies() throws IOException {
        assertTrue(HouseFiles.of(folder).isEmpty());
    }

    private void write(String name, String content) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), content);
    }
}
