package org.huhang.shared;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.lang.reflect.Constructor;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Makes UUIDv7 and turns plain UUIDs into typed ids.
public final class Ids {
    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();
    private static final ConcurrentHashMap<Class<?>, Constructor<?>> CONSTRUCTORS = new ConcurrentHashMap<>();

    private Ids() {}

    /// A new UUIDv7, larger than every earlier one of this process.
    public static UUID next() {
        return GENERATOR.generate();
    }

    /// Whether a client-made id has the form that the house asks for (RFC 9562, version 7).
    public static boolean isVersion7(UUID id) {
        return id.version() == 7 && id.variant() == 2;
    }

    static <T> T typed(Class<T> type, UUID value) {
        try {
            return type.cast(
                    CONSTRUCTORS.computeIfAbsent(type, Ids::constructor).newInstance(value));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " is not a record over one UUID", e);
        }
    }

    private static Constructor<?> constructor(Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructor(UUID.class);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " is not a record over one UUID", e);
        }
    }
}
