package org.huhang.registry;

/// A point of the street graph, numbered from 0.
public record StreetNode(int number, String label, double longitude, double latitude, String source) {}
