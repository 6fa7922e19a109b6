package org.huhang.specimens;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huhang.rounds.RoundId;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Reads the bodies of records. Nothing where something is missing in one or makes no sense.
final class DeskActReader {
    /// A tube for 20 is the largest that was ever made (rule C3); a few swabs more may lie in it by mistake.
    private static final int MOST_IN_POOL = 20;

    private static final int MOST_SWABS = 200;
    static final int RACK = 96;
    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_PLACE = 100;
    private static final int LONGEST_SLIP = 40;

    private DeskActReader() {}

    static Optional<DeskAct> read(String kind, JsonNode body) {
        try {
            return Optional.of(
                    switch (kind) {
                        case SpecimenRecordKinds.REGISTERED -> registered(body);
                        case SpecimenRecordKinds.TAKEN ->
                            new DeskAct.Taken(round(body), tube(body), number(body, "registration"));
                        case SpecimenRecordKinds.OPENED ->
                            new DeskAct.Opened(
                                    round(body),
                                    tube(body),
                                    within(body, "poolSize", 1, MOST_IN_POOL),
                                    uuid(body, "postId"));
                        case SpecimenRecordKinds.CLOSED ->
                            new DeskAct.Closed(
                                    round(body),
                                    tube(body),
                                    within(body, "swabs", 0, MOST_SWABS),
                                    within(body, "bound", 0, MOST_SWABS));
                        case SpecimenRecordKinds.VOIDED ->
                            new DeskAct.Voided(round(body), tube(body), text(body, "reason", LONGEST_REASON));
                        case SpecimenRecordKinds.SWAB_VOIDED ->
                            new DeskAct.SwabVoided(
                                    round(body),
                                    tube(body),
                                    number(body, "swab"),
                                    text(body, "reason", LONGEST_REASON));
                        case SpecimenRecordKinds.REGISTRATION_VOIDED ->
                            new DeskAct.RegistrationVoided(
                                    round(body), number(body, "registration"), text(body, "reason", LONGEST_REASON));
                        case SpecimenRecordKinds.SURFACE ->
                            new DeskAct.Surface(
                                    body.hasNonNull("roundId") ? round(body) : null,
                                    tube(body),
                                    text(body, "place", LONGEST_PLACE),
                                    text(body, "surface", LONGEST_PLACE));
                        case SpecimenRecordKinds.PACKED ->
                            new DeskAct.Packed(box(body), code(body, "code"), rack(body));
                        case SpecimenRecordKinds.FETCHED ->
                            new DeskAct.Fetched(box(body), code(body, "code"), within(body, "tubes", 0, RACK));
                        case SpecimenRecordKinds.HANDED -> new DeskAct.Handed(box(body), laboratory(body));
                        default -> throw new IllegalArgumentException(kind);
                    });
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static DeskAct registered(JsonNode body) {
        var way = Way.valueOf(body.path("way").asText(""));
        var person = uuid(body, "personId");
        var sealed = body.path("sealed");
        var slip = body.hasNonNull("slip") ? text(body, "slip", LONGEST_SLIP) : null;
        if (way == Way.SLIP && slip == null) {
            throw new IllegalArgumentException("a slip has a number");
        }
        return new DeskAct.Registered(
                round(body),
                way,
                uuid(body, "postId"),
                person == null ? null : new PersonId(person),
                sealed.isObject() ? sealed : null,
                slip);
    }

    private static RoundId round(JsonNode body) {
        return new RoundId(UUID.fromString(body.path("roundId").asText("")));
    }

    private static BoxId box(JsonNode body) {
        return new BoxId(UUID.fromString(body.path("box").asText("")));
    }

    private static @Nullable LaboratoryId laboratory(JsonNode body) {
        var id = uuid(body, "laboratoryId");
        return id == null ? null : new LaboratoryId(id);
    }

    private static String tube(JsonNode body) {
        return code(body, "tube");
    }

    private static String code(JsonNode body, String field) {
        return code(body.path(field));
    }

    private static String code(JsonNode node) {
        var code = node.asText("");
        if (!TubeCode.isOne(code)) {
            throw new IllegalArgumentException("no code");
        }
        return code;
    }

    /// A tube stands in one place of a rack.
    private static List<@Nullable String> rack(JsonNode body) {
        List<@Nullable String> tubes = new ArrayList<>();
        var seen = new HashSet<String>();
        for (JsonNode each : body.path("tubes")) {
            var code = each.isNull() ? null : code(each);
            if (code != null && !seen.add(code)) {
                throw new IllegalArgumentException("one tube in two places");
            }
            tubes.add(code);
        }
        if (seen.isEmpty() || tubes.size() > RACK) {
            throw new IllegalArgumentException("an empty rack, or none of this size");
        }
        return tubes;
    }

    private static int number(JsonNode body, String field) {
        return within(body, field, 1, Integer.MAX_VALUE);
    }

    private static int within(JsonNode body, String field, int least, int most) {
        var node = body.path(field);
        if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() < least || node.intValue() > most) {
            throw new IllegalArgumentException(field);
        }
        return node.intValue();
    }

    /// No character that a text column refuses may stop the house.
    private static String text(JsonNode body, String field, int most) {
        var text = body.path(field).asText("").replace("\0", "").strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException(field);
        }
        return text.length() <= most ? text : text.substring(0, most);
    }

    /// None where it is missing.
    private static @Nullable UUID uuid(JsonNode body, String field) {
        return body.hasNonNull(field) ? UUID.fromString(body.path(field).asText("")) : null;
    }
}
