package org.huhang.access;

import java.util.List;
import java.util.function.UnaryOperator;
import org.huhang.access.AuditVerdict.What;

/// What the database's superuser could try on a log of 30 entries with checkpoints at 10, 20 and 30, and, for the last
/// ones, whoever can write the file of checkpoints.
enum AuditTampering {
    EDIT_A_COLUMN(
            What.ENTRY_EDITED,
            7,
            audit -> audit.sql("update access.audit_entries set what = 'map' where position = 7")),
    EDIT_WHO_READ(
            What.ENTRY_EDITED,
            7,
            audit -> audit.sql("update access.audit_entries set account_id = null where position = 7")),
    EDIT_SUBJECTS(
            What.ENTRY_EDITED,
            8,
            audit -> audit.sql("update access.audit_entries set subject_ids = '{}' where position = 8")),
    DELETE_ONE_IN_THE_MIDDLE(
            What.ENTRY_MISSING, 12, audit -> audit.sql("delete from access.audit_entries where position = 12")),
    DELETE_ONE_AND_CLOSE_THE_GAP(What.CHAIN_BROKEN, 12, audit -> {
        audit.sql("delete from access.audit_entries where position = 12");
        audit.sql("update access.audit_entries set position = -position where position > 12");
        audit.sql("update access.audit_entries set position = -position - 1 where position < 0");
    }),
    DELETE_THE_FIRST(What.ENTRY_MISSING, 1, audit -> audit.sql("delete from access.audit_entries where position = 1")),
    SWAP_TWO_POSITIONS(What.CHAIN_BROKEN, 5, audit -> {
        audit.sql("update access.audit_entries set position = -5 where position = 5");
        audit.sql("update access.audit_entries set position = 5 where position = 9");
        audit.sql("update access.audit_entries set position = 9 where position = -5");
    }),
    INSERT_ONE_AT_THE_END(What.ENTRY_EDITED, 31, audit -> audit.insertCopyAt(31)),
    INSERT_ONE_BEFORE_THE_FIRST(What.ENTRY_BEFORE_THE_FIRST, 0, audit -> audit.insertCopyAt(0)),
    INSERT_ONE_WITH_A_GAP(What.ENTRY_MISSING, 31, audit -> audit.insertCopyAt(1_000_000_000_000L)),
    CUT_THE_TAIL(What.TAIL_CUT, 26, audit -> audit.sql("delete from access.audit_entries where position > 25")),
    CUT_THE_TAIL_WITH_ITS_CHECKPOINT(What.OLDER_COPY, 30, audit -> {
        audit.sql("delete from access.audit_entries where position > 25");
        audit.sql("delete from access.audit_checkpoints where number = 3");
    }),
    RESTORE_AN_OLDER_COPY(What.OLDER_COPY, 30, Audit::restoreCopyAt20),
    RESTORE_AN_OLDER_COPY_AND_WRITE_ON(What.OLDER_COPY, 30, audit -> {
        audit.restoreCopyAt20();
        audit.append(15);
        audit.checkpoint();
    }),
    EMPTY_EVERYTHING(
            What.OLDER_COPY, 10, audit -> audit.sql("truncate access.audit_entries, access.audit_checkpoints")),
    REWRITE_THE_TAIL_WITH_PLAIN_HASHES(What.ENTRY_EDITED, 21, audit -> audit.sql("""
            with recursive rewritten (position, seal, mac) as (
                select position, seal, mac from access.audit_entries where position = 20
                union all
                select e.position, sha256(convert_to(e.what, 'UTF8')), sha256(r.mac || sha256(convert_to(e.what, 'UTF8')))
                  from rewritten r join access.audit_entries e on e.position = r.position + 1)
            update access.audit_entries e set seal = r.seal, mac = r.mac
              from rewritten r where r.position = e.position and e.position > 20
            """)),
    CHAIN_ANEW_WITH_ANOTHER_KEY(What.ENTRY_EDITED, 1, Audit::chainAnewWithAnotherKey),
    EDIT_A_PENDING_ONE(What.PENDING_EDITED, 0, audit -> {
        audit.appendPending();
        audit.sql("update access.audit_pending set what = 'map'");
    }),
    EDIT_A_PENDING_ONE_BEFORE_IT_IS_CHAINED(What.ENTRY_EDITED, 31, audit -> {
        audit.appendPending();
        audit.sql("update access.audit_pending set what = 'map'");
        audit.chain();
    }),
    PUT_IN_A_PENDING_ONE(What.ENTRY_EDITED, 31, audit -> {
        audit.sql("""
                insert into access.audit_pending
                select gen_random_uuid(), kind, account_id, subject_ids, purpose, what, revealed, note, request_id,
                       body_digest, recorded_at, seal
                  from access.audit_entries where position = 3
                """);
        audit.chain();
    }),
    REMOVE_A_CHECKPOINT(What.CHECKPOINT_MISSING, 10, audit -> audit.file(lines -> List.of(lines.get(0), lines.get(2)))),
    REMOVE_THE_FIRST_CHECKPOINT(What.CHECKPOINT_MISSING, 0, audit -> audit.file(lines -> lines.subList(1, 3))),
    REMOVE_THE_LAST_CHECKPOINTS(What.CHECKPOINT_MISSING, 30, audit -> audit.file(lines -> lines.subList(0, 1))),
    REMOVE_THE_FILE(What.CHECKPOINT_MISSING, 30, audit -> audit.file(lines -> List.of())),
    ALTER_A_CHECKPOINT(
            What.CHECKPOINT_ALTERED,
            10,
            audit -> audit.file(lines ->
                    List.of(lines.get(0), lines.get(1).replace("\"position\":20", "\"position\":19"), lines.get(2)))),
    ALTER_THE_FIRST_CHECKPOINT(
            What.CHECKPOINT_ALTERED,
            0,
            audit -> audit.file(lines ->
                    List.of(lines.get(0).replace("\"position\":10", "\"position\":11"), lines.get(1), lines.get(2)))),
    ALTER_THE_LAST_CHECKPOINT_AND_THE_DATABASE(What.CHECKPOINT_ALTERED, 30, audit -> {
        audit.sql("update access.audit_checkpoints set made_at = '2021-08-01T00:00:00Z' where number = 3");
        audit.file(lines -> List.of(
                lines.get(0),
                lines.get(1),
                lines.get(2).replaceFirst("\"at\":\"[^\"]*\"", "\"at\":\"2021-08-01T00:00:00Z\"")));
    });

    final What found;
    final long position;

    @SuppressWarnings("ImmutableEnumChecker") // lambdas that hold nothing
    final Attempt attempt;

    AuditTampering(What found, long position, Attempt attempt) {
        this.found = found;
        this.position = position;
        this.attempt = attempt;
    }

    interface Attempt {
        void on(Audit audit);
    }

    /// The hands of whoever tampers.
    interface Audit {
        void sql(String statement);

        void insertCopyAt(long position);

        void restoreCopyAt20();

        void chainAnewWithAnotherKey();

        void append(int count);

        void appendPending();

        void chain();

        void checkpoint();

        void file(UnaryOperator<List<String>> change);
    }
}
