package org.huhang.specimens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.huhang.shared.Ids;
import org.huhang.shared.KeyFolder;
import org.huhang.shared.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplingCodesTest {
    private final SamplingCodes codes;
    private final PersonId anyPerson = new PersonId(Ids.next());

    SamplingCodesTest(@TempDir Path keys) {
        codes = new SamplingCodes(KeyFolder.at(keys));
    }

    @Test
    void aCodeIsStableAndLeadsBackToItsPerson() {
        var code = codes.codeOf(anyPerson);
        assertEquals(code, codes.codeOf(anyPerson));
        assertEquals(Optional.of(anyPerson), codes.find(code));
        assertTrue(code.matches("HH1:[A-Za-z0-9_-]{43}"), code);
    }

    @Test
    void eachPersonHasTheirOwn() {
        assertNotEquals(codes.codeOf(anyPerson), codes.codeOf(new PersonId(Ids.next())));
    }

    @Test
    void whatTheHouseDidNotMakeIsNobodys(@TempDir Path others) {
        var code = codes.codeOf(anyPerson);
        assertEquals(Optional.empty(), new SamplingCodes(KeyFolder.at(others)).find(code));
        assertEquals(Optional.empty(), codes.find("HH2" + code.substring(3)));
        assertEquals(Optional.empty(), codes.find(code.substring(0, code.length() - 4)));
        assertEquals(Optional.empty(), codes.find("HH1:*"));
        assertEquals(Optional.empty(), codes.find(""));
        for (int i = SamplingCodes.PREFIX.length(); i < code.length() - 1; i++) {
            var other = code.charAt(i) == 'A' ? 'B' : 'A';
            assertEquals(Optional.empty(), codes.find(code.substring(0, i) + other + code.substring(i + 1)));
        }
    }

    @Test
    void aDeviceFindsItByItsHash() {
        var code = codes.codeOf(anyPerson);
        assertEquals(SamplingCodes.hash(code), SamplingCodes.hash(code));
        assertEquals(22, SamplingCodes.hash(code).length());
    }
}
