package org.huhang.access;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Digests the body of a changing call while it is read.
@Provider
class BodyDigest implements ReaderInterceptor {
    private final CurrentCall call;

    BodyDigest(CurrentCall call) {
        this.call = call;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (call.isChange()) {
            context.setInputStream(new Digesting(context.getInputStream()));
        }
        var read = context.proceed();
        call.lookAtBody();
        return read;
    }

    private final class Digesting extends FilterInputStream {
        Digesting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            if (one >= 0) {
                call.read(new byte[] {(byte) one}, 0, 1);
            }
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = in.read(bytes, offset, length);
            if (count > 0) {
                call.read(bytes, offset, count);
            }
            return count;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
