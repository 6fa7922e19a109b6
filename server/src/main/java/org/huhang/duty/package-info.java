/// Who was called to do what, where and when: assignments as reported, the people on them as facts, and the
/// arithmetic of head-counts. Presence at posts comes from devices. Shifts, handover and equipment come later.
///
/// Schema: `duty`; published to `reports`: the views `duty.published_…`. Events: [RosterChanged].
@NullMarked
package org.huhang.duty;

import org.jspecify.annotations.NullMarked;
