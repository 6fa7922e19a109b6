/// Quarantine sites (隔离点): where they stand, whom they take, their zones, passages, floors and rooms, how many must
/// work
/// there, and whether they are preparing, open, resting or closed. Who lives in which room is known further down; what
/// of
/// it this module must know it asks through [OccupiedRooms].
///
/// Schema: `sites`. Events: [SitesChanged]. Others use [Sites] and [StaffNeeds].
@NullMarked
package org.huhang.sites;

import org.jspecify.annotations.NullMarked;
