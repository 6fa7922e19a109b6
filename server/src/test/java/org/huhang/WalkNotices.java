package org.huhang;

import static org.huhang.WalkCases.body;
import static org.huhang.WalkCases.csv;
import static org.huhang.WalkCases.nothing;
import static org.huhang.WalkCases.path;
import static org.huhang.WalkCases.query;
import static org.huhang.WalkSide.newId;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huhang.WalkCases.Call;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.jdbi.v3.core.Jdbi;

/// Notices of one side, drafted and issued by its command post to its own area.
///
/// @param issued one that went to the area
/// @param addressee as whom the area got it
/// @param channel one that stays
/// @param jdbi for what only a messenger outside could bring about
record WalkNotices(AreaId area, SignedIn commander, String issued, String addressee, UUID channel, Jdbi jdbi) {
    private static final Map<String, String> WORDS = Map.of("zh", "any");

    static WalkNotices of(AreaId area, WalkVerbs verbs) {
        var commander = SignedIn.as(verbs.invitations(), Role.COMMAND_POST, area);
        var issued = newDraft(area, commander);
        WalkWire.done("POST", "/api/notices/" + issued + "/issue", issue(area), commander);
        var addressee = WalkWire.done("GET", "/api/notices/" + issued + "/cascade", nothing(), commander)
                .at("/nodes/0/standing/addressee/id")
                .asText();
        var channel = newChannel(area, commander);
        var notices = new WalkNotices(area, commander, issued, addressee, channel, verbs.jdbi());
        notices.newDelivery();
        return notices;
    }

    Call draft() {
        return draft(newId(), area);
    }

    String newDraft() {
        return newDraft(area, commander);
    }

    Call issue() {
        return path("noticeId", newDraft()).and(issue(area));
    }

    Call receipt() {
        return body("id", newId(), "addresseeId", addressee, "kind", "ACTED");
    }

    Call newAnnex() {
        return annex(newDraft(), newId());
    }

    Call withAnnex() {
        var draft = newDraft();
        var id = newId();
        var call = annex(draft, id);
        WalkWire.done("POST", "/api/notices/" + draft + "/annexes", call, commander);
        return path("noticeId", draft).and(path("annexId", id));
    }

    Call channelToAdd() {
        return channel(newId(), area);
    }

    UUID newChannel() {
        return newChannel(area, commander);
    }

    /// A message that the messenger refused for good, so that somebody may ask for another attempt.
    UUID newDelivery() {
        var id = Ids.next();
        jdbi.useHandle(h -> {
            h.execute(
                    "insert into notices.deliveries (id, channel_id, reason, text, created_at)"
                            + " values (?, ?, 'TRIAL', 'any', '2021-08-01T00:00:00Z')",
                    id,
                    channel);
            h.execute(
                    "insert into notices.attempts (delivery_id, attempt, begun_at)"
                            + " values (?, 1, '2021-08-01T00:00:00Z')",
                    id);
            h.execute(
                    "insert into notices.outcomes (delivery_id, attempt, outcome, ended_at)"
                            + " values (?, 1, 'REFUSED', '2021-08-01T00:00:01Z')",
                    id);
        });
        return id;
    }

    private static Call annex(String draft, UUID id) {
        return path("noticeId", draft)
                .and(query("id", id))
                .and(query("name", "any.csv"))
                .and(csv("any"));
    }

    private static String newDraft(AreaId area, SignedIn commander) {
        var id = newId();
        WalkWire.done("POST", "/api/notices", draft(id, area), commander);
        return id.toString();
    }

    private static Call draft(UUID id, AreaId area) {
        return body("id", id, "title", WORDS, "body", WORDS, "areaIds", List.of(area));
    }

    private static Call issue(AreaId area) {
        return body(
                "id",
                newId(),
                "issuer",
                WORDS,
                "forInformation",
                false,
                "urgency",
                "URGENT",
                "to",
                List.of(Map.of("areaId", area.value(), "withSubUnits", false)),
                "relations",
                List.of());
    }

    private static UUID newChannel(AreaId area, SignedIn commander) {
        var id = newId();
        WalkWire.done("POST", "/api/notices/channels", channel(id, area), commander);
        return id;
    }

    private static Call channel(UUID id, AreaId area) {
        return body("id", id, "areaId", area, "kind", "WECOM", "name", "any", "address", "any-key-of-a-robot-" + id);
    }
}
