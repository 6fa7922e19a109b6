package org.huhang.access;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Which records of a batch are the device's own: those that it signed, and each that one of its own names as the
/// record before it. The name is the digest of the text, and stands inside the text that is signed: whoever has signed
/// record n has vouched for record n-1, and so on downwards. So of an unbroken chain the highest signature alone is
/// checked; where a link is broken or a signature does not hold, the next one down is checked by itself.
///
/// A record that is named may lack a good signature of its own; it is the device's all the same.
///
/// @param signed whether the device's own signature is on it; this is what costs time
record Vouching(DeviceId device, Predicate<ReadRecord> signed) {
    private static final int NONE = 0;

    private record Name(int number, String digest) {}

    /// Of each, in their order, whether it is the device's own.
    List<Boolean> list(List<ReadRecord> records) {
        int[] numbers = records.stream()
                .mapToInt(each -> each.numberOn(device).orElse(NONE))
                .toArray();
        var own = new Boolean[numbers.length];
        Set<Name> named = new HashSet<>();
        // whoever names a record has the number above it
        var highestFirst = Comparator.<Integer>comparingInt(i -> numbers[i]).reversed();
        IntStream.range(0, own.length).boxed().sorted(highestFirst).forEach(i -> {
            var each = records.get(i);
            boolean isNamed = numbers[i] != NONE && named.contains(new Name(numbers[i], each.digest()));
            own[i] = isNamed || signed.test(each);
            if (own[i] && numbers[i] != NONE) {
                named.add(new Name(numbers[i] - 1, each.previous()));
            }
        });
        return List.of(own);
    }
}
