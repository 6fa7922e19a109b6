package org.huhang.specimens;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huhang.shared.Id;
import org.jdbi.v3.core.Jdbi;

/// Which boxes are one: a courier who scans a printed code knows no more of the box than that, and tells of it
/// under an id of their own. It is the box that was packed last under that code in the day before, or in the
/// hour after for clocks that differ, and had not been received by then. Where the packing comes in after the
/// courier's record, they are one from then on; where a laboratory went through the box before, only if it
/// found a tube of that packing. Racks are used again: what was packed under that code on other days is another
/// box.
@ApplicationScoped
class BoxAliases {
    private final Jdbi jdbi;

    BoxAliases(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Under which id each of these is known; those that are known under their own are left out.
    Map<BoxId, BoxId> list(Collection<BoxId> boxes) {
        return pairs("select box_id, same_as from specimens.box_aliases where box_id = any(:boxes)", boxes);
    }

    /// As which box this one is known now. Whoever else tells of either waits until this is decided.
    BoxId hold(BoxId asked) {
        lock(List.of(asked));
        var box = list(List.of(asked)).getOrDefault(asked, asked);
        if (!box.equals(asked)) {
            lock(List.of(box));
        }
        return box;
    }

    private void lock(Collection<BoxId> boxes) {
        jdbi.useHandle(h -> h.createQuery(
                        "select id from specimens.box_facts where box_id = any(:boxes) order by id for update")
                .bind("boxes", Id.array(boxes))
                .mapTo(UUID.class)
                .list());
    }

    /// Finds which of these boxes are others, and notes it.
    ///
    /// @param boxes whose facts stand already, fetched or packed
    /// @return the boxes of which more is told by it
    Collection<BoxId> unite(Collection<BoxId> boxes, UUID batch) {
        var found = pairs("""
                with never_packed as (
                    select distinct on (f.box_id) f.box_id, f.code, f.occurred_at,
                           exists (select from specimens.box_facts r
                                    where r.box_id = f.box_id and r.kind = 'RECEIVED') as received
                      from specimens.box_facts f
                     where f.kind = 'FETCHED'
                       and f.code in (select code from specimens.box_facts where box_id = any(:boxes))
                       and not exists (select from specimens.box_facts p
                                        where p.box_id = f.box_id and p.kind = 'PACKED')
                       and not exists (select from specimens.box_aliases a where a.box_id = f.box_id)
                     order by f.box_id, f.occurred_at)
                select distinct on (n.box_id) n.box_id, p.box_id as same_as
                  from never_packed n
                  join specimens.box_facts p
                    on p.kind = 'PACKED' and p.code = n.code
                       and p.occurred_at between n.occurred_at - interval '24 hours' and n.occurred_at + interval '1 hour'
                 where not exists (select from specimens.box_facts r
                                    where r.box_id = p.box_id and r.kind = 'RECEIVED' and r.occurred_at < n.occurred_at)
                   and (not n.received
                        or exists (select from specimens.arrivals a
                                     join specimens.racked k on k.tube_code = a.tube_code
                                    where a.box_id = n.box_id and k.fact_id = p.id))
                 order by n.box_id, p.occurred_at desc, p.id desc
                """, boxes);
        if (!found.isEmpty()) {
            add(found, batch);
        }
        return found.values();
    }

    private Map<BoxId, BoxId> pairs(String sql, Collection<BoxId> boxes) {
        var pairs = new HashMap<BoxId, BoxId>();
        if (!boxes.isEmpty()) {
            jdbi.useHandle(h -> h.createQuery(sql)
                    .bind("boxes", Id.array(boxes))
                    .map((row, context) ->
                            pairs.put(new BoxId(row.getObject(1, UUID.class)), new BoxId(row.getObject(2, UUID.class))))
                    .list());
        }
        return pairs;
    }

    /// What was told under the courier's id is told of the box itself, once.
    private void add(Map<BoxId, BoxId> found, UUID batch) {
        var boxes = List.copyOf(found.keySet());
        lock(boxes);
        jdbi.useHandle(h -> {
            h.createUpdate("""
                    insert into specimens.box_aliases (box_id, same_as, batch_id)
                    select b.box, b.same, :batch from unnest(:boxes, :same) as b (box, same)
                    on conflict (box_id) do nothing
                    """)
                    .bind("boxes", Id.array(boxes))
                    .bind("same", Id.array(boxes.stream().map(found::get).toList()))
                    .bind("batch", batch)
                    .execute();
            h.createUpdate("""
                    insert into specimens.box_facts
                           (id, batch_id, box_id, kind, code, laboratory_id, tubes, celsius, device_id, area_id,
                            account_id, occurred_at, received_at)
                    select md5(f.id::text || a.same_as::text)::uuid, a.batch_id, a.same_as, f.kind, f.code,
                           f.laboratory_id, f.tubes, f.celsius, f.device_id, f.area_id, f.account_id, f.occurred_at,
                           f.received_at
                      from specimens.box_aliases a
                      join specimens.box_facts f on f.box_id = a.box_id
                     where a.box_id = any(:boxes)
                    on conflict (id) do nothing
                    """).bind("boxes", Id.array(boxes)).execute();
        });
    }
}
