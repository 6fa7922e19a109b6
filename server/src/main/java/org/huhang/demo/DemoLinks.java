package org.huhang.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huhang.access.AccountId;
import org.huhang.access.Invitation;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.shared.Ids;

/// A one-time sign-in link per role of the demo, fresh at each start; the account behind it stays the same.
@ApplicationScoped
class DemoLinks {
    private static final Duration VALIDITY = Duration.ofHours(12);

    private final Invitations invitations;
    private final ObjectMapper json;
    private final String address;
    private final Path home;

    DemoLinks(
            Invitations invitations,
            ObjectMapper json,
            @ConfigProperty(name = "huhang.address", defaultValue = "http://localhost:8080") String address,
            @ConfigProperty(name = "huhang.home", defaultValue = ".") String home) {
        this.invitations = invitations;
        this.json = json;
        this.address = address;
        this.home = Path.of(home);
    }

    record Link(Role role, String displayName, String place, String url) {}

    List<Link> make(List<DemoPost> posts) {
        var links = new ArrayList<Link>();
        for (DemoPost post : posts) {
            var issued = invitations.invite(new Invitation(
                    new Invitation.InvitationId(Ids.next()),
                    Invitation.Kind.SIGN_IN,
                    account(post.role().name(), post.place()),
                    post.displayName(),
                    post.personId(),
                    post.role(),
                    post.areaId(),
                    post.organizationId(),
                    null,
                    VALIDITY));
            links.add(new Link(post.role(), post.displayName(), post.place(), issued.link(address)));
        }
        return links;
    }

    /// For the browser tests and benchmarks, which cannot read the console.
    void write(List<Link> links) throws IOException {
        var growing = home.resolve("demo-links.json.growing");
        json.writeValue(growing.toFile(), links);
        Files.move(growing, home.resolve("demo-links.json"), StandardCopyOption.ATOMIC_MOVE);
    }

    static String text(List<Link> links) {
        var text = new StringBuilder();
        for (Link link : links) {
            text.append(String.format(
                    "  %-18s %s%n  %18s %s%n", link.role(), link.displayName() + " · " + link.place(), "", link.url()));
        }
        return text.toString();
    }

    /// The account of a post, the same at each start.
    static AccountId account(String role, String place) {
        return new AccountId(stable(role + place));
    }

    /// The same id at each start of the demo, in the layout of a UUIDv7.
    static UUID stable(String name) {
        var hash = UUID.nameUUIDFromBytes(("demo account " + name).getBytes(StandardCharsets.UTF_8));
        return new UUID((hash.getMostSignificantBits() & ~0xF000L) | 0x7000L, hash.getLeastSignificantBits());
    }
}
