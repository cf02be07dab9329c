package org.youju.ruleset;

/** A file of rules as policy staff wrote it; untrusted until the safety gate has read it. */
public record RuleText(String file, String text) {}
