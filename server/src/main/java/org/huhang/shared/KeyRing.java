package org.huhang.shared;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Seals texts, each under the key of a number that its row carries, so that destroying that one key makes the row
/// unreadable wherever a copy of it lies. A rotation begins an epoch with new keys; what earlier epochs sealed is
/// read until the last of it is sealed anew and the epoch is retired. Safe for many threads and several nodes.
public final class KeyRing {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final KeyRingFiles files;
    private volatile NavigableMap<Integer, KeyEpoch> epochs;
    private volatile FileTime asOf;
    private volatile long lookedAtNanos = System.nanoTime();

    private KeyRing(KeyRingFiles files) {
        this.files = files;
        this.epochs = files.readOrBegin();
        this.asOf = files.changedAt();
    }

    /// @param folder outside of the data folder and of every backup of it
    /// @param name of lower-case letters; part of what is sealed
    public static KeyRing in(Path folder, String name) {
        return new KeyRing(new KeyRingFiles(folder, name));
    }

    /// Under the newest keys.
    ///
    /// @param field says what the text is; what was sealed as one opens as no other
    public byte[] seal(long key, String field, byte[] clear) {
        return newest().seal(key, field, clear);
    }

    public byte @Nullable [] seal(long key, String field, @Nullable String clear) {
        return clear == null ? null : seal(key, field, clear.getBytes(StandardCharsets.UTF_8));
    }

    /// @return nothing where the key was destroyed
    public byte @Nullable [] openBytes(long key, String field, byte[] sealed) {
        return epoch(sealed[0] & 0xFF).open(key, field, sealed);
    }

    public @Nullable String open(long key, String field, byte @Nullable [] sealed) {
        var clear = sealed == null ? null : openBytes(key, field, sealed);
        return clear == null ? null : new String(clear, StandardCharsets.UTF_8);
    }

    /// Whether something can be sealed under this key.
    public boolean holds(long key) {
        return newest().holds(key);
    }

    /// A number that nobody else is given and whose key was not destroyed: a database that was restored from before
    /// gives numbers a second time.
    ///
    /// @param sequence of the database, with its schema
    public long newKey(Handle handle, String sequence) {
        while (true) {
            long number = handle.createQuery("select nextval(cast(:sequence as regclass))")
                    .bind("sequence", sequence)
                    .mapTo(Long.class)
                    .one();
            if (holds(number)) {
                return number;
            }
        }
    }

    /// By what a row of the newest epoch is found.
    public UUID index(String field, String text) {
        return newest().index(field, text);
    }

    /// By what a row is found, of whichever epoch it is.
    public List<UUID> indexes(String field, Collection<String> texts) {
        var all = new ArrayList<UUID>();
        for (KeyEpoch epoch : current().values()) {
            if (!epoch.tree().nodes().isEmpty()) {
                texts.forEach(text -> all.add(epoch.index(field, text)));
            }
        }
        return all;
    }

    /// The number of the epoch that seals now; the first byte of what it seals.
    public int epoch() {
        return current().lastKey();
    }

    /// Those before it whose keys are not destroyed yet.
    public List<Integer> earlierEpochs() {
        var all = current();
        return all.headMap(all.lastKey()).values().stream()
                .filter(epoch -> !epoch.tree().nodes().isEmpty())
                .map(KeyEpoch::number)
                .toList();
    }

    /// For good: nobody opens what was sealed under them, not here and not in any copy. Doing it again changes
    /// nothing.
    public synchronized void destroy(Collection<Long> keys) {
        epochs = files.change(all -> {
            var left = new TreeMap<Integer, KeyEpoch>();
            all.forEach((number, epoch) ->
                    left.put(number, keys.stream().anyMatch(epoch::holds) ? epoch.without(keys) : epoch));
            return left;
        });
    }

    /// Begins an epoch with keys of its own.
    ///
    /// @return its number
    public synchronized int rotate() {
        epochs = files.change(files::withNew);
        return epoch();
    }

    /// Destroys all keys of an epoch; call it when nothing sealed by them is left.
    public synchronized void retire(int epoch) {
        epochs = files.change(all -> {
            if (epoch >= all.lastKey()) {
                throw new IllegalArgumentException("epoch " + epoch + " is still in use");
            }
            return files.withRetired(all, epoch);
        });
    }

    private KeyEpoch newest() {
        return current().lastEntry().getValue();
    }

    /// Another node may have begun one since.
    private KeyEpoch epoch(int number) {
        var known = current().get(number);
        if (known == null) {
            known = readAgain().get(number);
        }
        if (known == null) {
            throw new IllegalStateException(
                    "the keys of epoch " + number + " are not in " + files + ": restore them from where they are kept");
        }
        return known;
    }

    /// Looks each second whether another node has changed the files.
    private NavigableMap<Integer, KeyEpoch> current() {
        long now = System.nanoTime();
        if (now - lookedAtNanos > LOOK_AGAIN.toNanos()) {
            lookedAtNanos = now;
            if (!files.changedAt().equals(asOf)) {
                return readAgain();
            }
        }
        return epochs;
    }

    private synchronized NavigableMap<Integer, KeyEpoch> readAgain() {
        asOf = files.changedAt();
        epochs = files.readOrBegin();
        return epochs;
    }
}
