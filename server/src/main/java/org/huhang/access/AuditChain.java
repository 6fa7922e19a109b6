package org.huhang.access;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Moves entries from the pending ones to the chain: each gets the next position and a MAC over it, the MAC before it
/// and its seal. One batch is one transaction under a lock that the whole database has once, so two nodes never chain
/// at the same time, and a crash loses and doubles nothing.
@Singleton
class AuditChain {
    /// The advisory lock of chaining and of making checkpoints; any constant that nothing else in the house uses.
    private static final long CHAINING = 0x4175_6469_74L;
    static final int MOST = 5_000;

    private static final Logger LOG = Logger.getLogger(AuditChain.class);
    private static final String COPIED = AuditEntry.COLUMNS + ", seal";
    private static final String MOVE = """
            with links as (
                select id, mac, :first + ordinality - 1 as position
                  from unnest(:ids, :macs) with ordinality as l (id, mac, ordinality)),
            moved as (
                delete from access.audit_pending p
                 using links l
                 where p.id = l.id
                returning p.*, l.position, l.mac)
            insert into access.audit_entries (position, %s, mac)
            select position, %s, mac from moved
            """.formatted(COPIED, COPIED);

    private final Jdbi jdbi;
    private final AuditKeys keys;
    private volatile long reached;

    AuditChain(Jdbi jdbi, AuditKeys keys) {
        this.jdbi = jdbi;
        this.keys = keys;
    }

    /// The last entry; position 0 when there is none.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Head(long position, byte[] mac) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Waiting(UUID id, byte[] seal, boolean known) {}

    /// @return how many were chained; 0 also when another node is at it
    int advance() {
        return jdbi.inTransaction(h -> isMine(h) ? move(h) : 0);
    }

    /// Whether the lock is this transaction's, until its end.
    static boolean isMine(Handle h) {
        return h.createQuery("select pg_try_advisory_xact_lock(:lock)")
                .bind("lock", CHAINING)
                .mapTo(boolean.class)
                .one();
    }

    static Head head(Handle h) {
        return h.createQuery("select position, mac from access.audit_entries order by position desc limit 1")
                .mapTo(Head.class)
                .findOne()
                .orElse(new Head(0, AuditKeys.Sealer.START));
    }

    private int move(Handle h) {
        var waiting = h.createQuery("""
                select p.id, p.seal, exists (select from access.audit_entries e where e.id = p.id) as known
                  from access.audit_pending p
                 order by p.id
                 limit :most
                """).bind("most", MOST).mapTo(Waiting.class).list();
        if (waiting.isEmpty()) {
            return 0;
        }
        discardRepeated(h, waiting);
        var fresh = waiting.stream().filter(each -> !each.known).toList();
        if (!fresh.isEmpty()) {
            chain(h, fresh);
        }
        return waiting.size();
    }

    private void chain(Handle h, List<Waiting> fresh) {
        var head = head(h);
        if (head.position < reached) {
            LOG.errorf("ALARM: the audit log ends at %d and had reached %d; run: audit verify", head.position, reached);
        }
        var sealer = keys.sealer();
        var macs = new ArrayList<byte[]>(fresh.size());
        var before = head.mac;
        long position = head.position;
        for (Waiting each : fresh) {
            before = sealer.link(++position, before, each.seal);
            macs.add(before);
        }
        int moved = h.createUpdate(MOVE)
                .bind("first", head.position + 1)
                .bind("ids", fresh.stream().map(Waiting::id).toArray(UUID[]::new))
                .bindBySqlType("macs", array(h, macs), Types.ARRAY)
                .execute();
        if (moved != fresh.size()) {
            throw new IllegalStateException("of " + fresh.size() + " pending entries " + moved + " were there");
        }
        reached = position;
    }

    private static Array array(Handle h, List<byte[]> values) {
        try {
            return h.getConnection().createArrayOf("bytea", values.toArray(byte[][]::new));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Somebody put back what is in the chain already: sealed rightly, but once.
    private static void discardRepeated(Handle h, List<Waiting> waiting) {
        for (Waiting each : waiting) {
            if (each.known) {
                LOG.errorf("ALARM: the audit entry %s was put in a second time; run: audit verify", each.id);
                h.execute("delete from access.audit_pending where id = ?", each.id);
            }
        }
    }
}
