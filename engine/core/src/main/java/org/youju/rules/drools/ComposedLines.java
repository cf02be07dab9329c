package org.youju.rules.drools;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.parser.lang.dsl.DSLMappingEntry;
import org.youju.document.Place;
import org.youju.document.Problems;
import org.youju.text.TypedText;

/**
 * Whether each line of a file of rules is a whole sentence of a book whose sentences are put together of parts. The
 * expander says so only of a line of which it knows no part.
 */
final class ComposedLines {

    /** What no sentence leaves: a character that is no part of Drools' language, outside quotation marks. */
    private static final Pattern LEFT_OVER = Pattern.compile("[^\\x00-\\x7F]+");

    private static final Pattern BARE_STEP =
            Pattern.compile("^每 ?\\d[\\d.]* ?%? ?\\S*?[扣加得] ?\\d[\\d.]* ?分(?!.*不足的).*$");
    private static final Pattern PERCENT_FOR_POINTS = Pattern.compile("^.*[扣加得] ?\\d[\\d.]* ?% ?分.*$");

    private final LineExpansion expansion;
    private final NearestPhrase nearest;
    private final Problems problems;

    ComposedLines(List<DSLMappingEntry> entries, NearestPhrase nearest, Problems problems) {
        this.expansion = new LineExpansion(entries);
        this.nearest = nearest;
        this.problems = problems;
    }

    /** @return whether every line is a sentence */
    boolean check(String file, List<String> lines) {
        int before = problems.list().size();
        DSLMappingEntry.Section section = DSLMappingEntry.KEYWORD;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            switch (line) {
                case "当" -> section = DSLMappingEntry.CONDITION;
                case "则" -> section = DSLMappingEntry.CONSEQUENCE;
                case "结束" -> section = DSLMappingEntry.KEYWORD;
                default -> {
                    if (section != DSLMappingEntry.KEYWORD && !line.isEmpty() && !isOfAnotherLanguage(line)) {
                        check(Place.inFile(file, i + 1), line, section);
                    }
                }
            }
        }
        return problems.list().size() == before;
    }

    /** What is written in Drools' own language is the gate's to refuse. */
    private static boolean isOfAnotherLanguage(String line) {
        return !LEFT_OVER.matcher(line).find() || line.startsWith(">");
    }

    private void check(Place place, String line, DSLMappingEntry.Section section) {
        String expanded = expansion.of(line, section).replaceAll("\"[^\"]*\"", "\"\"");
        Matcher left = LEFT_OVER.matcher(expanded);
        boolean rest = left.find();
        boolean open =
                section == DSLMappingEntry.CONSEQUENCE && !expanded.strip().endsWith(";");
        if (!rest && !open) {
            return;
        }
        if (section == DSLMappingEntry.CONSEQUENCE
                && PERCENT_FOR_POINTS.matcher(line).matches()) {
            problems.add(
                    "PERCENT_FOR_POINTS",
                    place,
                    "`" + line + "` gives a percentage where points are meant",
                    "“" + line + "”里应写分数，不写 %，例如“本指标得 3 分”；要写比例，请用“本指标得 60% 的分”");
        } else if (section == DSLMappingEntry.CONSEQUENCE
                && BARE_STEP.matcher(line).matches()) {
            problems.add(
                    "STEP_UNCLEAR",
                    place,
                    "`" + line + "` does not say what becomes of a part of a step",
                    "“" + line + "”没有说不足一次的怎样计。请写其中一种：“每满 3 个百分点扣 1 分且扣完为止”（不足的不计）、"
                            + "“每 3 个百分点扣 1 分且不足的按满计且扣完为止”“……且不足的四舍五入……”“……且不足的按比例计……”；"
                            + "原文没有写明的，在 indicator.yaml 的 interpretations 里登记采用哪一种");
        } else if (!rest) {
            problems.add(
                    "END_MISSING",
                    place,
                    "`" + line + "` does not say up to where",
                    "“" + line + "”后面还要写到哪里为止，例如“且扣完为止”“且最多扣 5 分”“且得满为止”");
        } else {
            unknown(place, line, left.group());
        }
    }

    private void unknown(Place place, String line, String rest) {
        Optional<String> meant = nearest.to(line);
        String wide = rest.chars()
                .filter(c -> c >= 0xFF00 || "，。：；（）“”‘’≥≤＞＜".indexOf(c) >= 0)
                .mapToObj(Character::toString)
                .distinct()
                .reduce("", String::concat);
        problems.add(
                "SENTENCE_UNKNOWN",
                place,
                "no phrase fits `" + line + "`"
                        + TypedText.lookAlike(line).meant()
                        + meant.map(phrase -> "; did you mean `" + phrase + "`?")
                                .orElse(""),
                "词句本里没有这样的句子：“" + line + "”。"
                        + TypedText.lookAlike(line).meantZh()
                        + (wide.isEmpty() ? "" : "其中的“" + wide + "”不是句子里的字符。")
                        + meant.map(phrase -> "是不是想写：“" + phrase + "”？").orElse("")
                        + "可用的句子见 rulesets/README.md");
    }
}
