package org.huhang;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huhang.backup.WalArchiving;
import org.huhang.shared.KeyFolder;

/// The server's command line: a mode and `--name value` pairs, already checked by the launcher and
/// checked here again for those who start the jar themselves.
record Options(String mode, Map<String, String> values) {
    private static final Set<String> FLAGS = Set.of("fresh", "list");
    private static final Map<String, Set<String>> KNOWN = Map.of(
            "demo", Set.of("scale", "seed", "port", "home", "backups", "fresh"),
            "serve", Set.of("port", "host", "certificate", "key", "home", "backups"),
            "backup", Set.of("home", "backups", "keep", "list"),
            "restore", Set.of("home", "backups", "to", "at"),
            "audit", Set.of("home", "checkpoints"));

    static Options parse(String... arguments) throws BadOption {
        if (arguments.length == 0 || !KNOWN.containsKey(arguments[0])) {
            throw new BadOption("say what to run: demo, serve, backup, restore or audit verify");
        }
        var mode = arguments[0];
        var values = new HashMap<String, String>();
        var rest = Arrays.asList(arguments).subList(1, arguments.length).iterator();
        while (rest.hasNext()) {
            var word = rest.next();
            var name = word.startsWith("--") ? word.substring(2) : "";
            if (!KNOWN.getOrDefault(mode, Set.of()).contains(name)) {
                throw new BadOption("unknown option for " + mode + ": " + word);
            }
            if (FLAGS.contains(name)) {
                values.put(name, "true");
            } else if (rest.hasNext()) {
                values.put(name, rest.next());
            } else {
                throw new BadOption(word + " needs a value");
            }
        }
        return new Options(mode, Map.copyOf(values));
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /// A whole number within bounds, both included.
    int number(String name, int otherwise, int least, int most) throws BadOption {
        var text = find(name).orElse(Integer.toString(otherwise));
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, with the bounds
        }
        throw new BadOption("--" + name + " takes a whole number from " + least + " to " + most + ", not " + text);
    }

    Path home() {
        return Path.of(find("home")
                        .or(() -> Optional.ofNullable(System.getenv("HUHANG_HOME")))
                        .orElse("var/" + (mode.equals("demo") ? "demo" : "serve")))
                .toAbsolutePath()
                .normalize();
    }

    /// Where PostgreSQL's programs are unpacked.
    Path cache() {
        return Optional.ofNullable(System.getenv("HUHANG_CACHE")).map(Path::of).orElse(home().resolveSibling("cache"));
    }

    Path backups() {
        return find("backups")
                .or(() -> Optional.ofNullable(System.getenv("HUHANG_BACKUPS")))
                .map(folder -> Path.of(folder).toAbsolutePath().normalize())
                .orElseGet(() -> WalArchiving.beside(home()));
    }

    /// A moment, with its zone; empty where none is named.
    Optional<Instant> moment(String name) throws BadOption {
        try {
            return find(name).map(text -> OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            throw new BadOption("--" + name + " takes a moment with its zone, such as 2021-08-01T12:34:56Z or"
                    + " 2021-08-01T20:34:56+08:00, not " + find(name).orElse(""));
        }
    }

    /// Where the checkpoints of the audit log are written down outside of the database.
    Path checkpoints() {
        return find("checkpoints")
                .or(() -> Optional.ofNullable(System.getenv("HUHANG_CHECKPOINTS")))
                .map(file -> Path.of(file).toAbsolutePath())
                .orElseGet(() -> home().resolve("audit-checkpoints.jsonl"));
    }

    Path keys() {
        return Optional.ofNullable(System.getenv("HUHANG_KEYS"))
                .map(folder -> Path.of(folder).toAbsolutePath())
                .orElseGet(() -> KeyFolder.beside(home()));
    }

    static final class BadOption extends Exception {
        private static final long serialVersionUID = 1L;

        BadOption(String message) {
            super(message);
        }
    }
}
