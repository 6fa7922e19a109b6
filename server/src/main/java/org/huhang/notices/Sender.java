package org.huhang.notices;

/// Sends messages of one kind. Implement it as a bean.
interface Sender {
    Channel.Kind kind();

    /// Waits for the other side, at most some seconds. What it needs and does not have it says by an exception before
    /// anything leaves: an address that was set up before the last start and is no more.
    Sending send(Message message);
}
