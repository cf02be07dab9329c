package org.youju.rules.drools;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.drl.parser.lang.ExpanderException;
import org.drools.drl.parser.lang.dsl.DSLTokenizedMappingFile;
import org.drools.drl.parser.lang.dsl.DefaultExpander;
import org.youju.document.Place;
import org.youju.document.Problems;
import org.youju.ruleset.RuleText;
import org.youju.ruleset.Ruleset;
import org.youju.text.TypedText;

/**
 * Expands rules in Chinese sentences with Drools' own DSL expander. What comes out is not trusted: {@link Gate} reads
 * it.
 */
final class PhraseBook {

    /** The most that a file of rules, or a line of it, may hold. */
    private static final int MOST_CHARS = 64 * 1024;

    private static final int MOST_LINE = 500;
    private static final int MOST_BRACKETS = 16;

    private final DSLTokenizedMappingFile mapping;

    private final NearestPhrase nearest;
    private final boolean composed;
    private final Typed typed;
    private final Phrases phrases;
    private final RuleLayout.Keywords keywords;

    private PhraseBook(DSLTokenizedMappingFile mapping, NearestPhrase nearest, boolean composed, Typed typed) {
        this.mapping = mapping;
        this.nearest = nearest;
        this.composed = composed;
        this.typed = typed;
        this.phrases = new Phrases(
                mapping.getMapping() == null ? List.of() : mapping.getMapping().getEntries());
        this.keywords = RuleLayout.Keywords.of(phrases);
    }

    Phrases phrases() {
        return phrases;
    }

    /** @param names that the year declares, which stay as they are written */
    static PhraseBook read(Ruleset.PhraseBookText book, Set<String> names, Problems problems) {
        DSLTokenizedMappingFile mapping = new DSLTokenizedMappingFile();
        try {
            mapping.parseAndLoad(new StringReader(book.text()));
        } catch (IOException impossible) {
            throw new IllegalStateException("a string can be read", impossible);
        }
        mapping.getErrors()
                .forEach(error -> problems.add(
                        "PHRASE_BOOK_INVALID",
                        Place.inFile(book.file(), Math.max(0, error.getLines().length == 0 ? 0 : error.getLines()[0])),
                        "the phrase book cannot be read: " + error.getMessage(),
                        "词句本此处写法有误。句型里不能使用全角标点（，。：（）≥ 等），请改用半角或文字"));
        if (mapping.getMapping() == null || mapping.getMapping().getEntries().isEmpty()) {
            problems.add(
                    "PHRASE_BOOK_INVALID", Place.inFile(book.file(), 0), "the phrase book has no phrases", "词句本里没有句型");
        }
        return new PhraseBook(
                mapping,
                new NearestPhrase(book.text()),
                Sentences.of(book.text()).areComposed(),
                new Typed(names));
    }

    /**
     * @param drl what the sentences expand to, in Drools' language
     * @param lines the line in the file that each line of {@code drl} comes from
     * @param written the rules as the file has them, in order
     */
    record Expanded(String file, String drl, List<Integer> lines, List<WrittenRule> written) {

        /** Where a line of {@code drl} comes from; errors at the end of the file may point past its last line. */
        Place place(int line) {
            int known = Math.min(line, lines.size());
            return Place.inFile(file, known < 1 ? 0 : lines.get(known - 1));
        }
    }

    Expanded expand(RuleText rules, Problems problems) {
        String text = withoutComments(rules, problems);
        if (mapping.getMapping() == null || refuse(rules.file(), text, problems)) {
            return new Expanded(rules.file(), "", List.of(), List.of());
        }
        RuleLayout.Read layout = RuleLayout.read(
                rules.file(), (composed ? plain(text) : text).lines().toList(), keywords, problems);
        String source = layout.source();
        if (composed
                && !new ComposedLines(mapping.getMapping().getEntries(), nearest, problems)
                        .check(rules.file(), source.lines().toList())) {
            return new Expanded(rules.file(), "", List.of(), List.of());
        }
        DefaultExpander expander = expander();
        String drl = expander.expand(source);
        refuseLooseSentences(rules.file(), source, drl, problems);
        if (!expander.hasErrors()) {
            return new Expanded(rules.file(), drl, lines(source), layout.rules());
        }
        expander.getErrors().forEach(error -> unknown(rules.file(), source, error, problems));
        // the rest of the file is read without those lines, so that what else is wrong in it is said as well
        String rest = without(
                source,
                expander.getErrors().stream().map(ExpanderException::getLine).collect(Collectors.toSet()));
        return new Expanded(rules.file(), expander().expand(rest), lines(rest), layout.rules());
    }

    private String plain(String source) {
        return source.lines().map(typed::plain).reduce("", (all, line) -> all + line + "\n");
    }

    private DefaultExpander expander() {
        DefaultExpander expander = new DefaultExpander();
        expander.addDSLMapping(mapping.getMapping());
        return expander;
    }

    private void unknown(String file, String source, ExpanderException error, Problems problems) {
        String sentence = line(source, error.getLine());
        Optional<String> meant = nearest.to(sentence);
        problems.add(
                "SENTENCE_UNKNOWN",
                Place.inFile(file, error.getLine()),
                "no phrase fits `" + sentence + "`"
                        + TypedText.lookAlike(sentence).meant()
                        + meant.map(phrase -> "; did you mean `" + phrase + "`?")
                                .orElse(""),
                "词句本里没有这样的句子：“" + sentence + "”。"
                        + TypedText.lookAlike(sentence).meantZh()
                        + meant.map(phrase -> "是不是想写：“" + phrase + "”？").orElse("") + "可用的句子见 rulesets/README.md");
    }

    /** The expander drops a sentence with a dash, without a word, where no other sentence stands before it. */
    private static void refuseLooseSentences(String file, String source, String drl, Problems problems) {
        List<String> written = source.lines().toList();
        List<String> expanded = drl.lines().toList();
        String before = "";
        int position = -1;
        for (int i = 0; i < written.size(); i++) {
            String sentence = written.get(i).strip();
            boolean isDashed = sentence.startsWith("-");
            position += isDashed ? 0 : 1;
            if (!isDashed && !sentence.isEmpty() && position < expanded.size()) {
                before = expanded.get(position).strip();
            } else if (isDashed && before.equals("when")) {
                problems.add(
                        "SENTENCE_LOOSE",
                        Place.inFile(file, i + 1),
                        "`" + sentence + "` follows nothing that it could speak of",
                        "“" + sentence + "”上面缺少它所说的对象，例如“本指标的每个目标”");
            }
        }
    }

    private static String without(String source, Set<Integer> numbers) {
        List<String> lines = source.lines().toList();
        StringBuilder rest = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            rest.append(numbers.contains(i + 1) ? "" : lines.get(i)).append('\n');
        }
        return rest.toString();
    }

    /** Lines that begin with # are remarks; they stay as empty lines so that line numbers hold. */
    private String withoutComments(RuleText rules, Problems problems) {
        StringBuilder kept = new StringBuilder();
        int number = 0;
        for (String line : rules.text().split("\n", -1)) {
            number++;
            boolean remark = line.strip().startsWith("#");
            int unseen = SentenceCharacters.firstUnseen(composed ? typed.plain(line) : line, remark);
            if (unseen >= 0) {
                String shown = String.format("U+%04X", line.codePointAt(unseen));
                problems.add(
                        "RULE_CHARACTER",
                        Place.inFile(rules.file(), number),
                        "column " + (unseen + 1) + ": the character " + shown
                                + " is not seen or only looks like a space",
                        "第 " + (unseen + 1) + " 个字符 " + shown + " 看不见，或者只是看上去像空格，请删去或改为普通空格");
            }
            kept.append(remark || unseen >= 0 ? "" : line).append('\n');
        }
        return kept.toString();
    }

    /** What would make the expander or the parser lose count of lines, or of itself. */
    private static boolean refuse(String file, String source, Problems problems) {
        int before = problems.list().size();
        if (source.length() > MOST_CHARS) {
            problems.add(
                    "RULE_FILE_TOO_LARGE",
                    Place.inFile(file, 0),
                    "a file of rules has at most " + MOST_CHARS + " characters",
                    "一个规则文件最多 " + MOST_CHARS + " 个字");
        }
        List<String> lines = source.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            long brackets = line.chars().filter(c -> c == '(').count();
            if (line.contains("/*") || line.contains("*/") || line.length() > MOST_LINE || brackets > MOST_BRACKETS) {
                problems.add(
                        "RULE_LINE_REFUSED",
                        Place.inFile(file, i + 1),
                        "block comments, lines of over " + MOST_LINE + " characters and more than " + MOST_BRACKETS
                                + " brackets in one are not allowed",
                        "不允许使用 /* */ 注释、超过 " + MOST_LINE + " 字的行或多层括号；备注请另起一行并以 # 开头");
                break;
            }
        }
        return problems.list().size() > before;
    }

    /** Sentences that begin with a dash are joined to the line before: the expander drops their lines. */
    private static List<Integer> lines(String source) {
        List<Integer> kept = new ArrayList<>();
        List<String> lines = source.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).strip().startsWith("-")) {
                kept.add(i + 1);
            }
        }
        return kept;
    }

    private static String line(String source, int number) {
        return source.lines()
                .skip(Math.max(0, number - 1))
                .findFirst()
                .orElse("")
                .strip();
    }
}
