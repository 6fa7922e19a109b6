package org.huhang.planning.rooms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Why somebody has this room, or none, as all others lie.
public final class RoomReasons {
    private static final int ALTERNATIVES = 3;

    private final Ground ground;
    private final RoomBoard board;
    private final Neighbours neighbours;
    private final Map<Integer, Integer> partyIndex = new HashMap<>();

    public RoomReasons(Placing question, RoomPlan plan) {
        ground = new Ground(question);
        board = new RoomBoard(ground);
        board.read(plan.roomOf());
        neighbours = new Neighbours(board);
        question.parties().forEach(party -> partyIndex.put(party.id(), partyIndex.size()));
    }

    /// @param party its id
    /// @throws IllegalArgumentException when it has no room
    public RoomWhy why(int party) {
        int index = index(party);
        int own = board.roomOf[index];
        if (own == RoomBoard.NONE) {
            throw new IllegalArgumentException("party " + party + " has no room");
        }
        var bars = new EnumMap<RoomRule, RoomBar>(RoomRule.class);
        var able = new ArrayList<RoomWhy.Choice>();
        for (int room = 0; room < ground.roomCell.length; room++) {
            if (room == own) {
                continue;
            }
            var against = against(index, room);
            count(against, bars);
            if (against.isEmpty()) {
                able.add(new RoomWhy.Choice(ground.room(room).id(), metres(index, room)));
            }
        }
        able.sort(Comparator.comparingInt(RoomWhy.Choice::metres).thenComparingInt(RoomWhy.Choice::room));
        return new RoomWhy(
                party,
                ground.room(own).id(),
                metres(index, own),
                List.copyOf(bars.values()),
                able.size(),
                List.copyOf(able.subList(0, Math.min(ALTERNATIVES, able.size()))));
    }

    /// @param party its id
    /// @throws IllegalArgumentException when it has a room
    public NoRoom noRoom(int party) {
        int index = index(party);
        if (board.roomOf[index] != RoomBoard.NONE) {
            throw new IllegalArgumentException("party " + party + " has a room");
        }
        var bars = new EnumMap<RoomRule, RoomBar>(RoomRule.class);
        var remedies = new Remedies(ground, board, neighbours, index);
        for (int room = 0; room < ground.roomCell.length; room++) {
            var against = against(index, room);
            count(against, bars);
            remedies.look(room, against);
        }
        return new NoRoom(party, List.copyOf(bars.values()), remedies.told());
    }

    private int index(int party) {
        Integer index = partyIndex.get(party);
        if (index == null) {
            throw new IllegalArgumentException("there is no party " + party);
        }
        return index;
    }

    private int metres(int party, int room) {
        return ground.metres[party][ground.roomSite[room]];
    }

    /// The rules that bar a room, the party itself being nowhere.
    private EnumSet<RoomRule> against(int party, int room) {
        var who = ground.party(party);
        var what = ground.room(room);
        int siteIndex = ground.roomSite[room];
        var site = ground.question.sites().get(siteIndex);
        var rules = ground.question.rules();
        var against = EnumSet.noneOf(RoomRule.class);
        unless(neighbours.freeOf(room, party) == null, RoomRule.TAKEN, against);
        unless(who.people() <= what.beds(), RoomRule.BEDS, against);
        unless(rules.isReady(what.readyInMinutes()), RoomRule.SERVICE, against);
        unless(rules.isReady(site.opensInMinutes()), RoomRule.SITE_OPEN, against);
        unless(site.serves(who.personClass()), RoomRule.SITE_CLASS, against);
        unless(neighbours.freeOfClasses(room, party) == null, RoomRule.CLASS_APART, against);
        unless(!rules.sourcesApart() || neighbours.freeOfSources(room, party) == null, RoomRule.SOURCE_APART, against);
        unless((who.care() & ~ground.siteCare[siteIndex]) == 0, RoomRule.CARE, against);
        unless(what.barrierFree() || !who.barrierFree(), RoomRule.BARRIER_FREE, against);
        unless(what.ownBathroom() || !rules.ownBathroom(), RoomRule.OWN_BATHROOM, against);
        int own = board.roomOf[party];
        int lifted = own != RoomBoard.NONE && ground.roomSite[own] == siteIndex ? who.people() : 0;
        unless(who.people() <= board.staffLeft[siteIndex] + lifted, RoomRule.STAFF, against);
        return against;
    }

    private static void unless(boolean holds, RoomRule rule, Set<RoomRule> against) {
        if (!holds) {
            against.add(rule);
        }
    }

    private static void count(Set<RoomRule> against, Map<RoomRule, RoomBar> bars) {
        int alone = against.size() == 1 ? 1 : 0;
        against.forEach(rule -> bars.compute(rule, (key, sum) -> plus(key, sum, alone)));
    }

    private static RoomBar plus(RoomRule rule, @Nullable RoomBar sum, int alone) {
        return sum == null ? new RoomBar(rule, 1, alone) : new RoomBar(rule, sum.rooms() + 1, sum.alone() + alone);
    }
}
