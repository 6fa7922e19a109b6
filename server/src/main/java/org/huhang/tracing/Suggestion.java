package org.huhang.tracing;

/// What one rule suggests of one exposure.
///
/// @param rule the rule's name, the key of its text: `tracing.rule-<name>`
record Suggestion(ContactClass suggested, String rule) {}
