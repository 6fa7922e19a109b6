package org.huhang.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.huhang.access.AccountId;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Id;
import org.huhang.shared.Ids;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ColumnName;
import org.jspecify.annotations.Nullable;

/// What is to leave the house: laid down with the fact that leads to it, taken out one attempt at a time.
///
/// An attempt is on disk before a byte leaves. Whatever stops the server in between leaves an attempt without outcome:
/// that message may have arrived, so nobody sends it again by itself.
@ApplicationScoped
class Outbox {
    private final Jdbi jdbi;
    private final ChannelSecrets secrets;
    private final PersonPhones phones;
    private final Submissions submissions;
    private final NoticeStore notices;
    private final CityClock city;

    Outbox(
            Jdbi jdbi,
            ChannelSecrets secrets,
            PersonPhones phones,
            Submissions submissions,
            NoticeStore notices,
            CityClock city) {
        this.jdbi = jdbi;
        this.secrets = secrets;
        this.phones = phones;
        this.submissions = submissions;
        this.notices = notices;
        this.city = city;
    }

    /// By every channel in use of these addressees of a notice.
    @Transactional(Transactional.TxType.MANDATORY)
    void add(NoticeId notice, Delivery.Reason reason, Map<AddresseeId, String> texts, Instant now) {
        var targets = jdbi.withHandle(h -> h.createQuery("""
                select a.id as addressee_id, c.id as channel_id, c.kind
                  from notices.addressees a
                  join notices.channels c on c.area_id = a.area_id or c.organization_id = a.organization_id
                 where a.id = any(:addressees)
                   and not exists (select from notices.channel_removals r where r.channel_id = c.id)
                 order by a.position, c.id
                """)
                .bind("addressees", Id.array(texts.keySet()))
                .mapTo(Target.class)
                .list());
        lay(notice, reason, targets, each -> String.valueOf(texts.get(each.addresseeId())), now);
    }

    /// By every channel in use of whoever issued a notice.
    @Transactional(Transactional.TxType.MANDATORY)
    void addTo(Office office, NoticeId notice, Delivery.Reason reason, String text, Instant now) {
        var targets = jdbi.withHandle(h -> h.createQuery("""
                select null::uuid as addressee_id, c.id as channel_id, c.kind
                  from notices.channels c
                 where (c.area_id = :area or c.organization_id = :organization)
                   and not exists (select from notices.channel_removals r where r.channel_id = c.id)
                 order by c.id
                """)
                .bindByType("area", office.areaId(), AreaId.class)
                .bindByType("organization", office.organizationId(), OrganizationId.class)
                .mapTo(Target.class)
                .list());
        lay(notice, reason, targets, _ -> text, now);
    }

    private void lay(
            NoticeId notice, Delivery.Reason reason, List<Target> targets, Function<Target, String> text, Instant now) {
        jdbi.useHandle(h -> {
            var deliveries = h.prepareBatch("""
                    insert into notices.deliveries (id, channel_id, notice_id, reason, text, created_at)
                    values (:id, :channel, :notice, :reason, :text, :now)
                    """);
            var waiting = h.prepareBatch("""
                    insert into notices.outbox (delivery_id, channel_id, kind, due_at)
                    values (:id, :channel, :kind, :now)
                    """);
            for (Target each : targets) {
                var id = new DeliveryId(Ids.next());
                deliveries
                        .bind("id", id)
                        .bind("channel", each.channelId())
                        .bind("notice", notice)
                        .bind("reason", reason)
                        .bind("text", text.apply(each))
                        .bind("now", now)
                        .add();
                waiting.bind("id", id)
                        .bind("channel", each.channelId())
                        .bind("kind", each.kind())
                        .bind("now", now)
                        .add();
            }
            if (!targets.isEmpty()) {
                deliveries.execute();
                waiting.execute();
            }
        });
    }

    record Target(@Nullable AddresseeId addresseeId, ChannelId channelId, Channel.Kind kind) {}

    private record TrialOf(ChannelId channel, String text) {}

    /// A message that says that the channel works, for whoever set it up.
    @Transactional
    Outcome<DeliveryId> addTrial(DeliveryId id, Channel channel, String text, Instant now) {
        if (channel.removedAt() != null) {
            return Outcome.refused(Refusal.conflict("notices.channel-removed", Map.of()));
        }
        return submissions.first(id.value(), new TrialOf(channel.id(), text)).map(isFirst -> {
            if (isFirst) {
                jdbi.useHandle(h -> h.createUpdate("""
                                with added as (
                                    insert into notices.deliveries (id, channel_id, reason, text, created_at)
                                    values (:id, :channel, 'TRIAL', :text, :now))
                                insert into notices.outbox (delivery_id, channel_id, kind, due_at)
                                values (:id, :channel, :kind, :now)
                                """)
                        .bind("id", id)
                        .bind("channel", channel.id())
                        .bind("kind", channel.kind())
                        .bind("text", text)
                        .bind("now", now)
                        .execute());
            }
            return id;
        });
    }

    /// Takes out what is due of one kind and begins an attempt of each: at most one of a channel, and none
    /// of those that are busy. When this returns the attempts are on disk.
    @Transactional
    List<Message> take(Channel.Kind kind, Collection<ChannelId> busy, int most, Instant now) {
        withdraw(kind, now);
        return jdbi
                .withHandle(h -> h.createQuery("""
                with due as (
                    select distinct on (o.channel_id) o.delivery_id, o.channel_id, o.due_at
                      from notices.outbox o
                     where o.kind = :kind and o.due_at <= :now and o.channel_id <> all(:busy)
                     order by o.channel_id, o.due_at, o.delivery_id),
                     mine as (
                    delete from notices.outbox
                     where delivery_id in (
                           select o.delivery_id from notices.outbox o
                             join due using (delivery_id)
                            order by due.due_at
                            limit :most
                              for update of o skip locked)
                    returning delivery_id),
                     begun as (
                    insert into notices.attempts (delivery_id, attempt, begun_at)
                    select m.delivery_id,
                           1 + (select count(*) from notices.attempts a where a.delivery_id = m.delivery_id), :now
                      from mine m
                    returning delivery_id, attempt)
                select b.delivery_id, b.attempt, c.id as channel_id, c.kind, c.key_number, c.address, c.secret,
                       c.person_id, d.text
                  from begun b
                  join notices.deliveries d on d.id = b.delivery_id
                  join notices.channels c on c.id = d.channel_id
                """)
                        .bind("kind", kind)
                        .bind("now", now)
                        .bind("busy", Id.array(busy))
                        .bind("most", most)
                        .mapTo(Sealed.class)
                        .list())
                .stream()
                .map(each -> opened(each, now))
                .flatMap(Optional::stream)
                .toList();
    }

    /// What tells of a notice that another ended meanwhile would only mislead: it stays here.
    private void withdraw(Channel.Kind kind, Instant now) {
        var due = jdbi.withHandle(h -> h.createQuery("""
                select distinct d.notice_id
                  from notices.outbox o
                  join notices.deliveries d on d.id = o.delivery_id
                 where o.kind = :kind and o.due_at <= :now and d.notice_id is not null
                """)
                .bind("kind", kind)
                .bind("now", now)
                .mapTo(NoticeId.class)
                .list());
        var ended =
                due.isEmpty() ? Set.<NoticeId>of() : notices.listEffects(due).ended(due, city.now());
        if (!ended.isEmpty()) {
            jdbi.useHandle(h -> h.createUpdate("""
                    with gone as (
                        delete from notices.outbox
                         where delivery_id in (
                               select o.delivery_id from notices.outbox o
                                 join notices.deliveries d on d.id = o.delivery_id
                                where o.kind = :kind and d.notice_id = any(:ended)
                                  for update of o skip locked)
                        returning delivery_id)
                    insert into notices.withdrawals (delivery_id, withdrawn_at)
                    select delivery_id, :now from gone
                    on conflict (delivery_id) do nothing
                    """)
                    .bind("kind", kind)
                    .bind("ended", Id.array(ended))
                    .bind("now", now)
                    .execute());
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Sealed(
            DeliveryId deliveryId,
            int attempt,
            ChannelId channelId,
            Channel.Kind kind,
            @ColumnName("key_number") @Nullable Long key,
            byte @Nullable [] address,
            byte @Nullable [] secret,
            @Nullable PersonId personId,
            String text) {}

    /// Whoever has no telephone gets nothing, and that is its end.
    private Optional<Message> opened(Sealed sealed, Instant now) {
        var key = sealed.key();
        var address = sealed.address();
        if (key != null && address != null) {
            return Optional.of(
                    message(sealed, secrets.openAddress(key, address), secrets.openSecret(key, sealed.secret())));
        }
        var phone = phones.find(Objects.requireNonNull(sealed.personId()));
        if (phone.isEmpty()) {
            end(sealed.deliveryId(), sealed.attempt(), new Sending.Refused("no telephone"), now);
        }
        return phone.map(number -> message(sealed, number, null));
    }

    private static Message message(Sealed sealed, String address, @Nullable String secret) {
        return new Message(
                sealed.deliveryId(),
                sealed.attempt(),
                sealed.channelId(),
                sealed.kind(),
                address,
                secret,
                sealed.text());
    }

    @Transactional
    void end(Message message, Sending sending, Instant now) {
        end(message.deliveryId(), message.attempt(), sending, now);
    }

    private void end(DeliveryId delivery, int attempt, Sending sending, Instant now) {
        var outcome = switch (sending) {
            case Sending.Sent _ -> new Ended(Delivery.Outcome.SENT, null);
            case Sending.Failed(String detail) -> new Ended(Delivery.Outcome.FAILED, detail);
            case Sending.Refused(String detail) -> new Ended(Delivery.Outcome.REFUSED, detail);
            case Sending.Uncertain(String detail) -> new Ended(Delivery.Outcome.UNCERTAIN, detail);
        };
        var next = outcome.outcome() == Delivery.Outcome.FAILED
                ? Retry.after(attempt).map(now::plus).orElse(null)
                : null;
        jdbi.useHandle(h -> {
            h.createUpdate("""
                    insert into notices.outcomes (delivery_id, attempt, outcome, detail, ended_at, next_at)
                    values (:deliveryId, :attempt, :outcome, :detail, :now, :next)
                    """)
                    .bind("deliveryId", delivery)
                    .bind("attempt", attempt)
                    .bind("outcome", outcome.outcome())
                    .bind("detail", outcome.detail())
                    .bind("now", now)
                    .bind("next", next)
                    .execute();
            if (next != null) {
                queue(h, delivery, next);
            }
        });
    }

    private record Ended(Delivery.Outcome outcome, @Nullable String detail) {}

    private record ResendingOf(DeliveryId delivery) {}

    /// Once more, because a person says so.
    @Transactional
    Outcome<DeliveryId> resend(UUID id, Delivery delivery, AccountId by, Instant now) {
        return submissions.first(id, new ResendingOf(delivery.id())).then(isFirst -> {
            if (!isFirst) {
                return Outcome.done(delivery.id());
            }
            var state = delivery.state(now);
            if (state != Delivery.State.UNCERTAIN && state != Delivery.State.GIVEN_UP) {
                return Outcome.refused(Refusal.conflict("notices.not-to-be-resent", Map.of()));
            }
            int asked = jdbi.withHandle(h -> h.createUpdate("""
                    insert into notices.resendings (id, delivery_id, after_attempt, asked_by, asked_at)
                    values (:id, :delivery, :attempt, :by, :now)
                    on conflict (delivery_id, after_attempt) do nothing
                    """)
                    .bind("id", id)
                    .bind("delivery", delivery.id())
                    .bind("attempt", delivery.attempt())
                    .bind("by", by)
                    .bind("now", now)
                    .execute());
            if (asked == 1) {
                jdbi.useHandle(h -> queue(h, delivery.id(), now));
            }
            return Outcome.done(delivery.id());
        });
    }

    private static void queue(Handle handle, DeliveryId delivery, Instant due) {
        handle.createUpdate("""
                insert into notices.outbox (delivery_id, channel_id, kind, due_at)
                select d.id, c.id, c.kind, :due
                  from notices.deliveries d
                  join notices.channels c on c.id = d.channel_id
                 where d.id = :delivery
                """).bind("delivery", delivery).bind("due", due).execute();
    }
}
