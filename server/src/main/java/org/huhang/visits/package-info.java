/// Who was where, when, and how we know. In this first room: gatherings entered by hand.
///
/// Schema: `visits`. Events: [GatheringsChanged]. Others use [Gatherings].
@NullMarked
package org.huhang.visits;

import org.jspecify.annotations.NullMarked;
