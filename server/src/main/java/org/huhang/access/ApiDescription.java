package org.huhang.access;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.huhang.shared.Id;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/// Tells the description of the API, while it is built, what the generator cannot see: typed ids are plain
/// UUIDs; what a record does not mark as nullable is always there; and who may call each operation, as
/// `x-permission` and `x-purpose-required`, from which a test makes its walk. Operations are named after class and
/// method:
/// `ApprovalsResource.decide` is `approvalsDecide`.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {
    static final String PERMISSION = "x-permission";
    static final String PURPOSE_REQUIRED = "x-purpose-required";
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final String NAME_ENDS_WITH = "Resource";

    /// Our classes by the names that they have in the description. Made once: the index makes its list anew for
    /// whoever asks, which for each schema and operation took longer than all the rest of the build.
    private final Map<String, List<ClassInfo>> ours;

    public ApiDescription(IndexView index) {
        ours = index.getKnownClasses().stream()
                .filter(type -> type.name().toString().startsWith("org.huhang.") && type.simpleName() != null)
                .collect(Collectors.groupingBy(ApiDescription::describedName));
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() != null && api.getComponents().getSchemas() != null) {
            api.getComponents().getSchemas().forEach(this::describe);
        }
        if (api.getPaths() != null) {
            api.getPaths()
                    .getPathItems()
                    .values()
                    .forEach(path -> path.getOperations().values().forEach(this::describe));
        }
    }

    private void describe(String name, Schema schema) {
        var known = records(name);
        if (!known.isEmpty()
                && known.stream()
                        .allMatch(record -> record.interfaceNames().contains(DotName.createSimple(Id.class)))) {
            schema.setProperties(null);
            schema.setType(List.of(Schema.SchemaType.STRING));
            schema.setFormat("uuid");
            return;
        }
        var properties = schema.getProperties();
        if (properties == null) {
            return;
        }
        known.stream()
                .filter(record -> componentNames(record).containsAll(properties.keySet()))
                .findFirst()
                .ifPresent(record -> nullness(schema, properties, record));
    }

    private static void nullness(Schema schema, Map<String, Schema> properties, ClassInfo record) {
        for (var component : record.recordComponents()) {
            var property = properties.get(component.name());
            if (property == null) {
                continue;
            }
            if (component.type().hasAnnotation(NULLABLE)) {
                schema.addProperty(component.name(), orNull(property));
            } else {
                schema.addRequired(component.name());
            }
        }
    }

    private static Schema orNull(Schema property) {
        if (property.getRef() != null) {
            return OASFactory.createSchema()
                    .addAnyOf(property)
                    .addAnyOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL));
        }
        return property.addType(Schema.SchemaType.NULL);
    }

    private void describe(Operation operation) {
        var id = operation.getOperationId();
        int cut = id.indexOf('_');
        if (cut < 0) {
            return;
        }
        var type = id.substring(0, cut);
        var method = id.substring(cut + 1);
        operation.setOperationId(readable(type, method));
        var endpoint = ours.getOrDefault(type, List.of()).stream()
                .flatMap(known -> known.methods().stream())
                .filter(known -> known.name().equals(method))
                .findFirst();
        endpoint.map(ApiDescription::access)
                .filter(declared -> !declared.isEmpty())
                .ifPresent(declared -> operation.addExtension(PERMISSION, declared));
        endpoint.filter(ApiDescription::asksForPurpose)
                .ifPresent(found -> operation.addExtension(PURPOSE_REQUIRED, true));
    }

    static String readable(String type, String method) {
        var noun = type.endsWith(NAME_ENDS_WITH) ? type.substring(0, type.length() - NAME_ENDS_WITH.length()) : type;
        return Character.toLowerCase(noun.charAt(0))
                + noun.substring(1)
                + Character.toUpperCase(method.charAt(0))
                + method.substring(1);
    }

    private static String access(MethodInfo method) {
        var permit = method.annotation(DotName.createSimple(Permit.class));
        if (permit != null) {
            return permit.value().asEnum();
        }
        var open = method.annotation(DotName.createSimple(Open.class));
        if (open == null) {
            return "";
        }
        boolean signedIn =
                open.value("signedIn") != null && open.value("signedIn").asBoolean();
        return (signedIn ? "signed in: " : "open: ") + open.value().asString();
    }

    private static boolean asksForPurpose(MethodInfo method) {
        var permit = method.annotation(DotName.createSimple(Permit.class));
        return permit != null
                && permit.value("purpose") != null
                && permit.value("purpose").asBoolean();
    }

    private List<ClassInfo> records(String name) {
        return ours.getOrDefault(name, List.of()).stream()
                .filter(ClassInfo::isRecord)
                .toList();
    }

    private static List<String> componentNames(ClassInfo record) {
        return record.recordComponents().stream()
                .map(component -> component.name())
                .toList();
    }

    /// Its own name or the one that `@Schema` gives.
    private static String describedName(ClassInfo type) {
        var schema = type.declaredAnnotation(SCHEMA);
        var given = schema == null ? null : schema.value("name");
        return given == null ? type.simpleName() : given.asString();
    }
}
