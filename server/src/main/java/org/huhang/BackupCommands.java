package org.huhang;

import java.nio.file.Path;
import java.util.Set;
import org.huhang.backup.BackupFailed;
import org.huhang.backup.Backups;
import org.huhang.backup.Base;
import org.huhang.backup.Restore;
import org.huhang.shared.EmbeddedPostgres;
import org.huhang.shared.KeyFolder;

/// `./huhang backup` and `./huhang restore`: no server, only what the operator asks for and reads.
final class BackupCommands {
    static final Set<String> NAMES = Set.of("backup", "restore");
    private static final int KEEP = 7;
    private static final int MOST_KEPT = 999;

    private BackupCommands() {}

    static int run(Options options) throws Options.BadOption, BackupFailed, EmbeddedPostgres.StartFailed {
        try (var bar = new ProgressBar()) {
            if (options.mode().equals("restore")) {
                restore(options, bar);
            } else if (options.find("list").isPresent()) {
                new Backups(options.backups()).list().forEach(base -> System.out.println(line(base)));
            } else {
                backup(options, bar);
            }
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static void backup(Options options, ProgressBar bar)
            throws Options.BadOption, BackupFailed, EmbeddedPostgres.StartFailed, InterruptedException {
        var keep = options.number("keep", KEEP, 1, MOST_KEPT);
        var made = new Backups(options.backups()).make(options.home(), options.cache(), keep, bar::show);
        bar.close();
        System.out.println(line(made));
        System.out.println("The keys in " + options.keys() + " are not in it: keep them elsewhere.");
    }

    private static void restore(Options options, ProgressBar bar)
            throws Options.BadOption, BackupFailed, InterruptedException {
        var home = Path.of(options.find("to")
                        .orElseThrow(() -> new Options.BadOption("restore needs --to and a new folder")))
                .toAbsolutePath()
                .normalize();
        var at = options.moment("at").orElse(null);
        var restored = new Restore(new Backups(options.backups()), home, options.cache()).run(at, bar::show);
        bar.close();
        System.out.println(
                "Restored from " + restored.base().name() + ": everything committed up to " + restored.until()
                        + ". Last transaction: "
                        + restored.last().map(Object::toString).orElse("none since that backup") + ".");
        System.out.println("Put the keys of the original into " + KeyFolder.beside(home)
                + " (or name them in HUHANG_KEYS), then: ./huhang serve --home " + home);
    }

    private static String line(Base base) {
        return base.name() + "  restorable from " + base.completedAt() + "  " + base.size() / 1_000_000 + " MB";
    }
}
