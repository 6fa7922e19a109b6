package org.huhang.registry;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Whether two records are likely of one person: points for what agrees, points off for what does not, and all of it
/// named. Only a person merges; this rule says where to look.
///
/// Never likely: twins (one household, one day of birth, two names), a father and a son who share a phone, namesakes
/// born on one day who bear numbers of their own. Assumed defaults of this project, by trial on a city of 1.5 million
/// invented people; whoever changes a weight raises the version.
///
/// @param likelyFrom points
/// @param possibleFrom points
record DuplicateRule(int version, Map<Evidence, Integer> weights, int likelyFrom, int possibleFrom) {
    static final DuplicateRule CURRENT = new DuplicateRule(
            1,
            new EnumMap<>(Map.ofEntries(
                    entry(Evidence.SAME_NAME, 4),
                    entry(Evidence.NAME_WRITTEN_OTHERWISE, 4),
                    entry(Evidence.NAME_SOUNDS_ALIKE, 3),
                    entry(Evidence.NAME_ONE_CHARACTER_OFF, 1),
                    entry(Evidence.NAME_DIFFERENT, -8),
                    entry(Evidence.SAME_BIRTH_DATE, 3),
                    entry(Evidence.BIRTH_DATE_ONE_SLIP, 1),
                    entry(Evidence.BIRTH_DATE_DIFFERENT, -4),
                    entry(Evidence.SAME_NUMBER, 6),
                    entry(Evidence.NUMBER_OLD_FORM, 6),
                    entry(Evidence.NUMBER_ONE_SLIP, 3),
                    entry(Evidence.NUMBER_DATE_SLIP, 1),
                    entry(Evidence.NUMBER_ORDER_SLIP, 0),
                    entry(Evidence.NUMBER_MISSING, 0),
                    entry(Evidence.NUMBER_DIFFERENT, -4),
                    entry(Evidence.SAME_PHONE, 3),
                    entry(Evidence.PHONE_ONE_SLIP, 1),
                    entry(Evidence.SAME_HOUSEHOLD, 2),
                    entry(Evidence.SAME_AREA, 1),
                    entry(Evidence.SEX_DIFFERENT, -3),
                    entry(Evidence.LIKE_TWINS, -3),
                    entry(Evidence.TWINS, -6))),
            8,
            5);

    Likeness compare(Person one, Person other) {
        var evidence = new ArrayList<Evidence>();
        evidence.add(NameLikeness.of(one.name(), other.name()));
        evidence.add(BirthDateLikeness.of(one.birthDate(), other.birthDate()));
        evidence.add(NumberLikeness.of(one.identityNumber(), other.identityNumber()));
        var phone = one.phone();
        var otherPhone = other.phone();
        if (phone != null && otherPhone != null) {
            if (phone.equals(otherPhone)) {
                evidence.add(Evidence.SAME_PHONE);
            } else if (Slips.oneApart(phone, otherPhone)) {
                evidence.add(Evidence.PHONE_ONE_SLIP);
            }
        }
        boolean household = one.householdId() != null && one.householdId().equals(other.householdId());
        if (household) {
            evidence.add(Evidence.SAME_HOUSEHOLD);
        } else if (one.areaId().equals(other.areaId())) {
            evidence.add(Evidence.SAME_AREA);
        }
        if (one.sex() != other.sex()) {
            evidence.add(Evidence.SEX_DIFFERENT);
        }
        if (household
                && evidence.contains(Evidence.SAME_BIRTH_DATE)
                && !evidence.contains(Evidence.SAME_NAME)
                && !evidence.contains(Evidence.NAME_WRITTEN_OTHERWISE)) {
            evidence.add(
                    one.identityNumber() != null && other.identityNumber() != null
                            ? Evidence.TWINS
                            : Evidence.LIKE_TWINS);
        }
        return weigh(evidence);
    }

    /// Whether numbers could still lift what is known without them: [#compare] of people without an identity number
    /// and with any words that are the same exactly where their phones are. Opening sealed numbers costs, and most
    /// candidates need none opened.
    boolean isWorthOpening(Likeness plain) {
        boolean datesAgree = !plain.evidence().contains(Evidence.BIRTH_DATE_DIFFERENT);
        int most = (datesAgree ? weight(Evidence.NUMBER_OLD_FORM) : 0) + weight(Evidence.PHONE_ONE_SLIP);
        return plain.score() + most >= possibleFrom;
    }

    private Likeness weigh(List<Evidence> evidence) {
        int score = evidence.stream().mapToInt(this::weight).sum();
        var strength =
                score >= likelyFrom ? Strength.LIKELY : score >= possibleFrom ? Strength.POSSIBLE : Strength.NONE;
        return new Likeness(List.copyOf(evidence), score, strength);
    }

    private int weight(Evidence evidence) {
        return weights.getOrDefault(evidence, 0);
    }
}
