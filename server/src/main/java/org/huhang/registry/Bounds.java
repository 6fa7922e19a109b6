package org.huhang.registry;

/// Between which degrees China lies, its sea included. Longitude and latitude written in the wrong columns never both
/// fall inside. Source: the country's outermost points (国家测绘地理信息局, 73°33′E to 135°05′E, 3°51′N to 53°33′N).
public final class Bounds {
    public static final double WEST = 73.5;
    public static final double EAST = 135.1;
    public static final double SOUTH = 3.8;
    public static final double NORTH = 53.6;

    private Bounds() {}
}
