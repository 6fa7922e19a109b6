package org.huhang.shared;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.Map;

/// An endpoint that takes a body gets one: an empty body and the JSON text `null` are refused at the edge.
@Provider
class BodyPresent implements ReaderInterceptor {
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var body = context.proceed();
        if (body == null) {
            throw new RefusedException(Refusal.invalid("shared.body-missing", "body", Map.of()));
        }
        return body;
    }
}
