/// Who was called to do what, where and when: assignments as reported, the people on them as facts, and the
/// arithmetic of head-counts. Musters ask organizations for people by a notice; who was named, confirmed and came is
/// facts. Beside them: reporting in, leave, volunteers, teams, conduct, an organization's own checks. Presence at posts
/// comes from devices. Shifts, handover and equipment come later.
///
/// Schema: `duty`; published to `reports`: the views `duty.published_…`. Events: [RosterChanged], [MusterCalled],
/// [CallsChanged], [ReportsInChanged], [LeaveChanged], [VolunteersChanged], [TeamsChanged], [ConductChanged],
/// [ChecksRecorded].
@NullMarked
package org.huhang.duty;

import org.jspecify.annotations.NullMarked;
