package org.huhang.shared;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Typed ids in paths and queries. What is no UUID is told as such and not as "not found".
@Provider
class IdParameters implements ParamConverterProvider {
    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return Id.class.isAssignableFrom(type) ? new Converter<>(type) : null;
    }

    private record Converter<T>(Class<T> type) implements ParamConverter<T> {
        @Override
        public T fromString(String text) {
            try {
                return Ids.typed(type, UUID.fromString(text));
            } catch (IllegalArgumentException e) {
                throw new RefusedException(Refusal.invalid("shared.not-an-id", "id", Map.of("text", text)));
            }
        }

        @Override
        public String toString(T id) {
            return ((Id) id).value().toString();
        }
    }
}
