package org.huhang.bench;

import java.sql.Connection;
import java.sql.SQLException;

/// Asks a database that has the visits as `by_person` and `by_place` (person, place, day, s, e), and `wanted`
/// (person) for the people of one question. Halls are left out of contacts there as in the index.
///
/// @param join how to come from visits `c` to those `o` of the same place and time
record SqlContacts(Connection connection, String join) {
    ContactsAnswer first(int person) throws SQLException {
        return ask("""
                with c as materialized (select * from by_person where person = %d and near), met as (%s)
                select count(*), coalesce(sum(person * 31 + t), 0) from met
                """.formatted(person, met()));
    }

    ContactsAnswer second(int person) throws SQLException {
        return ask("""
                with case_visits as materialized (select * from by_person where person = %d and near),
                met as materialized (%s),
                c as materialized (
                    select v.person, v.place, greatest(v.s, met.first) as s, v.e
                      from by_person v join met on met.person = v.person
                     where v.e > met.first and v.near),
                pairs as (
                    select c.person as contact, o.person, sum(least(o.e, c.e) - greatest(o.s, c.s)) as t
                      from c %s
                     where o.person <> c.person
                     group by c.person, o.person
                    having sum(least(o.e, c.e) - greatest(o.s, c.s)) >= %d)
                select count(*), coalesce(sum(person * 31 + t), 0)
                  from (select person, max(t) as t from pairs
                         where person <> %d and person not in (select person from met) group by person) found
                """.formatted(
                        person, met().replace("from c ", "from case_visits c "), join, ContactsBench.AT_LEAST, person));
    }

    /// Of the people in `wanted`.
    ContactsAnswer many() throws SQLException {
        return ask("""
                with c as materialized (select v.* from by_person v join wanted w on w.person = v.person where v.near)
                select count(*), coalesce(sum(contact * 17 + person * 31 + t), 0)
                  from (select c.person as contact, o.person, sum(least(o.e, c.e) - greatest(o.s, c.s)) as t
                          from c %s
                         where o.person <> c.person
                         group by c.person, o.person
                        having sum(least(o.e, c.e) - greatest(o.s, c.s)) >= %d) met
                """.formatted(join, ContactsBench.AT_LEAST));
    }

    /// By going through the pairs.
    ContactsAnswer pairsByJoin(int day) throws SQLException {
        return ask("""
                with c as (select * from by_place where day = %d and e - s >= %d)
                select count(*), 0
                  from c join c as o on o.place = c.place and o.person > c.person
                   and least(o.e, c.e) - greatest(o.s, c.s) >= %d
                """.formatted(day, ContactsBench.AT_LEAST, ContactsBench.AT_LEAST));
    }

    /// Without: of all pairs of a place less those in which one had left too early, counted along the time.
    ContactsAnswer pairsBySweep(int day) throws SQLException {
        return ask("""
                with c as (select place, s, e from by_place where day = %1$d and e - s >= %2$d),
                moments as (
                    select place, s + %2$d as moment, 0 as ends from c union all select place, e, 1 from c),
                swept as (
                    select place, ends,
                           sum(ends) over (partition by place order by moment, ends rows unbounded preceding) as ended
                      from moments)
                select cast((select sum(n * (n - 1) / 2) from (select count(*) as n from c group by place) sizes)
                       - (select sum(ended) from swept where ends = 0) as bigint), 0
                """.formatted(day, ContactsBench.AT_LEAST));
    }

    ContactsAnswer pairMinutes(int day) throws SQLException {
        return ask("""
                with c as (select * from by_place where day = %d)
                select cast(sum(least(o.e, c.e) - greatest(o.s, c.s)) as bigint),
                       cast(sum((least(o.e, c.e) - greatest(o.s, c.s)) * cast(((c.person * 31 + o.person) & 1023) as bigint))
                            as bigint)
                  from c join c as o on o.place = c.place and o.person > c.person and o.s < c.e and o.e > c.s
                """.formatted(day));
    }

    private String met() {
        return """
                select o.person, sum(least(o.e, c.e) - greatest(o.s, c.s)) as t, min(greatest(o.s, c.s)) as first
                  from c %s
                 where o.person <> c.person
                 group by o.person
                having sum(least(o.e, c.e) - greatest(o.s, c.s)) >= %d
                """.formatted(join, ContactsBench.AT_LEAST);
    }

    private ContactsAnswer ask(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return new ContactsAnswer(rows.getLong(1), rows.getBigDecimal(2).longValue());
        }
    }
}
