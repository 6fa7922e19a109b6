package org.huhang;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.huhang.access.Open;
import org.huhang.access.Permit;
import org.junit.jupiter.api.Test;

/// What every endpoint has, whether the served description shows it or not.
class EndpointsTest {
    /// By name: what the classes of libraries are annotated with is not read.
    private static final List<Class<? extends Annotation>> METHODS =
            List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class, HEAD.class, OPTIONS.class);
    private static final DescribedPredicate<JavaMethod> ENDPOINT = DescribedPredicate.describe(
            "are endpoints", method -> METHODS.stream().anyMatch(method::isAnnotatedWith));

    @Test
    void everyEndpointDeclaresItsPermissionOrThatItIsOpen() {
        methods()
                .that(ENDPOINT)
                .should()
                .beAnnotatedWith(Permit.class)
                .orShould()
                .beAnnotatedWith(Open.class)
                .because("an endpoint that declares nothing refuses everybody")
                .check(HouseClasses.ALL);
    }

    @Test
    void noEndpointHidesFromTheDescription() {
        methods()
                .that(ENDPOINT)
                .should()
                .notBeAnnotatedWith(Operation.class)
                .because("the walk of permissions is made from the description, and its names from class and method")
                .check(HouseClasses.ALL);
    }

    @Test
    void everyEndpointIsPublicForTheFrameworkIgnoresOthers() {
        methods().that(ENDPOINT).should().bePublic().check(HouseClasses.ALL);
    }

    @Test
    void resourcesRunOnVirtualThreads() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .beAnnotatedWith(RunOnVirtualThread.class)
                .because("the guard asks the database, and the event loop must not wait")
                .check(HouseClasses.ALL);
    }
}
