package org.huhang;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.huhang.access.AuditVerdict;
import org.huhang.access.AuditVerification;
import org.huhang.backup.WalArchiving;
import org.huhang.shared.EmbeddedPostgres;
import org.huhang.shared.HomeLock;
import org.huhang.shared.KeyFolder;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/// `./huhang audit verify`: goes through the audit log, beside a server at work or on a home that rests. Ends with 0
/// when nothing is wrong, with 1 when something is, with 2 when it could not look.
final class AuditCommand {
    private static final int WHOLE = 0;
    private static final int BROKEN = 1;
    private static final int NOT_LOOKED = 2;

    private AuditCommand() {}

    static int run(String... arguments) throws Options.BadOption {
        if (arguments.length < 2 || !arguments[1].equals("verify")) {
            throw new Options.BadOption("say what to do with the audit log: verify");
        }
        var rest = Arrays.stream(arguments).skip(2);
        var given = Options.parse(Stream.concat(Stream.of("audit"), rest).toArray(String[]::new));
        // whoever names no home means the city at work, or else the demo
        var options = new Options(Files.isDirectory(Path.of("var/serve")) ? "serve" : "demo", given.values());
        try {
            return System.getenv("HUHANG_DATABASE_URL") == null ? embedded(options) : verify(external(), options);
        } catch (SQLException | IOException | EmbeddedPostgres.StartFailed e) {
            return cannot(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return cannot("interrupted");
        }
    }

    private static int embedded(Options options)
            throws IOException, SQLException, InterruptedException, EmbeddedPostgres.StartFailed {
        var home = options.home();
        if (!EmbeddedPostgres.isMade(home)) {
            return cannot("there is no database in " + home + "; name another with --home");
        }
        try (var lock = HomeLock.take(home).orElse(null)) {
            if (lock == null) {
                var running = EmbeddedPostgres.running(home);
                return running.isPresent()
                        ? verify(running.get(), options)
                        : cannot("the database in " + home + " is starting or stopping; try again");
            }
            // this start too writes WAL: what the server archives goes on without a gap
            var postgres = EmbeddedPostgres.start(home, options.cache(), new WalArchiving(home).asBefore());
            try {
                return verify(postgres.source(), options);
            } finally {
                postgres.stop();
            }
        }
    }

    private static DataSource external() {
        var url = System.getenv("HUHANG_DATABASE_URL");
        var source = new PGSimpleDataSource();
        source.setURL(url.startsWith("jdbc:") ? url : "jdbc:" + url);
        source.setUser(
                Optional.ofNullable(System.getenv("HUHANG_DATABASE_USER")).orElse("huhang"));
        source.setPassword(
                Optional.ofNullable(System.getenv("HUHANG_DATABASE_PASSWORD")).orElse(""));
        return source;
    }

    private static int verify(DataSource database, Options options)
            throws SQLException, IOException, InterruptedException {
        var verification = AuditVerification.of(
                database,
                KeyFolder.at(options.keys()),
                options.checkpoints(),
                (all, done) -> System.out.printf("checked %,d of %,d entries%n", done, all));
        if (verification.isEmpty()) {
            return cannot("the keys of the audit log do not lie in " + options.keys() + "; name it with HUHANG_KEYS");
        }
        return switch (verification.get().run()) {
            case AuditVerdict.Whole whole -> tell(whole);
            case AuditVerdict.Broken broken -> tell(broken);
        };
    }

    private static int tell(AuditVerdict.Whole whole) {
        System.out.printf(
                "WHOLE: %,d entries in one chain, %,d checkpoints agree, %,d entries wait to be chained%n",
                whole.entries(), whole.checkpoints(), whole.waiting());
        if (whole.unpublished() > 0) {
            System.out.println("The last checkpoint is not in the file yet; the next start of the server writes it.");
        }
        return WHOLE;
    }

    private static int tell(AuditVerdict.Broken broken) {
        System.out.printf(
                "BROKEN (%s) at position %,d%s: %s%n",
                broken.what(), broken.position(), when(broken.at()), broken.sentence());
        return BROKEN;
    }

    private static String when(@Nullable Instant at) {
        return at == null ? "" : ", written at " + at;
    }

    private static int cannot(String why) {
        System.err.println("huhang: the audit log cannot be verified: " + why);
        return NOT_LOOKED;
    }
}
