package org.youju.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youju.document.Dates;
import org.youju.document.Problems;
import org.youju.ruleset.InputDeclaration;
import org.youju.ruleset.Ruleset;
import org.youju.submission.Submission.Answer;
import org.youju.text.TypedText;

/** Holds a sheet's inputs against their declarations. */
final class InputCheck {

    private final Vocabulary vocabulary;
    private final Ruleset ruleset;
    private final Problems problems;

    InputCheck(Vocabulary vocabulary, Problems problems) {
        this.vocabulary = vocabulary;
        this.ruleset = vocabulary.ruleset();
        this.problems = problems;
    }

    void check(String name, Answer answer) {
        Optional<InputDeclaration> declared = vocabulary.declared(name);
        if (declared.isEmpty()) {
            List<String> known =
                    ruleset.inputs().stream().map(InputDeclaration::name).toList();
            String names = String.join("、", known);
            TypedText.Hint hint = TypedText.hint(known, name);
            problems.add(
                    "UNKNOWN_INPUT",
                    answer.place(),
                    "the ruleset declares no input `" + name + "`" + hint.meant() + "; it declares: " + names,
                    "本年度没有填报项“" + name + "”" + hint.meantZh() + "；可填：" + names);
        } else if (answer instanceof Answer.NotApplicable) {
            if (!declared.get().notApplicable()) {
                problems.add(
                        "NOT_APPLICABLE_REFUSED",
                        answer.place(),
                        "`" + name
                                + "` cannot be null (not applicable) in this ruleset; leave it out where it is missing",
                        "填报项“" + name + "”不允许填“不适用”（null）；尚无数据时请不要写这一项");
            }
        } else {
            String expected = expected(declared.get(), answer);
            if (!expected.isEmpty()) {
                TypedText.Hint hint =
                        TypedText.hint(declared.get().choices(), answer instanceof Answer.Text text ? text.text() : "");
                problems.add(
                        "INPUT_INVALID",
                        answer.place(),
                        "`" + name + "` must be " + expected + hint.meant(),
                        "填报项“" + name + "”应为" + expectedZh(declared.get()) + hint.meantZh());
            }
        }
    }

    /** What the input should be, or "" where it is that. */
    private static String expected(InputDeclaration declared, Answer answer) {
        return switch (declared.type()) {
            case YES_NO -> answer instanceof Answer.YesNo ? "" : "true or false";
            case CHOICE ->
                answer instanceof Answer.Text choice && declared.choices().contains(choice.text())
                        ? ""
                        : "one of " + declared.choices();
            case TEXT -> answer instanceof Answer.Text text && !text.text().isBlank() ? "" : "text";
            case DATE -> answer instanceof Answer.Text text && isDate(text.text()) ? "" : "a date such as 2023-05-31";
            case NUMBER ->
                answer instanceof Answer.Amount amount && declared.allows(amount.value())
                        ? ""
                        : (declared.whole() ? "a whole number" : "a number") + range(declared, " from ", " to ");
        };
    }

    private static String expectedZh(InputDeclaration declared) {
        return switch (declared.type()) {
            case YES_NO -> " true（是）或 false（否）";
            case CHOICE -> "以下之一：" + String.join("、", declared.choices());
            case TEXT -> "文字，不能空着";
            case DATE -> "日期，例如 2023-05-31";
            case NUMBER ->
                (declared.whole() ? "整数" : "数字")
                        + (declared.unit() == null ? "" : "（" + declared.unit() + "）")
                        + range(declared, "，不小于 ", "，不大于 ");
        };
    }

    private static String range(InputDeclaration declared, String from, String to) {
        return bound(from, declared.min()) + bound(to, declared.max());
    }

    private static String bound(String words, @Nullable BigDecimal bound) {
        return bound == null ? "" : words + bound.toPlainString();
    }

    private static boolean isDate(String text) {
        return Dates.read(text).isPresent();
    }
}
