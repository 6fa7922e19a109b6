package org.huhang.planning.rooms;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/// Which group has which cell: first zones are parted among classes, then each class's cells among its
/// groups. What a class then lacks is added to its share the next time.
final class Claims {
    /// Of the rooms that are left over, how many may be kept for sources to grow.
    private static final double KEPT = 0.8;
    /// And parted among the classes.
    private static final double KEPT_FOR_CLASSES = 0.95;
    /// Of a cell's rooms, how many a group leaves empty on the average as its last one is too large.
    private static final double LOST = 0.25;

    private final Ground ground;
    private final Needs needs;
    private final SplittableRandom random;
    private final int[] classes;
    /// Those for whom there is any room at all; no share is taken for others.
    private final int[][] classParties;
    private final int[][] groupParties;
    private final int[][] groupNeeds;
    private final double[][] groupMetres;
    private final int[][] cellOffers;
    /// Rooms more for a class, as cells were too coarse for its groups.
    private final int[] extra;

    Claims(Ground ground, SplittableRandom random) {
        this.ground = ground;
        this.random = random;
        needs = new Needs(ground);
        var found = new LinkedHashSet<Integer>();
        ground.groups.forEach(group -> found.add(group.personClass()));
        classes = found.stream().mapToInt(Integer::intValue).toArray();
        extra = new int[classes.length];
        classParties = new int[classes.length][];
        Arrays.setAll(
                classParties,
                i -> IntStream.range(0, ground.groupOf.length)
                        .filter(party -> ground.party(party).personClass() == classes[i] && ground.anyRoom(party))
                        .toArray());
        groupParties = new int[ground.groups.size()][];
        Arrays.setAll(
                groupParties,
                group -> Arrays.stream(ground.groupParties[group])
                        .filter(ground::anyRoom)
                        .toArray());
        groupNeeds = asked(groupParties);
        groupMetres = new double[groupNeeds.length][];
        Arrays.setAll(groupMetres, group -> mean(groupParties[group]));
        cellOffers = new int[ground.cells][];
        Arrays.setAll(cellOffers, cell -> needs.offered(ground.cellRooms[cell]));
    }

    private int[][] asked(int[][] parties) {
        int[][] asked = new int[parties.length][];
        Arrays.setAll(asked, i -> needs.asked(parties[i]));
        return asked;
    }

    /// Metres to each site, of one party on the average.
    private double[] mean(int[] parties) {
        double[] mean = new double[ground.staffLeft.length];
        for (int party : parties) {
            for (int site = 0; site < mean.length; site++) {
                mean[site] += (double) ground.metres[party][site] / parties.length;
            }
        }
        return mean;
    }

    /// @param varied whether classes and groups count unequally, by chance
    /// @return by cell its group, or [Shares#NOBODY]
    int[] parted(boolean varied, BooleanSupplier stop) {
        int[] zoneClass = zones(varied, stop);
        int[][] allowed = new int[ground.cells][];
        boolean[] fixed = new boolean[ground.cells];
        for (int cell = 0; cell < allowed.length; cell++) {
            int own = ground.cellGroup[cell];
            fixed[cell] = own != Ground.OPEN;
            allowed[cell] = own >= 0 ? new int[] {own} : new int[0];
            if (own == Ground.OPEN) {
                allowed[cell] = groups(cell, zoneClass[ground.cellZone[cell]]);
            }
        }
        var shares = new Shares(
                new Asked(
                        groupNeeds,
                        wishes(groupNeeds, cellOffers),
                        crowds(groupParties),
                        cellOffers,
                        allowed,
                        fixed,
                        byBin(groupMetres, ground.cellSite),
                        ground.cellSite,
                        ground.staffLeft),
                varied,
                random.split());
        shares.anneal(stop);
        for (int group = 0; group < groupNeeds.length; group++) {
            extra[indexOf(ground.groups.get(group).personClass())] += shares.missing(group);
        }
        return shares.owner;
    }

    private int indexOf(int personClass) {
        return IntStream.range(0, classes.length)
                .filter(i -> classes[i] == personClass)
                .findFirst()
                .orElseThrow();
    }

    private int[] groups(int cell, int zoneClass) {
        if (zoneClass == Ground.BARRED) {
            return new int[0];
        }
        return IntStream.range(0, groupNeeds.length)
                .filter(group -> ground.serves(ground.cellSite[cell], group))
                .filter(group ->
                        zoneClass == Ground.OPEN || ground.groups.get(group).personClass() == zoneClass)
                .toArray();
    }

    /// By zone its class; [Ground#OPEN] when its one cell decides, [Ground#BARRED] when nobody has it.
    private int[] zones(boolean varied, BooleanSupplier stop) {
        if (ground.question.rules().classesApart() == PlacingRules.Apart.CELL) {
            return ground.zoneClass.clone();
        }
        int[] zoneSite = new int[ground.zones];
        int[][] offers = new int[ground.zones][needs.size()];
        for (int cell = 0; cell < ground.cells; cell++) {
            int zone = ground.cellZone[cell];
            zoneSite[zone] = ground.cellSite[cell];
            if (ground.cellGroup[cell] != Ground.BARRED) {
                int[] own = cellOffers[cell];
                Arrays.setAll(offers[zone], kind -> offers[zone][kind] + own[kind]);
            }
        }
        int[] anyStaff = new int[ground.staffLeft.length];
        Arrays.fill(anyStaff, Integer.MAX_VALUE);
        int[][] allowed = new int[ground.zones][];
        boolean[] fixed = new boolean[ground.zones];
        for (int zone = 0; zone < allowed.length; zone++) {
            int only = ground.zoneClass[zone];
            fixed[zone] = only != Ground.OPEN;
            // the staff's limit is known to a zone as fewer rooms: nobody needs all of its rooms to be full
            offers[zone][0] = Math.min(offers[zone][0], ground.staffLeft[zoneSite[zone]]);
            var site = ground.question.sites().get(zoneSite[zone]);
            allowed[zone] = IntStream.range(0, classes.length)
                    .filter(i -> site.serves(classes[i]) && (only == Ground.OPEN || classes[i] == only))
                    .toArray();
        }
        int[][] asked = asked(classParties);
        for (int i = 0; i < extra.length; i++) {
            asked[i][0] += extra[i];
        }
        double[][] metres = new double[classes.length][];
        Arrays.setAll(metres, i -> mean(classParties[i]));
        var shares = new Shares(
                new Asked(
                        asked,
                        classWishes(asked, offers),
                        crowds(classParties),
                        offers,
                        allowed,
                        fixed,
                        byBin(metres, zoneSite),
                        zoneSite,
                        anyStaff),
                varied,
                random.split());
        shares.anneal(stop);
        int[] zoneClass = new int[ground.zones];
        Arrays.setAll(
                zoneClass, zone -> shares.owner[zone] == Shares.NOBODY ? Ground.BARRED : classes[shares.owner[zone]]);
        return zoneClass;
    }

    private static double[][] byBin(double[][] bySite, int[] siteOf) {
        double[][] byBin = new double[bySite.length][siteOf.length];
        for (int owner = 0; owner < bySite.length; owner++) {
            for (int bin = 0; bin < siteOf.length; bin++) {
                byBin[owner][bin] = bySite[owner][siteOf[bin]];
            }
        }
        return byBin;
    }

    private double[] crowds(int[][] parties) {
        return Arrays.stream(parties)
                .mapToDouble(all -> Arrays.stream(all)
                        .map(party -> ground.party(party).people())
                        .average()
                        .orElse(1))
                .toArray();
    }

    /// By owner and kind: as many rooms as there are parties, and the headroom of the rules with what
    /// chance adds to it, as far as there are rooms left.
    private double[][] wishes(int[][] needs, int[][] offers) {
        double grown = 0;
        for (int[] each : needs) {
            grown += grown(each[0]);
        }
        int left = Math.max(0, sum(offers) - ground.groupOf.length);
        double share = grown == 0 ? 0 : Math.min(1, KEPT * left / grown);
        double[][] wishes = new double[needs.length][];
        Arrays.setAll(
                wishes,
                owner -> Arrays.stream(needs[owner])
                        .mapToDouble(need -> need + share * grown(need))
                        .toArray());
        return wishes;
    }

    /// How many more may come: what is expected, and the usual deviation from it.
    private double grown(int parties) {
        double expected = parties * ground.question.rules().headroomPercent() / 100.0;
        return expected + Math.sqrt(expected);
    }

    private static int sum(int[][] offers) {
        return Arrays.stream(offers).mapToInt(offer -> offer[0]).sum();
    }

    /// A class grows as its groups do, and loses some rooms of a cell with each of them.
    private double[][] classWishes(int[][] needs, int[][] offers) {
        double lost = LOST * sum(offers) / Math.max(1, ground.cells);
        double[] grown = new double[classes.length];
        for (int group = 0; group < groupNeeds.length; group++) {
            grown[indexOf(ground.groups.get(group).personClass())] += grown(groupNeeds[group][0]) + lost;
        }
        double left = KEPT_FOR_CLASSES * Math.max(0, sum(offers) - ground.groupOf.length);
        double share = Math.min(1, left / Math.max(1, Arrays.stream(grown).sum()));
        double[][] wishes = wishes(needs, offers);
        Arrays.setAll(grown, i -> wishes[i][0] = needs[i][0] + share * grown[i]);
        return wishes;
    }
}
