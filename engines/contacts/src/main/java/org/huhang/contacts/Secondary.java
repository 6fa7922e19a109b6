package org.huhang.contacts;

/// Whom the contacts of a case met after they had met it themselves. In no order.
///
/// @param via with which of the contacts the person was longest
/// @param seconds together with that contact in all
/// @param first moment at which the person first met any of the contacts that count
/// @param contacts with how many of them the person was long enough
@SuppressWarnings("ArrayRecordComponent") // columns, never compared
public record Secondary(int[] person, int[] via, int[] seconds, int[] first, int[] contacts) {
    public int size() {
        return person.length;
    }
}
