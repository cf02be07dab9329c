package org.youju.rules.drools;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.youju.document.Names;
import org.youju.document.Place;
import org.youju.document.Problems;
import org.youju.rules.drools.WrittenRule.Basis;
import org.youju.rules.drools.WrittenRule.Sentence;

/**
 * Reads a file of rules line by line, before anything expands or parses it: the name, the bases, the conditions, the
 * consequence, in the words of the phrase book and in this order. A line that is none of them is refused and goes no
 * further; so no word of Drools' own language can come from a rule file.
 */
final class RuleLayout {

    private static final Pattern NAME = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern IDS =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._/-]*( ?[、，] ?[\\p{L}\\p{N}][\\p{L}\\p{N}._/-]*)*");

    /** Words by which Drools' language tells the parts of a file from each other. */
    private static final Pattern RESERVED = Pattern.compile(
            "^(rule|query|when|then|else|end|package|import|global|function|declare|unit|dialect|attributes)\\b");

    private final String file;
    private final List<String> lines;
    private final Keywords keywords;
    private final Problems problems;

    private final List<WrittenRule> rules = new ArrayList<>();
    private final Set<Integer> refused = new HashSet<>();

    private State state = State.OUTSIDE;
    private int start;
    private String name = "";
    private List<Basis> bases = new ArrayList<>();
    private List<List<Sentence>> conditions = new ArrayList<>();
    private List<Sentence> consequences = new ArrayList<>();

    private enum State {
        OUTSIDE,
        HEADER,
        WHEN,
        THEN
    }

    private RuleLayout(String file, List<String> lines, Keywords keywords, Problems problems) {
        this.file = file;
        this.lines = lines;
        this.keywords = keywords;
        this.problems = problems;
    }

    /** The book's words for the parts of a rule. */
    record Keywords(String rule, String when, String then, String end, List<Annotation> annotations) {

        record Annotation(String name, String word) {}

        static Keywords of(Phrases phrases) {
            List<Annotation> annotations = new ArrayList<>();
            for (String name : List.of("clause", "interpretation")) {
                phrases.basis(name).ifPresent(word -> annotations.add(new Annotation(name, word)));
            }
            return new Keywords(
                    phrases.keyword("rule").orElse("rule"),
                    phrases.keyword("when").orElse("when"),
                    phrases.keyword("then").orElse("then"),
                    phrases.keyword("end").orElse("end"),
                    annotations);
        }
    }

    /**
     * @param rules those that are whole
     * @param source the text of the file with empty lines for what was refused
     */
    record Read(List<WrittenRule> rules, String source) {}

    /** @param lines of the file, remarks as empty lines */
    static Read read(String file, List<String> lines, Keywords keywords, Problems problems) {
        RuleLayout layout = new RuleLayout(file, lines, keywords, problems);
        for (int i = 0; i < lines.size(); i++) {
            layout.line(i + 1, Phrases.spaced(lines.get(i)));
        }
        if (layout.state != State.OUTSIDE) {
            layout.unfinished();
        }
        return new Read(layout.rules, layout.source());
    }

    private String source() {
        StringBuilder source = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            source.append(refused.contains(i + 1) ? "" : lines.get(i)).append('\n');
        }
        return source.toString();
    }

    private void line(int number, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (startsWith(text, keywords.rule)) {
            header(number, text.substring(keywords.rule.length()).strip());
        } else if (text.equals(keywords.when) && state == State.HEADER) {
            state = State.WHEN;
        } else if (text.equals(keywords.then) && state == State.WHEN) {
            state = State.THEN;
        } else if (text.equals(keywords.end) && state == State.THEN) {
            finish(number);
        } else if (isKeyword(text)) {
            misplaced(number, text);
        } else {
            switch (state) {
                case OUTSIDE -> misplaced(number, text);
                case HEADER -> basis(number, text);
                case WHEN -> condition(new Sentence(number, text));
                case THEN -> consequence(new Sentence(number, text));
            }
        }
    }

    private static boolean startsWith(String text, String word) {
        return text.equals(word) || text.startsWith(word + " ");
    }

    private boolean isKeyword(String text) {
        return List.of(keywords.when, keywords.then, keywords.end).contains(text);
    }

    private void header(int number, String quoted) {
        if (state != State.OUTSIDE) {
            unfinished();
        }
        start = number;
        name = "";
        bases = new ArrayList<>();
        conditions = new ArrayList<>();
        consequences = new ArrayList<>();
        state = State.HEADER;
        Matcher written = NAME.matcher(quoted);
        if (!written.matches()) {
            misplaced(number, lines.get(number - 1).strip());
            return;
        }
        name = written.group(1);
        Names.@Nullable Fault fault = Names.fault(name, Names.MOST).orElse(null);
        if (fault != null) {
            refuse("RULE_NAME", number, "the rule's name " + fault.message(), "规则名称" + fault.messageZh());
        } else if (name.contains("\\") || name.contains("//") || name.contains("/*")) {
            refuse("RULE_NAME", number, "a rule's name has no `\\`, `//` or `/*`", "规则名称里不能有 \\、// 或 /*，请只用文字和数字");
        }
    }

    private void basis(int number, String text) {
        for (Keywords.Annotation annotation : keywords.annotations) {
            if (startsWith(text, annotation.word)) {
                String ids = text.substring(annotation.word.length()).strip();
                if (IDS.matcher(ids).matches()) {
                    bases.add(new Basis(number, annotation.name, ids));
                } else {
                    refuse(
                            "SLOT_REFUSED",
                            number,
                            "after `" + annotation.word + "` stand the numbers of clauses, with 、 between them, not `"
                                    + ids + "`",
                            "“" + annotation.word + "”后面只写编号，几个之间用顿号分开，例如 1.1.1/1、1.1.1/2；不能写“" + ids + "”");
                }
                return;
            }
        }
        misplaced(number, text);
    }

    private void condition(Sentence sentence) {
        if (!isPlain(sentence)) {
            return;
        }
        if (sentence.isDashed() && !conditions.isEmpty()) {
            conditions.get(conditions.size() - 1).add(sentence);
        } else {
            conditions.add(new ArrayList<>(List.of(sentence)));
        }
    }

    private void consequence(Sentence sentence) {
        if (isPlain(sentence)) {
            consequences.add(sentence);
        }
    }

    private boolean isPlain(Sentence sentence) {
        if (RESERVED.matcher(sentence.text()).find()) {
            misplaced(sentence.line(), sentence.text());
            return false;
        }
        int column = SentenceCharacters.firstRefused(sentence.text());
        if (column >= 0) {
            String shown = Character.toString(sentence.text().codePointAt(column));
            refuse(
                    "SENTENCE_CHARACTER",
                    sentence.line(),
                    "a sentence is words, names and numbers; it has no `" + shown + "`: `" + sentence.text() + "`",
                    "句子里只写文字、名称和数字，不能有“" + shown + "”：“" + sentence.text() + "”。备注请另起一行并以 # 开头；不能写程序");
            return false;
        }
        return true;
    }

    /** Of a rule with a line that was refused nothing goes further: without that line it would be another rule. */
    private void finish(int end) {
        if (IntStream.rangeClosed(start, end).anyMatch(refused::contains)) {
            IntStream.rangeClosed(start, end).forEach(refused::add);
        } else {
            rules.add(new WrittenRule(start, name, bases, conditions, consequences));
        }
        state = State.OUTSIDE;
    }

    private void unfinished() {
        for (int line = start; line <= lines.size() && !isNextRule(line); line++) {
            refused.add(line);
        }
        problems.add(
                "RULE_SYNTAX",
                Place.inFile(file, start),
                "the rule `" + name + "` is not complete",
                "规则“" + name + "”不完整。每条规则依次为：规则 \"名称\"、依据条款、当、条件、则、结论、结束，每样各占一行");
        state = State.OUTSIDE;
    }

    private boolean isNextRule(int line) {
        return line > start && startsWith(Phrases.spaced(lines.get(line - 1)), keywords.rule);
    }

    private void misplaced(int line, String text) {
        refuse(
                "RULE_SYNTAX",
                line,
                "`" + text
                        + "` has no place here: a rule is its name, its clause, conditions and one consequence in the words"
                        + " of the phrase book",
                "此处不能写“" + text + "”。每条规则依次为：规则 \"名称\"、依据条款、当、条件、则、结论、结束，每样各占一行；不能写程序和规则属性");
    }

    private void refuse(String code, int line, String message, String messageZh) {
        refused.add(line);
        problems.add(code, Place.inFile(file, line), message, messageZh);
    }
}
