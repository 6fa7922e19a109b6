/// Rounds of mass testing: who is to be tested, where, until when, by how many in one tube. Who that is stands as the
/// registry had it when the round began ([Listings]); afterwards recorded facts alone correct it: what is found when
/// one
/// knocks at doors ([Knocks]), online or by a device. How many share a tube is dated data ([PoolRule]), how somebody
/// comes to be tested one rule ([LaneRule]).
///
/// Schema: `rounds`. Events: [RoundsChanged], [ListingsFrozen], [ListingsCorrected], [NotTestedTold]. Consumes
/// `DeviceRecordsReceived`. Others use [Rounds], [Listings] and [LastKnocks].
@NullMarked
package org.huhang.rounds;

import org.jspecify.annotations.NullMarked;
