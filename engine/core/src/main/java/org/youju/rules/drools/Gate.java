package org.youju.rules.drools;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.youju.document.Place;
import org.youju.document.Problems;
import org.youju.facts.Vocabulary;
import org.youju.rules.Award;
import org.youju.rules.Condition;
import org.youju.rules.Giving;
import org.youju.rules.Rule;
import org.youju.ruleset.Indicator;

/**
 * The safety gate. A rule file is code from outside: only what is listed here gets through, as {@link Rule} data, and
 * only that data is ever compiled. Whatever Drools' language offers besides — imports, functions, declarations, queries,
 * globals, attributes, {@code eval}, {@code from}, {@code not}, other calls — is refused by its node in the syntax tree,
 * not by searching for words, with the line and what to write instead.
 */
final class Gate {

    private final Vocabulary vocabulary;
    private final int position;
    private final PhraseBook.Expanded source;
    private final AwardCalls calls;
    private final ReadBack readBack;
    private final @Nullable String reading;
    private final Problems problems;

    /**
     * @param position the criterion's position in the vocabulary
     * @param calls of the year, so that each sentence is parsed once
     * @param phrases of the year's book
     * @param reading the reading not taken that the file belongs to, null for the rules in force
     */
    Gate(
            Vocabulary vocabulary,
            int position,
            PhraseBook.Expanded source,
            AwardCalls calls,
            Phrases phrases,
            @Nullable String reading,
            Problems problems) {
        this.vocabulary = vocabulary;
        this.position = position;
        this.source = source;
        this.calls = calls;
        this.readBack = new ReadBack(phrases, calls, source.file(), problems);
        this.reading = reading;
        this.problems = problems;
    }

    /** @param firstNumber the number for the first rule */
    List<Rule> rules(int firstNumber) {
        if (source.lines().isEmpty() && !problems.list().isEmpty()) {
            return List.of(); // what is wrong with its lines has been said
        }
        Optional<PackageDescr> parsed = parse();
        if (parsed.isEmpty()) {
            return List.of();
        }
        new FileGate(this::refuse).read(parsed.get());
        List<Rule> rules = new ArrayList<>();
        boolean allThere = parsed.get().getRules().size() == source.written().size();
        for (RuleDescr descr : parsed.get().getRules()) {
            int before = problems.list().size();
            rules.add(rule(firstNumber + rules.size(), descr));
            if (allThere && problems.list().size() == before) {
                readBack.compare(source.written().get(rules.size() - 1), descr);
            }
        }
        if (!allThere) {
            refuse(
                    "RULE_SYNTAX",
                    0,
                    "the file has " + source.written().size() + " rules, and " + rules.size() + " were understood",
                    "文件里写了 " + source.written().size() + " 条规则，读出的却是 " + rules.size() + " 条");
        }
        boolean silent =
                problems.list().stream().noneMatch(one -> one.place().file().equals(source.file()));
        if (rules.isEmpty() && silent) {
            problems.add("NO_RULES", Place.inFile(source.file(), 0), "the file has no rules", "规则文件里没有规则");
        }
        return rules;
    }

    private Optional<PackageDescr> parse() {
        int before = problems.list().size();
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            PackageDescr parsed = parser.parse(false, source.drl());
            for (DroolsError error : parser.getErrors()) {
                int[] lines = error.getLines();
                refuse(
                        "RULE_SYNTAX",
                        lines.length == 0 ? 0 : lines[0],
                        "this is not a rule of the phrase book: "
                                + error.getMessage().replaceAll("\\s+", " "),
                        "此处不是完整的规则。每条规则依次为：规则 \"名称\"、依据条款、当、条件、则、结论、结束，句子须与词句本一致");
            }
            return parsed == null || problems.list().size() > before ? Optional.empty() : Optional.of(parsed);
        } catch (DroolsParserException unparsable) {
            refuse("RULE_SYNTAX", 0, "the file cannot be parsed as rules", "规则文件无法读取，请检查括号和引号是否成对");
            return Optional.empty();
        }
    }

    private Rule rule(int number, RuleDescr descr) {
        checkHeader(descr);
        ConditionsGate.Conditions conditions = new ConditionsGate(vocabulary, indicator(), this::refuse).read(descr);
        Award award = new ConsequenceGate(vocabulary, indicator(), isTotal(), calls, this::refuse)
                .read(descr, conditions)
                .orElse(new Giving.Percent(BigDecimal.ZERO));
        List<Condition> all = new ArrayList<>(conditions.all());
        if (!award.quantities().isEmpty()) {
            all.add(new Condition.AnyDerivable(award.quantities(), award.needsEveryQuantity()));
        }
        return new Rule(
                number,
                descr.getName(),
                position,
                reading,
                source.place(descr.getLine()),
                clause(descr),
                interpretations(descr),
                all,
                conditions.about(),
                award);
    }

    private boolean isTotal() {
        return position >= vocabulary.ruleset().indicators().size();
    }

    private void checkHeader(RuleDescr descr) {
        if (descr.isQuery()) {
            refuse("GATE_QUERY", descr, "queries are not allowed", "不允许编写查询（query），请改写为规则");
        }
        if (descr.getParentName() != null) {
            refuse("GATE_EXTENDS", descr, "`extends` is not allowed", "规则不允许继承（extends），请写出完整的条件");
        }
        descr.getAttributes()
                .values()
                .forEach(one -> refuse(
                        "GATE_ATTRIBUTE",
                        one,
                        "the attribute `" + one.getName() + "` is not allowed: the order of rules means nothing",
                        "不允许设置规则属性 " + one.getName() + "：规则之间没有先后，请把条件写完整"));
        descr.getAnnotations().forEach(this::checkAnnotation);
        if (!descr.getNamedConsequences().isEmpty()) {
            refuse("GATE_CONSEQUENCE", descr, "a rule has one consequence", "一条规则只能有一个结论");
        }
    }

    private void checkAnnotation(AnnotationDescr annotation) {
        boolean known =
                annotation.getName().equals("clause") || annotation.getName().equals("interpretation");
        if (!known || annotation.getValueMap().size() != 1 || annotation.getSingleValue() == null) {
            refuse(
                    "GATE_ANNOTATION",
                    annotation,
                    "the annotation `@" + annotation.getName() + "` is not allowed",
                    "不允许使用 @" + annotation.getName() + "；规则名下只写“依据条款”和“依据解释”");
        }
    }

    private String clause(RuleDescr descr) {
        List<String> clauses = values(descr, "clause");
        if (clauses.size() != 1) {
            refuse(
                    "CLAUSE_MISSING",
                    descr,
                    "a rule names the one clause that it applies",
                    "规则“" + descr.getName() + "”须写明一条依据条款，例如：依据条款 "
                            + indicator().code() + "/1");
            return "";
        }
        if (indicator().clause(clauses.get(0)).isEmpty()) {
            refuse(
                    "CLAUSE_UNKNOWN",
                    descr,
                    "there is no clause `" + clauses.get(0) + "` in indicator.yaml",
                    "indicator.yaml 里没有条款 " + clauses.get(0));
        }
        return clauses.get(0);
    }

    private List<String> interpretations(RuleDescr descr) {
        List<String> ids = values(descr, "interpretation");
        ids.stream()
                .filter(id -> indicator().interpretation(id).isEmpty())
                .forEach(id -> refuse(
                        "INTERPRETATION_UNKNOWN",
                        descr,
                        "there is no interpretation `" + id + "` in indicator.yaml",
                        "indicator.yaml 里没有解释 " + id));
        return ids;
    }

    private static List<String> values(RuleDescr descr, String annotation) {
        AnnotationDescr found = descr.getAnnotation(annotation);
        Object value = found == null ? null : found.getSingleValue();
        return value == null
                ? List.of()
                : List.of(value.toString().replace("\"", "").strip().split("[、,，\\s]+"));
    }

    private Indicator indicator() {
        return vocabulary.criteria().get(position);
    }

    private void refuse(String code, BaseDescr where, String message, String messageZh) {
        refuse(code, where.getLine(), message, messageZh);
    }

    private void refuse(String code, int line, String message, String messageZh) {
        problems.add(code, source.place(line), message, messageZh);
    }

    /** How the parts of the gate report; the line is that of the expanded file. */
    interface Refusals {
        void refuse(String code, int line, String message, String messageZh);
    }
}
