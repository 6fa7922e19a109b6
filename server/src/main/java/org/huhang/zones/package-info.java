/// Zones: which level of which dated scheme holds on which ground from when until when, by which notice; what must hold
/// before it is lifted; short holds on people.
///
/// A zone is what notices said of it ([ZoneFact], appended). Whether it is in force, over which ground and at which
/// level
/// is read from these facts for any hour; where zones of one scheme overlap the smallest wins ([SmallestWins]).
///
/// Schema: `zones`. Events: [ZonesChanged], [HoldsChanged]. Consumes `ApprovalsDecided`. Others use [Zones],
/// [ZoneSchemes] and [Holds]; to bring evidence for a release they implement [ReleaseEvidence].
@NullMarked
package org.huhang.zones;

import org.jspecify.annotations.NullMarked;
