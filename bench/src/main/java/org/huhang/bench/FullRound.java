package org.huhang.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/// A round of mass testing over the whole city, and what desks brought: straight into the tables, for how fast desks
/// are
/// is measured elsewhere.
final class FullRound {
    /// The city's own time, as the demo's drill runs.
    private static final String CITY_NOW = "(select city_at + (now() - wall_at) from shared.drill)";

    private static final String ACCOUNT = "'00000000-0000-7000-8000-000000000001'::uuid";

    /// One tube in so many holds a swab less than people bound to it: nobody may get a result from it.
    static final int ONE_HELD_IN = 500;

    private final Tables tables;
    private final UUID id = Uuids.next();
    private int listed;

    FullRound(Tables tables) {
        this.tables = tables;
    }

    /// So that two rounds never share a tube.
    private String prefix() {
        return "B" + id.toString().substring(30).toUpperCase(java.util.Locale.ROOT);
    }

    String tube(int number) {
        return prefix() + "%09d".formatted(number);
    }

    UUID id() {
        return id;
    }

    /// How many are on its list.
    int people() {
        return listed;
    }

    /// Some of them, from the end of the list on, whom [#swab] reaches last.
    ///
    /// @param skip of how many behind them that is known already
    List<String> fromTheEnd(int skip, int count) throws IOException, SQLException {
        var found = tables.rows(
                "select person_id from public.bench_people where n > ? and n <= ? order by n",
                listed - skip - count,
                listed - skip);
        if (found.size() != count) {
            throw new IllegalStateException("the city has too few people for so many records");
        }
        return found;
    }

    /// Everybody in the registry is to be tested from ten hours ago on.
    ///
    /// @return how many
    int open() throws IOException, SQLException {
        var campaign = Uuids.next();
        try (var connection = tables.connect()) {
            execute(connection, """
                    insert into rounds.campaigns (id, area_id, name_zh, disease, pool_edition, opened_at)
                    select '%s', (select id from registry.areas where kind = 'PREFECTURE' limit 1), '量测', 'COVID_19',
                           (select code from rounds.pool_editions limit 1), %s
                    """.formatted(campaign, CITY_NOW));
            execute(connection, """
                    insert into rounds.rounds (id, campaign_id, number, scope, start_at, end_at, opened_at)
                    select '%s', '%s', 1, 'AREAS', %3$s - interval '10 hours', %3$s + interval '20 hours', %3$s
                    """.formatted(id, campaign, CITY_NOW));
            int people = execute(connection, """
                    insert into rounds.listed (round_id, person_id, area_id, building_id, entrance_id, dwelling_id,
                                               household_id, lane, pool_size)
                    select '%s', p.id, p.area_id, e.building_id, d.entrance_id, d.id, h.id, 'ORDINARY', 10
                      from registry.people p
                      left join registry.households h on h.id = p.household_id
                      left join registry.dwellings d on d.id = h.dwelling_id
                      left join registry.entrances e on e.id = d.entrance_id
                     where p.merged_into is null
                    """.formatted(id));
            execute(connection, "analyze rounds.listed");
            execute(connection, "drop table if exists public.bench_people");
            execute(connection, """
                    create table public.bench_people as
                    select person_id, row_number() over (order by building_id, entrance_id, dwelling_id, person_id) as n
                      from rounds.listed where round_id = '%s'
                    """.formatted(id));
            execute(connection, "create unique index on public.bench_people (n)");
            execute(connection, """
                    insert into rounds.freezings (round_id, people, dwellings, buildings, frozen_at)
                    select '%s', %d, 1, 1, %s - interval '10 hours'
                    """.formatted(id, people, CITY_NOW));
            tell(connection, "rounds.ListingsFrozen", "{\"roundId\": \"" + id + "\"}");
            listed = people;
            return people;
        }
    }

    /// The next people of the list sign in at a desk and are swabbed, ten to a tube; told as one batch.
    ///
    /// @param from of how many before them that is known already
    /// @param ago how long before now, as SQL writes a span
    void swab(Connection connection, int from, int people, String ago) throws SQLException {
        var at = CITY_NOW + " - interval '" + ago + "'";
        var batch = Uuids.next();
        var device = Uuids.next();
        var some = "(select person_id, n - %1$d as n from public.bench_people where n > %1$d and n <= %2$d)"
                .formatted(from, from + people);
        execute(connection, """
                insert into specimens.registrations (device_id, number, batch_id, round_id, person_id, way, account_id,
                                                     occurred_at, received_at)
                select '%s', 2 * n, '%s', '%s', person_id, 'CODE', %s, %5$s, %5$s from %6$s as s
                """.formatted(device, batch, id, ACCOUNT, at, some));
        execute(connection, """
                insert into specimens.swabs (device_id, number, batch_id, round_id, registration_number, person_id,
                                             tube_code, account_id, occurred_at, received_at)
                select '%s', 2 * n + 1, '%s', '%s', 2 * n, person_id,
                       '%8$s' || lpad(((%4$d + n - 1) / 10)::text, 9, '0'), %5$s, %6$s, %6$s
                  from %7$s as s
                """.formatted(device, batch, id, from, ACCOUNT, at, some, prefix()));
        for (String kind : new String[] {"OPENED", "CLOSED"}) {
            execute(connection, """
                    insert into specimens.tube_facts (id, batch_id, tube_code, round_id, kind, pool_size, swabs, bound,
                                                      device_id, account_id, occurred_at, received_at)
                    select gen_random_uuid(), '%s', '%10$s' || lpad(t::text, 9, '0'), '%s', '%3$s',
                           case when '%3$s' = 'OPENED' then 10 end,
                           case when '%3$s' = 'CLOSED' then case when t %% %9$d = 0 then 9 else 10 end end,
                           case when '%3$s' = 'CLOSED' then 10 end, '%4$s', %5$s, %6$s, %6$s
                      from generate_series(%7$d, %8$d) as t
                    """.formatted(
                    batch, id, kind, device, ACCOUNT, at, from / 10, (from + people) / 10 - 1, ONE_HELD_IN, prefix()));
        }
        tell(connection, "specimens.SpecimensReceived", "{\"batchId\": \"" + batch + "\"}");
    }

    /// As the journal does it: its lock first, so that numbers become visible in their order.
    private static void tell(Connection connection, String event, String body) throws SQLException {
        try (var statement = connection.prepareStatement("""
                with locked as materialized (select pg_advisory_xact_lock(%d) as taken)
                insert into shared.events (name, body, recorded_at)
                select ?, ?::jsonb, now() from locked where taken is not null
                """.formatted(0x4875_6861_6E67L))) {
            statement.setString(1, event);
            statement.setString(2, body);
            statement.execute();
        }
        execute(connection, "select pg_notify('huhang_journal', '" + event + "')");
    }

    static int execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
            return Math.max(0, statement.getUpdateCount());
        }
    }
}
