package org.huhang.access;

import java.security.PublicKey;

/// A device and the key by which it is known; the key of a device never changes.
record KeyedDevice(Device device, PublicKey key) {
    /// @param signature in Base64
    boolean signed(String text, String signature) {
        return DeviceSignature.holds(key, text, DeviceSignature.decoded(signature));
    }
}
