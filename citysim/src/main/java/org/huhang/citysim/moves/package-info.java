/// Where everybody of the synthetic city is on each of some days: habits, rooms, rides, an evening at the theatre.
/// Start at [org.huhang.citysim.moves.Moves]; [org.huhang.citysim.moves.MovesReport] prints how it compares with
/// published surveys of contacts. Shares and hours without a source beside them are our choice.
@NullMarked
package org.huhang.citysim.moves;

import org.jspecify.annotations.NullMarked;
