package org.huhang.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// The kinds of records that a module takes from devices, each with the permission that the act asks for: asked by
/// `access`, answered by every module further down that has some.
public interface DeviceRecordKinds {
    Map<String, Permission> kinds();

    /// What a record says, for who must decide about it; never more of a person than a list shows.
    ///
    /// @param kind one of [#kinds]
    String describe(String kind, JsonNode body);
}
