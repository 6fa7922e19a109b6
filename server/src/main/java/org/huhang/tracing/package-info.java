/// Who met a case, of both degrees, and what that suggests. Everything worked out here is a draft: classes are
/// suggested
/// by dated rules, and nothing restrictive follows from them before a named person approves.
///
/// Whatever becomes known otherwise (a case approved, its course, visits of a day, a gathering, two records that are
/// one
/// person) works the contacts out anew, lays them beside what was known, writes the difference and says what led to it.
///
/// Schema: `tracing`. Events: [ContactsDrafted], [ContactsDecided]. Consumes `CasesApproved`, `CaseCoursesChanged`,
/// `DaysIndexed`, `GatheringsChanged`, `ZonesChanged` and `PeopleChanged`.
@NullMarked
package org.huhang.tracing;

import org.jspecify.annotations.NullMarked;
