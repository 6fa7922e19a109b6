package org.huhang;

import static org.huhang.WalkCases.csv;
import static org.huhang.WalkCases.query;
import static org.huhang.WalkSide.newId;

import org.huhang.WalkCases.Call;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.shared.AreaId;

/// Files of people for one side.
///
/// @param waiting an import that nobody has started
record WalkImports(AreaId area, SignedIn worker, String waiting) {
    static WalkImports of(AreaId area, WalkVerbs verbs) {
        var worker = SignedIn.as(verbs.invitations(), Role.COMMUNITY_WORKER, area);
        return new WalkImports(area, worker, send(area, worker));
    }

    Call newFile() {
        return file(area);
    }

    String newWaiting() {
        return send(area, worker);
    }

    private static String send(AreaId area, SignedIn worker) {
        return WalkWire.done("POST", "/api/imports", file(area), worker)
                .at("/file/importId")
                .asText();
    }

    private static Call file(AreaId area) {
        return csv("姓名,身份证号\r\nany,any\r\n")
                .and(query("id", newId()))
                .and(query("kind", "people"))
                .and(query("name", "any.csv"))
                .and(query("areaId", area));
    }
}
