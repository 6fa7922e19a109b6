package org.huhang.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huhang.registry.People;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.huhang.shared.Ids;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// What other modules say by the channels of areas and organizations, and to people by SMS where the house has a
/// gateway.
/// It is no notice and asks for no answer; it goes out as notices do, through the same outbox.
@ApplicationScoped
public class Announcements {
    /// More than one announcement has messages.
    private static final int MOST = 20_000;

    private final Jdbi jdbi;
    private final DeliveryStore deliveries;
    private final ChannelSettings settings;
    private final People people;

    Announcements(Jdbi jdbi, DeliveryStore deliveries, ChannelSettings settings, People people) {
        this.jdbi = jdbi;
        this.deliveries = deliveries;
        this.settings = settings;
        this.people = people;
    }

    /// Whether people are reached themselves.
    public boolean reachesPeople() {
        return settings.isSetUp(Channel.Kind.SMS);
    }

    /// Lays a message into the outbox for each channel in use of these areas and organizations, in the transaction of
    /// the fact that leads to it. The same basis by the same channel is the same message.
    ///
    /// @param basis the reference of what is told, such as `ROSTER:<id>`
    /// @param now the wall's
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(String basis, Map<AreaId, String> areas, Map<OrganizationId, String> organizations, Instant now) {
        Map<UUID, String> texts = new HashMap<>();
        areas.forEach((area, text) -> texts.put(area.value(), text));
        organizations.forEach((organization, text) -> texts.put(organization.value(), text));
        jdbi.useHandle(h -> lay(
                h,
                basis,
                h.createQuery("""
                        select c.id as channel_id, c.kind, coalesce(c.area_id, c.organization_id) as whose
                          from notices.channels c
                         where (c.area_id = any(:areas) or c.organization_id = any(:organizations))
                           and not exists (select from notices.channel_removals r where r.channel_id = c.id)
                         order by c.id
                        """)
                        .bind("areas", Id.array(areas.keySet()))
                        .bind("organizations", Id.array(organizations.keySet()))
                        .mapTo(Whom.class)
                        .list(),
                texts,
                now));
    }

    /// To each of these by SMS, as who they are now; to nobody where the house has no gateway.
    @Transactional(Transactional.TxType.MANDATORY)
    public void tellPeople(String basis, Map<PersonId, String> told, Instant now) {
        if (!reachesPeople() || told.isEmpty()) {
            return;
        }
        var who = people.now(told.keySet());
        Map<UUID, String> texts = new HashMap<>();
        told.forEach((person, text) ->
                texts.put(Objects.requireNonNull(who.get(person)).value(), text));
        jdbi.useHandle(h -> {
            h.createUpdate("""
                            insert into notices.channels (id, person_id, kind, name, added_at)
                            select w.id, w.person, 'SMS', '', :now from unnest(:ids, :people) as w (id, person)
                            on conflict (person_id) where person_id is not null do nothing
                            """)
                    .bind("ids", texts.keySet().stream().map(_ -> Ids.next()).toArray(UUID[]::new))
                    .bind("people", texts.keySet().toArray(UUID[]::new))
                    .bind("now", now)
                    .execute();
            lay(
                    h,
                    basis,
                    h.createQuery("""
                            select c.id as channel_id, c.kind, c.person_id as whose
                              from notices.channels c
                             where c.person_id = any(:people)
                             order by c.id
                            """)
                            .bind("people", texts.keySet().toArray(UUID[]::new))
                            .mapTo(Whom.class)
                            .list(),
                    texts,
                    now);
        });
    }

    record Whom(ChannelId channelId, Channel.Kind kind, UUID whose) {}

    private static void lay(Handle h, String basis, List<Whom> to, Map<UUID, String> texts, Instant now) {
        var messages = h.prepareBatch("""
                with added as (
                    insert into notices.deliveries (id, channel_id, basis, reason, text, created_at)
                    values (:id, :channel, :basis, 'ANNOUNCED', :text, :now)
                    on conflict (basis, channel_id) where basis is not null do nothing
                    returning id)
                insert into notices.outbox (delivery_id, channel_id, kind, due_at)
                select id, :channel, :kind, :now from added
                """);
        for (Whom each : to) {
            messages.bind("id", new DeliveryId(Ids.next()))
                    .bind("channel", each.channelId())
                    .bind("basis", basis)
                    .bind("text", texts.get(each.whose()))
                    .bind("kind", each.kind())
                    .bind("now", now)
                    .add();
        }
        if (!to.isEmpty()) {
            messages.execute();
        }
    }

    /// What went out on one basis, the newest first.
    public List<Announced> list(String basis, Instant now) {
        var found = deliveries.listOf(basis, MOST);
        var owners = owners(found.stream().map(Delivery::channelId).toList());
        List<Announced> announced = new ArrayList<>();
        for (Delivery each : found) {
            var owner = Objects.requireNonNull(owners.get(each.channelId()));
            announced.add(new Announced(
                    owner.areaId(), owner.organizationId(), owner.personId(), DeliveryAnswer.of(each, now)));
        }
        return announced;
    }

    record Owner(
            ChannelId channelId,
            @Nullable AreaId areaId,
            @Nullable OrganizationId organizationId,
            @Nullable PersonId personId) {}

    private Map<ChannelId, Owner> owners(Collection<ChannelId> channels) {
        Map<ChannelId, Owner> owners = new HashMap<>();
        jdbi.useHandle(h -> h.createQuery("""
                select c.id as channel_id, c.area_id, c.organization_id, c.person_id
                  from notices.channels c
                 where c.id = any(:channels)
                """)
                .bind("channels", Id.array(channels))
                .mapTo(Owner.class)
                .forEach(owner -> owners.put(owner.channelId(), owner)));
        return owners;
    }
}
