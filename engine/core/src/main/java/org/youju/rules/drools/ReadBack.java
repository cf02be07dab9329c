package org.youju.rules.drools;

import com.github.javaparser.ast.expr.MethodCallExpr;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.lang.dsl.DSLMappingEntry;
import org.drools.drl.parser.lang.dsl.DSLMappingEntry.Section;
import org.jspecify.annotations.Nullable;
import org.youju.document.Place;
import org.youju.document.Problems;
import org.youju.rules.drools.ConstraintGate.Comparison;
import org.youju.rules.drools.WrittenRule.Basis;
import org.youju.rules.drools.WrittenRule.Sentence;

/**
 * A rule means its sentences: what the parser understood is put back into the words of the phrase book, and must be what
 * stands in the file. So no way in which sentences are expanded or parsed can make a rule that reads one way and works
 * another.
 */
final class ReadBack {

    private static final Section CONDITION = DSLMappingEntry.CONDITION;

    private final Phrases phrases;
    private final AwardCalls calls;
    private final ConstraintGate constraints = new ConstraintGate((code, line, message, messageZh) -> {});
    private final String file;
    private final Problems problems;

    ReadBack(Phrases phrases, AwardCalls calls, String file, Problems problems) {
        this.phrases = phrases;
        this.calls = calls;
        this.file = file;
        this.problems = problems;
    }

    /** @param read a rule in which the gate found nothing wrong */
    void compare(WrittenRule written, RuleDescr read) {
        if (!written.name().equals(read.getName())) {
            differs(written.line(), written.name(), read.getName());
        }
        for (String annotation : List.of("clause", "interpretation")) {
            List<Basis> bases = written.bases().stream()
                    .filter(basis -> basis.annotation().equals(annotation))
                    .toList();
            @Nullable AnnotationDescr found = read.getAnnotation(annotation);
            @Nullable Object value = found == null ? null : found.getSingleValue();
            String ids = value == null ? "" : value.toString().replace("\"", "");
            if (bases.size() > 1) {
                problems.add(
                        "RULE_SYNTAX",
                        Place.inFile(file, bases.get(1).line()),
                        "a second line of the same kind; all of them stand on one line",
                        "同样的依据写了两行，请并成一行，几个编号之间用顿号分开");
            } else if (!ids.equals(bases.isEmpty() ? "" : bases.get(0).ids())) {
                differs(written.line(), bases.isEmpty() ? "" : bases.get(0).ids(), ids);
            }
        }
        compareConditions(written, read.getLhs().getDescrs());
        compareConsequence(written, read.getConsequence());
    }

    private void compareConditions(WrittenRule written, List<? extends BaseDescr> patterns) {
        if (patterns.size() != written.conditions().size()) {
            differs(written.line(), written.conditions().size() + "", patterns.size() + "");
            return;
        }
        for (int i = 0; i < patterns.size(); i++) {
            List<Sentence> sentences = written.conditions().get(i);
            if (!(patterns.get(i) instanceof PatternDescr pattern) || !says(sentences, pattern)) {
                differs(
                        sentences.get(0).line(),
                        String.join(" ", sentences.stream().map(Sentence::text).toList()),
                        patterns.get(i) instanceof PatternDescr pattern ? shown(pattern) : "");
            }
        }
    }

    private boolean says(List<Sentence> sentences, PatternDescr pattern) {
        List<Comparison> comparisons = constraints.read(pattern);
        int all = pattern.getConstraint().getDescrs().size();
        if (comparisons.size() != all) {
            return false;
        }
        for (int own = all; own >= 0; own--) {
            if (phrases.say(
                            CONDITION,
                            whole(pattern, comparisons.subList(0, own)),
                            sentences.get(0).text())
                    && dashesSay(sentences, 1, comparisons.subList(own, all))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the sentences from one on say these comparisons, each at least one and all of them in order. */
    private boolean dashesSay(List<Sentence> sentences, int from, List<Comparison> comparisons) {
        if (from == sentences.size()) {
            return comparisons.isEmpty();
        }
        for (int own = 1; own <= comparisons.size(); own++) {
            if (phrases.say(
                            CONDITION,
                            listed(comparisons.subList(0, own)),
                            sentences.get(from).text())
                    && dashesSay(sentences, from + 1, comparisons.subList(own, comparisons.size()))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> whole(PatternDescr pattern, List<Comparison> comparisons) {
        List<String> tokens = new ArrayList<>();
        if (pattern.getIdentifier() != null) {
            tokens.add(pattern.getIdentifier());
            tokens.add(":");
        }
        tokens.add(pattern.getObjectType());
        tokens.add("(");
        tokens.addAll(listed(comparisons));
        tokens.add(")");
        return tokens;
    }

    private static List<String> listed(List<Comparison> comparisons) {
        List<String> tokens = new ArrayList<>();
        for (Comparison one : comparisons) {
            if (!tokens.isEmpty()) {
                tokens.add(",");
            }
            tokens.addAll(Arrays.asList(one.property(), one.operator().sign(), one.literal()));
        }
        return tokens;
    }

    private String shown(PatternDescr pattern) {
        List<Comparison> comparisons = constraints.read(pattern);
        return phrases.sentence(CONDITION, whole(pattern, comparisons)).orElse(String.join(" ", listed(comparisons)));
    }

    private void compareConsequence(WrittenRule written, @Nullable Object consequence) {
        @Nullable
        MethodCallExpr call =
                calls.read(consequence == null ? "" : consequence.toString()).orElse(null);
        List<String> meaning = call == null ? List.of() : Phrases.tokens(call + ";");
        boolean says = written.consequences().size() == 1
                && phrases.say(
                        DSLMappingEntry.CONSEQUENCE,
                        meaning,
                        written.consequences().get(0).text());
        if (!says) {
            differs(
                    written.consequences().isEmpty()
                            ? written.line()
                            : written.consequences().get(0).line(),
                    String.join(
                            " ",
                            written.consequences().stream().map(Sentence::text).toList()),
                    phrases.sentence(DSLMappingEntry.CONSEQUENCE, meaning).orElse(""));
        }
    }

    private void differs(int line, String written, String read) {
        problems.add(
                "SENTENCE_DIFFERS",
                Place.inFile(file, line),
                "`" + written + "` would be understood as `" + read + "`; write it as one sentence of the phrase book,"
                        + " its slots filled with names and numbers",
                "“" + written + "”会被读成“" + read + "”，与所写不一致。请照词句本逐字写，花括号处只填名称或数字");
    }
}
