package org.huhang.bench;

import java.sql.SQLException;

/// A database that answers the questions of the contact index from the same visits.
interface ContactsPeer {
    String name();

    /// With whom this person was for [ContactsBench#ATLEAST] seconds or more in all.
    ContactsAnswer first(int person) throws SQLException;

    /// Whom those met for as long, each after meeting the person.
    ContactsAnswer second(int person) throws SQLException;

    /// The first question for many people at once.
    ContactsAnswer many(int[] people) throws SQLException;

    /// Pairs of visits of one day that overlap for as long.
    ContactsAnswer pairs(int day) throws SQLException;

    /// Seconds that pairs of people spent at one place on one day.
    ContactsAnswer pairMinutes(int day) throws SQLException;
}
