package org.youju.ruleset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a formula. Names hold no white space, so a hyphen within one is part of it, and a minus stands between spaces.
 */
final class FormulaReader {

    private static final int MOST_TOKENS = 200;
    private static final int MOST_DEPTH = 20;

    static final String RANK = "名次";
    static final String RANK_FROM_LAST = "倒数名次";

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(?<number>\\d{1,12}(?:\\.\\d{1,10})?%?)(?![^\\s+＋×÷*/()（），,、%−－-])"
                    + "|(?<sign>[+＋×÷*/()（），,、−－]|-(?=\\s))"
                    + "|(?<name>[^\\s+＋×÷*/()（），,、−－]+))\\s*");

    private final List<String> tokens;
    private int next;
    private int depth;

    private FormulaReader(List<String> tokens) {
        this.tokens = tokens;
    }

    /** Says what is wrong, in Chinese. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message);
        }
    }

    static Formula read(String text) throws Unreadable {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        int end = 0;
        while (end < text.length() && token.region(end, text.length()).lookingAt()) {
            tokens.add(token.group().strip());
            end = token.end();
        }
        if (end < text.length() || tokens.isEmpty() || tokens.size() > MOST_TOKENS) {
            throw new Unreadable(end < text.length() ? "从“" + text.substring(end) + "”起读不懂" : "公式是空的或太长");
        }
        FormulaReader reader = new FormulaReader(tokens);
        Formula formula = reader.sum();
        if (reader.next < tokens.size()) {
            throw new Unreadable("“" + tokens.get(reader.next) + "”多余，或者前面缺少 +、-、×、÷");
        }
        return formula;
    }

    private Formula sum() throws Unreadable {
        depth++;
        if (depth > MOST_DEPTH) {
            throw new Unreadable("括号太多层");
        }
        Formula left = product();
        while (is("+", "＋", "-", "−", "－")) {
            Formula.Sign sign = "+＋".contains(tokens.get(next++)) ? Formula.Sign.PLUS : Formula.Sign.MINUS;
            left = new Formula.Operation(left, sign, product());
        }
        depth--;
        return left;
    }

    private Formula product() throws Unreadable {
        Formula left = factor();
        while (is("×", "*", "÷", "/")) {
            Formula.Sign sign = "×*".contains(tokens.get(next++)) ? Formula.Sign.TIMES : Formula.Sign.DIVIDED_BY;
            left = new Formula.Operation(left, sign, factor());
        }
        return left;
    }

    private Formula factor() throws Unreadable {
        if (next >= tokens.size()) {
            throw new Unreadable("公式没有写完");
        }
        String token = tokens.get(next++);
        if (token.equals("(") || token.equals("（")) {
            Formula inner = sum();
            close();
            return inner;
        } else if (token.matches("\\d+(\\.\\d+)?%?")) {
            boolean percent = token.endsWith("%");
            return new Formula.Literal(
                    new BigDecimal(percent ? token.substring(0, token.length() - 1) : token), percent);
        } else if (token.matches("[+＋×÷*/)），,、−－-]")) {
            throw new Unreadable("“" + token + "”前面缺少一项");
        }
        for (Formula.Kind kind : Formula.Kind.values()) {
            if (token.equals(kind.zh()) && is("(", "（")) {
                return function(kind);
            }
        }
        return (token.equals(RANK) || token.equals(RANK_FROM_LAST)) && is("(", "（")
                ? ranked(token)
                : new Formula.Named(token);
    }

    private Formula ranked(String word) throws Unreadable {
        next++;
        Formula of = sum();
        if (!is(",", "，", "、")) {
            throw new Unreadable("“" + word + "”要写两项：排谁，在哪些数里排，例如 " + word + "(原始得分, 各单位原始得分)");
        }
        next++;
        Formula among = sum();
        close();
        return new Formula.Ranked(of, among, word.equals(RANK));
    }

    private Formula function(Formula.Kind kind) throws Unreadable {
        next++;
        List<Formula> of = new ArrayList<>();
        of.add(sum());
        while (is(",", "，", "、")) {
            next++;
            of.add(sum());
        }
        close();
        boolean one = kind == Formula.Kind.ABSOLUTE;
        if (kind == Formula.Kind.ROUNDED) {
            Optional<Integer> decimals = of.size() == 2 ? decimals(of.get(1)) : Optional.empty();
            if (decimals.isEmpty()) {
                throw new Unreadable("“四舍五入”要写两项：算什么，保留几位小数（0 到 6），例如 四舍五入(甲 ÷ 乙, 2)");
            }
            return new Formula.Function(kind, of.subList(0, 1), decimals.get());
        } else if (one ? of.size() != 1 : of.size() < 2) {
            throw new Unreadable("“" + kind.zh() + "”要写" + (one ? "一项" : "至少两项，用逗号或顿号隔开"));
        }
        return new Formula.Function(kind, of, 0);
    }

    private static Optional<Integer> decimals(Formula formula) {
        return formula instanceof Formula.Literal number
                        && !number.percent()
                        && number.number().scale() == 0
                        && number.number().compareTo(BigDecimal.valueOf(6)) <= 0
                ? Optional.of(number.number().intValueExact())
                : Optional.empty();
    }

    private void close() throws Unreadable {
        if (!is(")", "）")) {
            throw new Unreadable("缺少右括号");
        }
        next++;
    }

    private boolean is(String... signs) {
        return next < tokens.size() && List.of(signs).contains(tokens.get(next));
    }
}
