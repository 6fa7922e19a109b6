/// From the desk to the laboratory's door: who signed in, whose swab went into which tube, which tubes lie in which
/// box,
/// and who carried it where. Registered and swabbed are two facts; what a tube is worth is worked out ([TubeState]).
///
/// Schema: `specimens`. Events: [SpecimensReceived], [BoxesMoved]. Others use [Takings], [Tubes] and [Laboratories].
@NullMarked
package org.huhang.specimens;

import org.jspecify.annotations.NullMarked;
