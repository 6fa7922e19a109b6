package org.huhang.sites;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// All of a site.
///
/// @param people of each room that somebody lives in or is on the way to
/// @param mayKeep whether the reader may change it
record SitePage(
        Instant at,
        SiteLine line,
        List<Room> rooms,
        Map<RoomId, Integer> people,
        List<Passage> passages,
        List<NearCare> care,
        List<SiteTeams.SiteTeam> teams,
        List<SiteStore.Turn> turns,
        StaffRule staffRule,
        boolean mayKeep) {}
