package org.huhang;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.huhang.access.Open;
import org.huhang.access.Permit;
import org.junit.jupiter.api.Test;

/// What every endpoint has, whether the served description shows it or not.
class EndpointsTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.huhang");
    private static final DescribedPredicate<JavaMethod> ENDPOINT = DescribedPredicate.describe(
            "are endpoints",
            method -> method.getAnnotations().stream()
                    .anyMatch(each -> each.getRawType().isAnnotatedWith(HttpMethod.class)));

    @Test
    void everyEndpointDeclaresItsPermissionOrThatItIsOpen() {
        methods()
                .that(ENDPOINT)
                .should()
                .beAnnotatedWith(Permit.class)
                .orShould()
                .beAnnotatedWith(Open.class)
                .because("an endpoint that declares nothing refuses everybody")
                .check(HOUSE);
    }

    @Test
    void noEndpointHidesFromTheDescription() {
        methods()
                .that(ENDPOINT)
                .should()
                .notBeAnnotatedWith(Operation.class)
                .because("the walk of permissions is made from the description, and its names from class and method")
                .check(HOUSE);
    }

    @Test
    void everyEndpointIsPublicForTheFrameworkIgnoresOthers() {
        methods().that(ENDPOINT).should().bePublic().check(HOUSE);
    }

    @Test
    void resourcesRunOnVirtualThreads() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .beAnnotatedWith(RunOnVirtualThread.class)
                .because("the guard asks the database, and the event loop must not wait")
                .check(HOUSE);
    }
}
