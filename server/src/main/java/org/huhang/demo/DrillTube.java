package org.huhang.demo;

import java.util.List;

/// A tube of a drill that was closed.
///
/// @param people whose swabs are in it, by places in the point's list
/// @param sound nothing in it lets anybody hold its result
record DrillTube(String code, List<Integer> people, boolean sound) {}
