package org.youju.ruleset;

import java.util.Arrays;
import java.util.Optional;

/** Where a text comes from. Nothing recalled or made up may look official. */
public enum Provenance {
    /** Read in the official document named as its source. */
    OFFICIAL("official", "官方原文"),
    /** The framework is known, the wording is not. */
    RECALLED("recalled", "据记忆整理，非原文"),
    /** Made up, to have something complete to work with. */
    SAMPLE("sample", "示例数据，非官方");

    private final String word;
    private final String zh;

    Provenance(String word, String zh) {
        this.word = word;
        this.zh = zh;
    }

    /** As written in files and JSON. */
    public String word() {
        return word;
    }

    public String zh() {
        return zh;
    }

    /** The one that a file calls {@code word}, if there is one. */
    public static Optional<Provenance> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
