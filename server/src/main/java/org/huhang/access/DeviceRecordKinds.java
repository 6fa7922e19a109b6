package org.huhang.access;

import java.util.Map;

/// The kinds of records that a module takes from devices, each with the permission that the act asks for: asked by
/// `access`, answered by every module further down that has some.
public interface DeviceRecordKinds {
    Map<String, Permission> kinds();
}
