package org.huhang.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WalNameTest {
    @ParameterizedTest
    @CsvSource({
        "000000010000000000000001, 000000010000000000000002",
        "0000000100000000000000FE, 0000000100000000000000FF",
        "0000000100000000000000FF, 000000010000000100000000",
        "0000000A0000001F000000FF, 0000000A0000002000000000"
    })
    void aLogHolds256Segments(String name, String next) {
        assertEquals(name, WalName.parse(name).toString());
        assertEquals(next, WalName.parse(name).next().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000002.history", "000000010000000000000003.00000028.backup", "growing-0", ""})
    void whatElseLiesInTheArchiveIsNoSegment(String name) {
        assertEquals(Optional.empty(), WalName.find(name));
    }

    @Test
    void segmentsAreCountedFromTheBeginning() {
        assertEquals(new WalName(2, 259), WalName.parse("000000020000000100000003"));
    }
}
