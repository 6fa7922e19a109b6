package org.huhang.access;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Opens what a page of a device seals for the house inside of a record: an identity number that was typed, a code that
/// was scanned, of somebody whom the device does not know. It seals `{key, iv, data}`, each in Base64, bound to
/// the place `<device's id> named`.
@Singleton
public class SealedNames {
    private final HouseSeal seal;

    SealedNames(HouseSeal seal) {
        this.seal = seal;
    }

    /// @return nothing where it was not sealed for this house by that device
    public Optional<String> open(DeviceId device, JsonNode sealed) {
        return seal.open(
                        place(device),
                        DeviceSignature.decoded(sealed.path("key").asText("")),
                        DeviceSignature.decoded(sealed.path("iv").asText("")),
                        DeviceSignature.decoded(sealed.path("data").asText("")))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    static String place(DeviceId device) {
        return device.value() + " named";
    }
}
