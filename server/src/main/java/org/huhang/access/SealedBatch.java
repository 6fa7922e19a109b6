package org.huhang.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Records of a device whose holder has forgotten the PIN: sealed for the house when they were written, so that nobody
/// has
/// to open them on the device.
///
/// @param proof the device's signature over the whole, in Base64
record SealedBatch(List<SealedRecord> records, String proof) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// @param key the public half of the key with which this one was sealed; like what follows in Base64
    record SealedRecord(int number, String key, String iv, String data) {}

    /// What the proof signs.
    String provenText(DeviceId device) {
        return Stream.concat(
                        Stream.of("huhang sealed batch " + device.value()),
                        records.stream()
                                .map(each -> each.number() + " " + each.key() + " " + each.iv() + " " + each.data()))
                .collect(Collectors.joining("\n"));
    }

    /// What does not open is kept as it is, a record that nobody signed: nothing is thrown away.
    DeviceBatch opened(DeviceId device, HouseSeal seal) {
        return new DeviceBatch(
                records.stream().map(each -> opened(each, device, seal)).toList(), "");
    }

    private static DeviceBatch.SignedRecord opened(SealedRecord sealed, DeviceId device, HouseSeal seal) {
        var place = device.value() + " record " + sealed.number();
        return seal.open(
                        place,
                        DeviceSignature.decoded(sealed.key()),
                        DeviceSignature.decoded(sealed.iv()),
                        DeviceSignature.decoded(sealed.data()))
                .map(SealedBatch::read)
                .orElseGet(() -> new DeviceBatch.SignedRecord(sealed.toString(), ""));
    }

    private static DeviceBatch.SignedRecord read(String opened) {
        try {
            var node = JSON.readTree(opened);
            if (node.path("text").isTextual() && node.path("signature").isTextual()) {
                return new DeviceBatch.SignedRecord(
                        node.get("text").textValue(), node.get("signature").textValue());
            }
        } catch (JsonProcessingException noJson) {
            // kept as it is, like all that is no record
        }
        return new DeviceBatch.SignedRecord(opened, "");
    }
}
