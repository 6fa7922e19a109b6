package org.huhang.bench;

import java.nio.file.Path;
import java.util.Map;

/// How tests start the product.
final class OfTests {
    static final Path CACHE = Path.of(System.getProperty("user.home"), ".cache", "huhang");

    /// PostgreSQL is unpacked once for all; and whoever lives for seconds gains nothing from the JVM's slow compiler.
    static final Map<String, String> ENVIRONMENT =
            Map.of("HUHANG_CACHE", CACHE.toString(), "JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");

    private OfTests() {}
}
