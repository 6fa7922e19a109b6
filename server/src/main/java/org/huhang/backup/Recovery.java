package org.huhang.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.huhang.shared.SinglePostgres;
import org.jspecify.annotations.Nullable;

/// Lets PostgreSQL replay the archived WAL over a base backup, and gives the database the password of its new home.
final class Recovery {
    private static final DateTimeFormatter SQL_TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd HH:mm:ss.SSSSSS'+00'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final Pattern RESTORED = Pattern.compile("restored log file \"([0-9A-F]{24})\" from archive");
    private static final Pattern REACHED =
            Pattern.compile("pg_last_xact_replay_timestamp = \"([-0-9]+) ([.:0-9]+)[+]00\"");
    private static final String NOT_REACHED = "recovery ended before configured recovery target was reached";
    private static final int LINES_SAID = 5;

    private final Path data;
    private final Path cache;
    private final String password;
    private final List<String> heard = new ArrayList<>();
    private final TreeSet<String> replayed = new TreeSet<>();

    Recovery(Path data, Path cache, String password) {
        this.data = data;
        this.cache = cache;
        this.password = password;
    }

    /// @param at nothing committed later; null for all there is
    /// @param last the segment that all there is ends with
    /// @return when the last transaction was committed, where there was any after the base backup
    Optional<Instant> run(@Nullable Instant at, WalName last, long segments, Progress progress)
            throws IOException, BackupFailed, InterruptedException {
        int code = replay(at, segments, progress);
        // Nothing was committed between the moment and the end of what is archived: all of it is then what was asked.
        if (code != 0 && at != null && heard.stream().anyMatch(line -> line.contains(NOT_REACHED))) {
            at = null;
            code = replay(null, segments, progress);
        }
        if (code != 0) {
            throw new BackupFailed("PostgreSQL cannot recover: " + why());
        }
        if (at == null
                && (replayed.isEmpty()
                        || !WalName.parse(replayed.last()).place().equals(last.place()))) {
            throw new BackupFailed("PostgreSQL ended its recovery before WAL segment " + last
                    + (replayed.isEmpty() ? "" : ", after " + replayed.last()) + ": the next one is damaged");
        }
        return heard.stream()
                .map(REACHED::matcher)
                .filter(java.util.regex.Matcher::find)
                .map(found -> Instant.parse(found.group(1) + "T" + found.group(2) + "Z"))
                .findFirst();
    }

    private int replay(@Nullable Instant at, long segments, Progress progress)
            throws IOException, InterruptedException {
        heard.clear();
        var settings = new ArrayList<>(List.of(
                "restore_command=sh ../restore-wal.sh %f %p",
                "recovery_target_action=promote",
                "hot_standby=off",
                "archive_mode=off",
                "shared_buffers=256MB",
                "max_wal_size=4GB",
                "log_min_messages=warning",
                "log_min_error_statement=panic", // the password is in one
                "log_timezone=UTC",
                "timezone=UTC"));
        if (at != null) {
            settings.add("recovery_target_time=" + SQL_TIME.format(at));
            settings.add("recovery_target_inclusive=on");
        }
        var statements =
                List.of("alter role huhang password '" + password + "'", "select pg_last_xact_replay_timestamp()");
        return SinglePostgres.run(data, cache, settings, statements, line -> {
            heard.add(line);
            var segment = RESTORED.matcher(line);
            if (segment.find() && replayed.add(segment.group(1))) {
                progress.at("WAL", Math.min(replayed.size(), segments), segments);
            }
        });
    }

    private String why() {
        if (heard.stream().anyMatch(line -> line.contains("No space left on device"))) {
            return "the disk is full";
        }
        var bad = heard.stream()
                .filter(line -> line.startsWith("huhang:") || line.contains("FATAL") || line.contains("PANIC"))
                .toList();
        var said = bad.isEmpty() ? heard : bad;
        return String.join("; ", said.subList(Math.max(0, said.size() - LINES_SAID), said.size()));
    }
}
