package org.huhang.contacts;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// What stands before each group in a log: five numbers of four bytes, the last of them the checksum of the
/// others.
///
/// @param number of the group in its log, from 0
/// @param bytes of the visits that follow
/// @param checksum of the visits
record GroupHeader(int number, int bytes, int checksum) {
    static final int BYTES = 20;

    private static final int MAGIC = 0x3147_4F4C; // "LOG1"

    static GroupHeader of(int number, List<ByteBuffer> visits) {
        int bytes = visits.stream().mapToInt(ByteBuffer::remaining).reduce(0, Math::addExact);
        return new GroupHeader(number, bytes, checksum(visits));
    }

    ByteBuffer write() {
        var header =
                wrap(new byte[BYTES]).putInt(MAGIC).putInt(number).putInt(bytes).putInt(checksum);
        return header.putInt(checksum(List.of(header.duplicate().flip()))).flip();
    }

    static boolean mayBegin(ByteBuffer bytes, int at) {
        return bytes.getInt(at) == MAGIC;
    }

    /// None where no header begins.
    static @Nullable GroupHeader read(ByteBuffer from) {
        var own = checksum(List.of(from.slice(0, BYTES - Integer.BYTES)));
        if (from.getInt(0) != MAGIC || from.getInt(BYTES - Integer.BYTES) != own) {
            return null;
        }
        return new GroupHeader(from.getInt(4), from.getInt(8), from.getInt(12));
    }

    static int checksum(List<ByteBuffer> parts) {
        var sum = new CRC32C();
        parts.forEach(each -> sum.update(each.duplicate()));
        return (int) sum.getValue();
    }

    static ByteBuffer wrap(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
