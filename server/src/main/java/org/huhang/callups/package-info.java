/// How people come to be tested: the plan of a compound's round, who is called down when, by which way, to which
/// tables,
/// and which team goes to which doors; the same for a street, a district and the city.
///
/// Schema: `callups`. Events: [CallupPublished].
@NullMarked
package org.huhang.callups;

import org.jspecify.annotations.NullMarked;
