package org.huhang;

import org.huhang.access.Approvals;
import org.huhang.access.Invitations;
import org.huhang.duty.Assignments;
import org.huhang.duty.Rosters;
import org.huhang.registry.Registrations;
import org.huhang.registry.UnresolvedNames;
import org.huhang.shared.CityClock;
import org.jdbi.v3.core.Jdbi;

/// With which the modules make what the walk finds.
record WalkVerbs(
        Invitations invitations,
        Approvals approvals,
        Registrations registrations,
        UnresolvedNames unresolvedNames,
        Assignments assignments,
        Rosters rosters,
        CityClock clock,
        Jdbi jdbi) {}
