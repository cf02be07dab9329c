package org.youju.ruleset;

import java.util.Arrays;
import java.util.Optional;
import org.youju.document.Fields;

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

    /** The one in the field {@code provenance}; empty where there is none, or, as a problem, no such one. */
    static Optional<Provenance> read(Fields fields) {
        Optional<String> word = fields.text("provenance");
        Optional<Provenance> provenance = word.flatMap(Provenance::of);
        if (word.isPresent() && provenance.isEmpty()) {
            fields.problem(
                    "OUT_OF_RANGE",
                    "provenance",
                    "`provenance` is official, recalled or sample",
                    "“provenance”只能是 official（官方原文）、recalled（记忆整理）或 sample（示例）");
        }
        return provenance;
    }
}
