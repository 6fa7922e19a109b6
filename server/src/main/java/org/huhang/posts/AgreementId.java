package org.huhang.posts;

import java.util.UUID;
import org.huhang.shared.Id;

public record AgreementId(UUID value) implements Id {}
