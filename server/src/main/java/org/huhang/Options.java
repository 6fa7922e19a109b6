package org.huhang;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huhang.shared.KeyFolder;

/// The server's command line: a mode and `--name value` pairs, already checked by the launcher and
/// checked here again for those who start the jar themselves.
record Options(String mode, Map<String, String> values) {
    private static final Set<String> FLAGS = Set.of("fresh");
    private static final Map<String, Set<String>> KNOWN = Map.of(
            "demo", Set.of("scale", "seed", "port", "home", "fresh"),
            "serve", Set.of("port", "host", "certificate", "key", "home"),
            "audit", Set.of("home", "checkpoints"));

    static Options parse(String... arguments) throws BadOption {
        if (arguments.length == 0 || !KNOWN.containsKey(arguments[0])) {
            throw new BadOption("say what to run: demo or serve");
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
                        .orElse("var/" + mode))
                .toAbsolutePath();
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
