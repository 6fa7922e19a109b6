package org.huhang.notices;

/// Sends messages of one kind. Implement it as a bean.
interface Sender {
    Channel.Kind kind();

    /// Waits for the other side, at most some seconds.
    Sending send(Message message);
}
