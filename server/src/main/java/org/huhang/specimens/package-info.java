/// From the desk to the laboratory's door: who signed in, whose swab went into which tube, which tubes lie in which
/// box, and who carried it where. Registered and swabbed are two facts; what a tube is worth is worked out
/// ([TubeFacts], [TubeState]), and so is what of a box arrived ([BoxDifferences]). People are found by what the desk
/// knows, by their [SamplingCodes], or by a number that the device sealed for the house; who is not known stands and
/// waits ([Identifications]).
///
/// Schema: `specimens`. Events: [SpecimensReceived], [BoxesMoved]. Others use [Takings], [Tubes], [Laboratories] and
/// [SamplingCodes].
@NullMarked
package org.huhang.specimens;

import org.jspecify.annotations.NullMarked;
