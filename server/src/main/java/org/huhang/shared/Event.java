package org.huhang.shared;

/// Something that happened, told to the modules further down the ladder: one per batch, never one per
/// person. Implement it as a public record in the past tense; its name in the journal is
/// `<module>.<RecordName>` and stays for ever.
public interface Event {
    static String nameOf(Class<? extends Event> type) {
        var packageName = type.getPackageName();
        return packageName.substring(packageName.lastIndexOf('.') + 1) + "." + type.getSimpleName();
    }
}
