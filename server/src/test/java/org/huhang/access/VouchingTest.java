package org.huhang.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.huhang.access.DeviceBatch.SignedRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A signature here is a word: `own` is the device's, all others are not.
class VouchingTest {
    private static final DeviceId DEVICE = new DeviceId(UUID.fromString("01975e3c-7c00-7000-8000-0000000000d1"));
    private static final DeviceId OTHER = new DeviceId(UUID.fromString("01975e3c-7c00-7000-8000-0000000000d2"));
    private static final String OWN = "own";
    private static final int SEEDS = 2_000;

    private final AtomicInteger checks = new AtomicInteger();

    @Test
    void ofAnUnbrokenChainOneSignatureIsChecked() {
        assertEquals(Collections.nCopies(500, true), genuine(chain(500, OWN)));
        assertEquals(1, checks.get());
    }

    @Test
    void theOrderInWhichItComesDoesNotMatter() {
        assertEquals(Collections.nCopies(500, true), genuine(chain(500, OWN).reversed()));
        assertEquals(1, checks.get());
    }

    @Test
    void whatIsNamedIsTheDevicesWhateverItsOwnSignatureIs() {
        var chain = chain(3, "false");
        assertEquals(List.of(true, true, true), genuine(with(chain, 2, OWN)));
        assertEquals(List.of(true, true, false), genuine(with(chain, 1, OWN)));
        assertEquals(List.of(true, false, false), genuine(with(chain, 0, OWN)));
        assertEquals(List.of(false, false, false), genuine(chain));
    }

    @Test
    void aTextThatWasChangedIsNotTheOneThatIsNamed() {
        var chain = chain(3, OWN);
        var changed = new SignedRecord(chain.get(1).text().replace("2}", "9}"), "false");
        assertEquals(List.of(true, false, true), genuine(List.of(chain.get(0), changed, chain.get(2))));
    }

    @Test
    void onlyTheNumberBelowIsVouchedFor() {
        var first = text(DEVICE, 1, "", 1);
        assertEquals(
                List.of(false, true),
                genuine(List.of(
                        new SignedRecord(first, "false"), new SignedRecord(text(DEVICE, 3, digest(first), 3), OWN))));
    }

    @Test
    void anotherDevicesRecordIsNotVouchedFor() {
        var theirs = text(OTHER, 1, "", 1);
        assertEquals(
                List.of(false, true),
                genuine(List.of(
                        new SignedRecord(theirs, "false"), new SignedRecord(text(DEVICE, 2, digest(theirs), 2), OWN))));
    }

    @Test
    void anotherDevicesRecordThatThisOneSignedVouchesForNothing() {
        var first = text(DEVICE, 1, "", 1);
        assertEquals(
                List.of(false, true),
                genuine(List.of(
                        new SignedRecord(first, "false"), new SignedRecord(text(OTHER, 2, digest(first), 2), OWN))));
    }

    @Test
    void oneTextUnderTwoSignaturesIsVouchedForTwice() {
        var chain = chain(2, OWN);
        var twice = List.of(new SignedRecord(chain.get(0).text(), "false"), chain.get(0), chain.get(1));
        assertEquals(List.of(true, true, true), genuine(twice));
        assertEquals(List.of(false, true), genuine(twice.subList(0, 2)));
    }

    @Test
    void whatIsNoRecordIsCheckedByItself() {
        assertEquals(
                List.of(true, false),
                genuine(List.of(new SignedRecord("no json", OWN), new SignedRecord("null", "false"))));
    }

    @Test
    void ofRecordsAllSignedEachIsFoundToBeSo() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var batch = new Devices(new Random(seed)).batch(true);
            assertEquals(Collections.nCopies(batch.size(), true), genuine(batch), "seed " + seed);
        }
    }

    @Test
    void nothingElseIsGenuineButWhatWasSignedOrNamed() {
        long fresh = System.nanoTime();
        System.out.println("seeds from 0 and from " + fresh);
        for (long seed = 0; seed < SEEDS; seed++) {
            same(seed);
            same(fresh + seed);
        }
    }

    private void same(long seed) {
        var batch = new Devices(new Random(seed)).batch(false);
        checks.set(0);
        var found = genuine(batch);
        assertEquals(checkedSingly(batch), found, "seed " + seed);
        assertTrue(checks.get() <= batch.size(), "seed " + seed);
    }

    /// By the words of the rule: every signature is checked, then it is spread downwards until nothing is added.
    private static List<Boolean> checkedSingly(List<SignedRecord> batch) {
        var records = ReadRecord.all(new DeviceBatch(batch, ""));
        var genuine = new boolean[records.size()];
        for (boolean added = true; added; ) {
            added = false;
            for (int i = 0; i < genuine.length; i++) {
                var each = records.get(i);
                boolean now = each.signature().equals(OWN);
                for (int j = 0; j < genuine.length; j++) {
                    now |= genuine[j] && names(records.get(j).record(), each);
                }
                added |= now && !genuine[i];
                genuine[i] |= now;
            }
        }
        return Arrays.asList(boxed(genuine));
    }

    private static boolean names(@Nullable DeviceRecord next, ReadRecord before) {
        return next != null
                && before.record() != null
                && next.device().equals(DEVICE.value().toString())
                && before.record().device().equals(DEVICE.value().toString())
                && before.record().number() == next.number() - 1
                && before.digest().equals(next.previous());
    }

    private static Boolean[] boxed(boolean[] each) {
        var boxed = new Boolean[each.length];
        Arrays.setAll(boxed, i -> each[i]);
        return boxed;
    }

    private List<Boolean> genuine(List<SignedRecord> batch) {
        var vouching = new Vouching(DEVICE, each -> {
            checks.incrementAndGet();
            return each.signature().equals(OWN);
        });
        return vouching.list(ReadRecord.all(new DeviceBatch(batch, "")));
    }

    private static List<SignedRecord> chain(int count, String signature) {
        var chain = new ArrayList<SignedRecord>();
        var previous = "";
        for (int number = 1; number <= count; number++) {
            var text = text(DEVICE, number, previous, number);
            chain.add(new SignedRecord(text, signature));
            previous = digest(text);
        }
        return chain;
    }

    private static List<SignedRecord> with(List<SignedRecord> chain, int index, String signature) {
        var changed = new ArrayList<>(chain);
        changed.set(index, new SignedRecord(chain.get(index).text(), signature));
        return changed;
    }

    private static String text(DeviceId device, int number, String previous, int act) {
        return """
                {"device":"%s","number":%d,"version":1,"kind":"ANY","at":0,"offset":0,"previous":"%s","body":%d}""".formatted(device.value(), number, previous, act);
    }

    private static String digest(String text) {
        return ReadRecord.all(new DeviceBatch(List.of(new SignedRecord(text, "")), ""))
                .getFirst()
                .digest();
    }

    /// A device, copies of it that went on by themselves, a stranger who writes in its name, and another device.
    private record Devices(Random random) {
        List<SignedRecord> batch(boolean allSigned) {
            var written = new ArrayList<String>();
            Set<String> lasts = new HashSet<>(Set.of(""));
            for (int i = random.nextInt(1, 14); i > 0; i--) {
                int number = random.nextInt(5) == 0 ? random.nextInt(1, 9) : lasts.size();
                var previous = new ArrayList<>(lasts).get(random.nextInt(lasts.size()));
                var device = random.nextInt(9) == 0 ? OTHER : DEVICE;
                var last = written.isEmpty() || random.nextInt(4) == 0 ? previous : digest(written.getLast());
                written.add(text(device, number, last, random.nextInt(3)));
                lasts.add(digest(written.getLast()));
            }
            var batch = new ArrayList<SignedRecord>();
            for (String text : written) {
                // lost, once, or doubled
                for (int times = random.nextInt(8) % 3; times >= 0 && random.nextInt(7) > 0; times--) {
                    boolean tampered = !allSigned && random.nextInt(6) == 0;
                    boolean signed = allSigned || random.nextInt(3) == 0;
                    batch.add(new SignedRecord(
                            tampered ? text.replace("}", " }") : text, signed && !tampered ? OWN : "false"));
                }
            }
            Collections.shuffle(batch, random);
            return batch;
        }
    }
}
