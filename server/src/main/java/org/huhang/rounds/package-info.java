/// Rounds of mass testing: who is to be tested, where, until when, by how many in one tube. Who that is stands as the
/// registry had it when the round began ([Listings]); afterwards recorded facts alone correct it.
///
/// Schema: `rounds`. Events: [RoundsChanged], [ListingsFrozen], [ListingsCorrected], [NotTestedTold].
/// Others use [Rounds] and [Listings].
@NullMarked
package org.huhang.rounds;

import org.jspecify.annotations.NullMarked;
