package org.huhang.bench;

import java.util.function.IntFunction;

/// What a device's records say was done.
///
/// @param kind as a module takes it
/// @param body the module's own, as JSON, of the device's record with that number
record DeviceAct(String kind, IntFunction<String> body) {
    static final DeviceAct SIGN_IN = new DeviceAct("POST_SIGN_IN", _ -> "{\"post\":\"东门\"}");
}
