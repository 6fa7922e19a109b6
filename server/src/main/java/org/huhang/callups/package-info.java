/// How people come to be tested: the plan of a compound's round, who is called down when, by which way, to which
/// tables, and which team goes to which doors; the same for a street, a district and the city.
///
/// The words of this module, beside those of the glossary:
///
/// - A *call-up* (叫号, `CallUp` in the engine, [CallupResult.DownCall] here): who of one entrance sets out in one
/// quarter
///   of an hour, by floors. A [CallupPlan] (叫号方案) holds them for one round and area, as versions that are never
/// changed;
///   one of them is in force.
/// - A *turnout* (下楼采样, `Turnout`): the engine's whole task for one point, with stairwells, tables and hours; what it
///   answers is lived through as a queue.
/// - A *stairwell* (单元, `Stairwell`): what the registry calls an entrance, as the engine sees it: a spot with flats.
/// - A *flat* (户, `Flat`): what the registry calls a dwelling, as the engine sees it: a floor, and how many come down,
/// come
///   apart, or cannot come.
/// - A *lane* (通道, `Lane`): ordinary, for those under restrictions, or at home.
/// - A *crew* (班组, [PointCrew]): who works together for a point, at its tables or from door to door; asked of `posts`.
/// - A *ground* ([CallupGround]): what was known when a version was made.
///
/// Schema: `callups`. Events: [CallupPublished].
@NullMarked
package org.huhang.callups;

import org.jspecify.annotations.NullMarked;
