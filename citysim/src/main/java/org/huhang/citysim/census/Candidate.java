package org.huhang.citysim.census;

import java.util.List;

/// A household that could be: its members with their ages in completed years, head first.
public record Candidate(List<Member> members, int generations) {
    public Candidate {
        members = List.copyOf(members);
    }

    public int size() {
        return members.size();
    }

    int seniors() {
        return count(65, 200);
    }

    /// Members of `first` to `last` completed years.
    public int count(int first, int last) {
        int count = 0;
        for (Member member : members) {
            if (member.age() >= first && member.age() <= last) {
                count++;
            }
        }
        return count;
    }

    double meanAge() {
        return members.stream().mapToInt(Member::age).average().orElseThrow();
    }
}
