package org.huhang.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.huhang.access.Alerts;
import org.huhang.access.OwnActs;
import org.huhang.cases.Case;
import org.huhang.notices.Announcements;
import org.huhang.shared.Texts;
import org.huhang.shared.WallClock;
import org.jboss.logging.Logger;

/// A case that is called approved without a laboratory's record and a second person's word is nobody's to trace: it is
/// told aloud to its area, to the operator and to the audit log, and an auditor of its area must look into it.
@ApplicationScoped
class FabricatedCases {
    private static final Logger LOG = Logger.getLogger(FabricatedCases.class);

    private final Alerts alerts;
    private final Announcements announcements;
    private final OwnActs acts;
    private final WallClock wall;

    FabricatedCases(Alerts alerts, Announcements announcements, OwnActs acts, WallClock wall) {
        this.alerts = alerts;
        this.announcements = announcements;
        this.acts = acts;
        this.wall = wall;
    }

    /// In the transaction that refuses to trace it.
    void tell(Case of) {
        LOG.warnf(
                "ALARM: case %s is approved without what an approval needs; nobody is traced for it",
                of.id().value());
        acts.record(of.id(), "casesNotTraced", wall.now());
        alerts.raiseFabricatedCase(
                of.areaId(), of.id().value(), "tracing.alarm-fabricated", Map.of("number", of.number()), wall.now());
        announcements.tell(
                "CASE_NOT_TRACED:" + of.id().value(),
                Map.of(
                        of.areaId(),
                        Texts.get("tracing.alarm-fabricated", Texts.Language.ZH, Map.of("number", of.number()))),
                Map.of(),
                wall.now());
    }
}
