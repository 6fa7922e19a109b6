package org.huhang.registry;

import org.jdbi.v3.core.Jdbi;

/// The registry's readers for store tests of modules further down.
public final class TestReaders {
    private TestReaders() {}

    public static People people(Jdbi jdbi) {
        var secrets = TestSecrets.people();
        return new People(new PeopleStore(jdbi, secrets, new PersonRows(secrets)));
    }

    public static Areas areas(Jdbi jdbi) {
        return new Areas(new AreaStore(jdbi));
    }

    public static Dwellers dwellers(Jdbi jdbi) {
        return new Dwellers(jdbi, people(jdbi));
    }
}
