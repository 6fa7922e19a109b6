package org.huhang.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/// Sets of skills asked for, against everybody with any skill of the set. Where each set finds enough, a
/// person with two skills was not counted twice. All sets are looked at up to ten skills; beyond that each
/// skill alone, and all together.
final class SkillGroups {
    private static final int ALL_SETS = 10;

    /// What a person, by index in this loop, can give.
    interface Gives {
        long of(int person);
    }

    interface Found {
        void shortage(List<Integer> skills, long needed, long there);
    }

    private final List<Integer> skills;
    private final int[] ofPerson;
    private final List<Integer> sets = new ArrayList<>();

    /// @param asked skills of the seats, ascending; [Seat#ANY_SKILL] among them counts as one that everybody
    ///     has
    SkillGroups(Collection<Integer> asked, List<Person> people) {
        skills = asked.stream().limit(30).toList();
        ofPerson = people.stream().mapToInt(this::bits).toArray();
        int all = (1 << skills.size()) - 1;
        if (skills.size() <= ALL_SETS) {
            for (int set = 1; set <= all; set++) {
                sets.add(set);
            }
            sets.sort((one, other) -> Integer.bitCount(one) - Integer.bitCount(other));
        } else {
            for (int skill = 0; skill < skills.size(); skill++) {
                sets.add(1 << skill);
            }
            sets.add(all);
        }
    }

    private int bits(Person person) {
        int bits = 0;
        for (int at = 0; at < skills.size(); at++) {
            int skill = skills.get(at);
            if (skill == Seat.ANY_SKILL || (person.skills() >>> skill & 1) == 1) {
                bits |= 1 << at;
            }
        }
        return bits;
    }

    /// For each set what seats with a skill of it need.
    long[] needed(List<Seat> seats, ToLongFunction<Seat> need) {
        long[] ofSkill = new long[skills.size()];
        for (var seat : seats) {
            int at = skills.indexOf(seat.skill());
            if (at >= 0) {
                ofSkill[at] += need.applyAsLong(seat);
            }
        }
        long[] needed = new long[sets.size()];
        for (int set = 0; set < needed.length; set++) {
            for (int at = 0; at < ofSkill.length; at++) {
                needed[set] += (sets.get(set) >>> at & 1) * ofSkill[at];
            }
        }
        return needed;
    }

    /// For each set what people with any skill of it give.
    long[] there(Gives gives) {
        Map<Integer, Long> byBits = new HashMap<>();
        for (int person = 0; person < ofPerson.length; person++) {
            byBits.merge(ofPerson[person], gives.of(person), Long::sum);
        }
        long[] there = new long[sets.size()];
        for (int set = 0; set < there.length; set++) {
            int wanted = sets.get(set);
            there[set] = byBits.entrySet().stream()
                    .filter(entry -> (entry.getKey() & wanted) != 0)
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
        return there;
    }

    /// Tells of each set that lacks more than the sets inside of it do.
    void shorts(long[] needed, long[] there, Found found) {
        Map<Integer, Long> told = new HashMap<>();
        for (int at = 0; at < needed.length; at++) {
            int set = sets.get(at);
            long missing = needed[at] - there[at];
            boolean inside = told.entrySet().stream()
                    .anyMatch(entry -> (entry.getKey() & set) == entry.getKey() && entry.getValue() >= missing);
            if (missing > 0 && !inside) {
                told.put(set, missing);
                found.shortage(names(set), needed[at], there[at]);
            }
        }
    }

    private List<Integer> names(int set) {
        var names = new ArrayList<Integer>();
        for (int at = 0; at < skills.size(); at++) {
            if ((set >>> at & 1) == 1) {
                names.add(skills.get(at));
            }
        }
        return List.copyOf(names);
    }
}
