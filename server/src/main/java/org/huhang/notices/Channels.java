package org.huhang.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.jdbi.v3.core.Jdbi;

/// Adds, lists and takes away the ways by which notices leave the house.
@ApplicationScoped
class Channels {
    static final int LONGEST_NAME = 60;
    private static final String CHANNEL = """
            select c.id, c.area_id, c.organization_id, c.kind, c.name, c.added_at, r.removed_at
              from notices.channels c
              left join notices.channel_removals r on r.channel_id = c.id
            """;

    private final Jdbi jdbi;
    private final ChannelSecrets secrets;
    private final ChannelSettings settings;
    private final Submissions submissions;

    Channels(Jdbi jdbi, ChannelSecrets secrets, ChannelSettings settings, Submissions submissions) {
        this.jdbi = jdbi;
        this.secrets = secrets;
        this.settings = settings;
        this.submissions = submissions;
    }

    @Transactional
    Outcome<Channel> add(NewChannel wanted, AccountId by, Instant now) {
        if (wanted.name().isBlank() || wanted.name().length() > LONGEST_NAME) {
            return Outcome.refused(Refusal.invalid("notices.channel-name", "name", Map.of("most", LONGEST_NAME)));
        }
        if (!settings.isSetUp(wanted.kind())) {
            return Outcome.refused(Refusal.conflict("notices.channel-not-set-up", Map.of("kind", wanted.kind())));
        }
        var address = ChannelAddress.find(wanted.kind(), wanted.address());
        if (address.isEmpty()) {
            return Outcome.refused(
                    Refusal.invalid("notices.channel-address", "address", Map.of("kind", wanted.kind())));
        }
        return submissions.first(wanted.id().value(), wanted).map(isFirst -> {
            if (isFirst) {
                insert(wanted, address.get(), by, now);
            }
            return find(wanted.id()).orElseThrow();
        });
    }

    private record RemovalOf(ChannelId channel, String reason) {}

    @Transactional
    Outcome<Channel> remove(ChannelId channel, UUID id, String reason, AccountId by, Instant now) {
        if (reason.isBlank()) {
            return Outcome.refused(Refusal.invalid("notices.reason-needed", "reason", Map.of()));
        }
        return submissions.first(id, new RemovalOf(channel, reason)).map(isFirst -> {
            jdbi.useHandle(h -> h.createUpdate("""
                    insert into notices.channel_removals (channel_id, reason, removed_by, removed_at)
                    values (:channel, :reason, :by, :now)
                    on conflict (channel_id) do nothing
                    """)
                    .bind("channel", channel)
                    .bind("reason", reason.strip())
                    .bind("by", by)
                    .bind("now", now)
                    .execute());
            jdbi.useHandle(h -> h.createUpdate("delete from notices.outbox where channel_id = :channel")
                    .bind("channel", channel)
                    .execute());
            return find(channel).orElseThrow();
        });
    }

    /// Of an area or an organization: nobody manages those to people.
    Optional<Channel> find(ChannelId id) {
        return jdbi.withHandle(h -> h.createQuery(CHANNEL + " where c.id = :id and c.person_id is null")
                .bind("id", id)
                .mapTo(Channel.class)
                .findOne());
    }

    /// Those in use first, then by name.
    List<Channel> list(Collection<AreaId> areas, Collection<OrganizationId> organizations, int limit) {
        return jdbi.withHandle(h -> h.createQuery(CHANNEL + """
                 where c.area_id = any(:areas) or c.organization_id = any(:organizations)
                 order by r.removed_at is not null, c.name, c.id
                 limit :limit
                """)
                .bind("areas", Id.array(areas))
                .bind("organizations", Id.array(organizations))
                .bind("limit", limit)
                .mapTo(Channel.class)
                .list());
    }

    private void insert(NewChannel wanted, String address, AccountId by, Instant now) {
        jdbi.useHandle(h -> {
            long key = secrets.newKey(h);
            var secret = wanted.secret() == null || wanted.secret().isBlank()
                    ? null
                    : wanted.secret().strip();
            h.createUpdate("""
                    insert into notices.channels (id, area_id, organization_id, kind, name, key_number, address, secret,
                                                  added_by, added_at)
                    values (:id, :area, :organization, :kind, :name, :key, :address, :secret, :by, :now)
                    """)
                    .bind("id", wanted.id())
                    .bindByType("area", wanted.areaId(), AreaId.class)
                    .bindByType("organization", wanted.organizationId(), OrganizationId.class)
                    .bind("kind", wanted.kind())
                    .bind("name", wanted.name().strip())
                    .bind("key", key)
                    .bind("address", secrets.sealAddress(key, address))
                    .bind("secret", secrets.sealSecret(key, secret))
                    .bind("by", by)
                    .bind("now", now)
                    .execute();
        });
    }
}
