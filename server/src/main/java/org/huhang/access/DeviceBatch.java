package org.huhang.access;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Records as a device sends them, in any order and as often as its network makes it.
///
/// @param proof the device's signature over the whole, in Base64: nobody else can fill the house with doubtful records
record DeviceBatch(List<SignedRecord> records, String proof) {
    static final int MOST = 500;

    /// @param text JSON, letter by letter what was signed
    /// @param signature in Base64
    record SignedRecord(String text, String signature) {}

    /// What the proof signs.
    String provenText(DeviceId device) {
        return Stream.concat(
                        Stream.of("huhang batch " + device.value()),
                        records.stream().flatMap(each -> Stream.of(each.text(), each.signature())))
                .collect(Collectors.joining("\n"));
    }
}
