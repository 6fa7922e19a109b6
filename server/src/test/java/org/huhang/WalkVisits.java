package org.huhang;

import static org.huhang.WalkCases.body;
import static org.huhang.WalkSide.newId;

import org.huhang.WalkCases.Call;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.shared.AreaId;

/// Files of visits for one side.
///
/// @param waiting one of which nothing was sent yet
record WalkVisits(AreaId area, SignedIn tracer, String waiting) {
    static final String HEADER = "身份证号,场所,开始时间,结束时间\r\n";

    static WalkVisits of(AreaId area, WalkVerbs verbs) {
        var tracer = SignedIn.as(verbs.invitations(), Role.TRACER, area);
        return new WalkVisits(area, tracer, announce(area, tracer));
    }

    Call newFile() {
        return file(area);
    }

    String newWaiting() {
        return announce(area, tracer);
    }

    private static String announce(AreaId area, SignedIn tracer) {
        return WalkWire.done("POST", "/api/visit-imports", file(area), tracer)
                .at("/importId")
                .asText();
    }

    private static Call file(AreaId area) {
        return body("id", newId(), "areaId", area, "name", "any.csv", "sizeBytes", 10);
    }
}
