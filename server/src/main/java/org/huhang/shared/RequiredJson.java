package org.huhang.shared;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.AnnotationIntrospectorPair;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/// What a record does not mark as `@Nullable` must be there when it is read from JSON: absent and null are
/// refused with the field's name at the edge, instead of failing somewhere inside.
@Singleton
class RequiredJson implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper mapper) {
        var reading = mapper.getDeserializationConfig().getAnnotationIntrospector();
        mapper.setAnnotationIntrospectors(
                mapper.getSerializationConfig().getAnnotationIntrospector(),
                AnnotationIntrospectorPair.create(reading, new NullMarkedRecords()));
    }

    private static final class NullMarkedRecords extends NopAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
            return mayBeNull(member).map(may -> !may).orElse(null);
        }

        @Override
        public JsonSetter.Value findSetterInfo(Annotated annotated) {
            return mayBeNull(annotated)
                    .map(may -> JsonSetter.Value.construct(may ? Nulls.DEFAULT : Nulls.FAIL, Nulls.FAIL))
                    .orElse(JsonSetter.Value.empty());
        }

        /// Whether the component of a null-marked record may be null; nothing for all that is none.
        private static Optional<Boolean> mayBeNull(Annotated annotated) {
            if (!(annotated instanceof AnnotatedParameter parameter)) {
                return Optional.empty();
            }
            var type = parameter.getDeclaringClass();
            var components = type.getRecordComponents();
            if (components == null
                    || !type.getPackage().isAnnotationPresent(NullMarked.class)
                    || parameter.getOwner().getParameterCount() != components.length) {
                return Optional.empty();
            }
            return Optional.of(
                    components[parameter.getIndex()].getAnnotatedType().isAnnotationPresent(Nullable.class));
        }
    }
}
