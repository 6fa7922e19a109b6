package org.huhang.registry;

/// An area in the tree, with what a reader asks before opening it.
///
/// @param children how many areas lie directly below, by either parent
/// @param people how many live in it and in all below
record AreaNode(Area area, long children, long people) {}
