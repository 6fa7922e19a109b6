package org.huhang.notices;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huhang.access.SignedIn;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.OrganizationId;

/// Somebody who drafts and issues over HTTP, with what does not matter left out.
record NoticeDesk(SignedIn who) {
    String draft(String title, AreaId area) {
        return draft(title, Map.of("areaIds", List.of(area.value())));
    }

    String draft(String title, OrganizationId organization) {
        return draft(title, Map.of("areaIds", List.of(), "organizationId", organization.value()));
    }

    private String draft(String title, Map<String, Object> whose) {
        var id = Ids.next();
        var body = new HashMap<String, Object>(whose);
        body.put("id", id);
        body.put("title", Map.of("zh", title));
        body.put("body", Map.of("zh", "正文"));
        who.request().body(body).post("/api/notices").then().statusCode(200);
        return id.toString();
    }

    ValidatableResponse issue(String draft, Map<String, ?> to, Map<String, ?> more) {
        var body = new HashMap<String, Object>();
        body.put("id", Ids.next());
        body.put("forInformation", false);
        body.put("issuer", Map.of("zh", "任意发布单位"));
        body.put("urgency", "URGENT");
        body.put("to", List.of(to));
        body.put("relations", List.of());
        body.putAll(more);
        return who.request().body(body).post("/api/notices/" + draft + "/issue").then();
    }

    ValidatableResponse get(String notice) {
        return who.request().get("/api/notices/" + notice).then();
    }

    static Map<String, ?> to(AreaId area) {
        return Map.of("areaId", area.value(), "withSubUnits", false);
    }

    static Map<String, ?> to(OrganizationId organization) {
        return Map.of("organizationId", organization.value(), "withSubUnits", true);
    }

    static Map<String, ?> relation(String kind, String other) {
        return Map.of("relations", List.of(Map.of("kind", kind, "otherId", other)));
    }
}
