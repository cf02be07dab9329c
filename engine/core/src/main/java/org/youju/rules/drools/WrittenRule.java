package org.youju.rules.drools;

import java.util.List;

/**
 * A rule as its file has it.
 *
 * @param line of its name
 * @param bases the lines that name clauses and interpretations
 * @param conditions in groups: a sentence and those below it that begin with a dash
 */
record WrittenRule(
        int line, String name, List<Basis> bases, List<List<Sentence>> conditions, List<Sentence> consequences) {

    WrittenRule {
        bases = List.copyOf(bases);
        conditions = conditions.stream().map(List::copyOf).toList();
        consequences = List.copyOf(consequences);
    }

    /**
     * One line of a condition or a consequence.
     *
     * @param text without spaces around it, and one where there are several
     */
    record Sentence(int line, String text) {

        boolean isDashed() {
            return text.startsWith("-");
        }
    }

    /** @param annotation what Drools calls it: {@code clause}, {@code interpretation} */
    record Basis(int line, String annotation, String ids) {}
}
