package org.huhang.posts;

import java.time.Instant;
import java.time.LocalDate;
import org.huhang.shared.AreaId;

/// A stretch of days for which posts are staffed from organizations.
public record RosterPlan(PlanId id, String title, AreaId areaId, LocalDate startDate, int days, Instant plannedAt) {}
