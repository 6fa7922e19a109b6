package org.huhang.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.jdbi.v3.core.Jdbi;

/// The files of notices. They come and go with a draft and stay for good with what is issued.
@ApplicationScoped
class Annexes {
    static final int LARGEST_BYTES = 20 << 20;
    static final int MOST = 20;
    static final int LONGEST_NAME = 200;

    private final Jdbi jdbi;
    private final NoticeStore notices;
    private final Submissions submissions;

    Annexes(Jdbi jdbi, NoticeStore notices, Submissions submissions) {
        this.jdbi = jdbi;
        this.notices = notices;
        this.submissions = submissions;
    }

    private record Added(NoticeId notice, String name, String digest) {}

    /// @return all that the notice has then
    @Transactional
    Outcome<List<Annex>> add(AnnexId id, NoticeId notice, String name, byte[] content, Instant now) {
        var kind = AnnexKind.of(name);
        if (kind.isEmpty() || name.length() > LONGEST_NAME) {
            return Outcome.refused(Refusal.invalid("notices.annex-kind", "name", Map.of("most", LONGEST_NAME)));
        }
        if (content.length == 0 || content.length > LARGEST_BYTES) {
            return Outcome.refused(
                    Refusal.invalid("notices.annex-size", "content", Map.of("most", LARGEST_BYTES >> 20)));
        }
        return draft(notice).then(draft -> {
            var there = list(notice);
            if (there.size() >= MOST
                    && there.stream().noneMatch(each -> each.id().equals(id))) {
                return Outcome.refused(Refusal.conflict("notices.annexes-many", Map.of("most", MOST)));
            }
            return submissions
                    .first(id.value(), new Added(notice, name, digest(content)))
                    .map(isFirst -> {
                        if (isFirst) {
                            insert(id, notice, name, kind.get(), content, now);
                        }
                        return list(notice);
                    });
        });
    }

    @Transactional
    Outcome<List<Annex>> remove(AnnexId id, NoticeId notice) {
        return draft(notice).map(draft -> {
            jdbi.useHandle(h -> h.createUpdate("delete from notices.annexes where id = :id and notice_id = :notice")
                    .bind("id", id)
                    .bind("notice", notice)
                    .execute());
            return list(notice);
        });
    }

    List<Annex> list(NoticeId notice) {
        return jdbi.withHandle(h ->
                h.createQuery("""
                select id, notice_id, position, name, length(bytes) as bytes, added_at
                  from notices.annexes
                 where notice_id = :notice
                 order by position
                """).bind("notice", notice).mapTo(Annex.class).list());
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Content(NoticeId noticeId, String name, String mediaType, byte[] bytes) {}

    Optional<Content> find(AnnexId id) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select notice_id, name, media_type, bytes from notices.annexes where id = :id
                """).bind("id", id).mapTo(Content.class).findOne());
    }

    private Outcome<Notice> draft(NoticeId id) {
        return notices.hold(id)
                .map((Function<Notice, Outcome<Notice>>) notice -> notice.state() == Notice.NoticeState.ISSUED
                        ? Outcome.refused(Refusal.conflict("notices.issued-already", Map.of()))
                        : Outcome.done(notice))
                .orElseGet(() -> Outcome.refused(Refusal.notFound("notices.no-such-notice", Map.of())));
    }

    private void insert(AnnexId id, NoticeId notice, String name, AnnexKind kind, byte[] content, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into notices.annexes (id, notice_id, position, name, media_type, bytes, added_at)
                values (:id, :notice,
                        (select coalesce(max(position), 0) + 1 from notices.annexes where notice_id = :notice),
                        :name, :mediaType, :bytes, :now)
                """)
                .bind("id", id)
                .bind("notice", notice)
                .bind("name", name)
                .bind("mediaType", kind.mediaType())
                .bind("bytes", content)
                .bind("now", now)
                .execute());
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
