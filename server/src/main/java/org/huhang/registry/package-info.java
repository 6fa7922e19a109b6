/// Who and what there is: areas, compounds, buildings, dwellings, people, households, organizations,
/// places, geography.
///
/// Counts of an area are kept for the smallest areas alone and summed when asked for: two thousand rows for the
/// whole city, and two registrations in different compounds never wait for each other.
///
/// Schema: `registry`. Events: none yet. It implements [org.huhang.access.Scopes] and
/// [org.huhang.access.Residency].
@NullMarked
package org.huhang.registry;

import org.jspecify.annotations.NullMarked;
