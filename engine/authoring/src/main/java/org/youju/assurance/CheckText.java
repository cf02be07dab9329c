package org.youju.assurance;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.youju.document.Diagnostic;
import org.youju.document.Diagnostic.Severity;
import org.youju.rendering.TextRendering;
import org.youju.ruleset.RulesetFiles;

/** A check for the terminal: each finding with its source line, a caret under what is meant, and what to do. */
public final class CheckText {

    private static final String RED = "\u001b[31m";
    private static final String YELLOW = "\u001b[33m";
    private static final String GREEN = "\u001b[32m";
    private static final String PLAIN = "\u001b[0m";

    private final RulesetFiles files;
    private final boolean colour;
    private final StringBuilder out = new StringBuilder();

    private CheckText(RulesetFiles files, boolean colour) {
        this.files = files;
        this.colour = colour;
    }

    /** @param files that were checked, for the source lines */
    public static String render(CheckReport report, RulesetFiles files, boolean colour) {
        CheckText text = new CheckText(files, colour);
        report.findings().forEach(text::finding);
        report.coverage().forEach(text::coverage);
        text.why(report);
        text.summary(report);
        return text.out.toString();
    }

    /** The findings and their number, without what was tried. */
    public static String findings(CheckReport report, RulesetFiles files, boolean colour) {
        CheckText text = new CheckText(files, colour);
        report.findings().forEach(text::finding);
        text.summary(report);
        return text.out.toString();
    }

    private void finding(Diagnostic one) {
        boolean error = one.severity() == Severity.ERROR;
        out.append(painted(error ? RED : YELLOW, error ? "错误" : "提醒"))
                .append(' ')
                .append(one.place().text())
                .append(one.place().column() > 0 ? ":" + one.place().column() : "")
                .append(" [")
                .append(one.code())
                .append("] ")
                .append(TextRendering.safe(one.messageZh()))
                .append('\n');
        source(one).ifPresent(line -> {
            out.append("    | ").append(TextRendering.safe(line)).append('\n');
            if (one.place().column() > 0) {
                String before =
                        line.substring(0, Math.min(line.length(), one.place().column() - 1));
                out.append("    | ")
                        .append(" ".repeat(TextRendering.width(before)))
                        .append(painted(
                                error ? RED : YELLOW,
                                "^".repeat(Math.max(1, one.place().length()))))
                        .append('\n');
            }
        });
        if (one.helpZh() != null) {
            out.append("    建议：").append(one.helpZh()).append('\n');
        }
        String example = one.counterexample();
        if (example != null) {
            out.append("    能说明问题的案例（可存入 cases.yaml，写上应有的结果）：\n");
            example.lines()
                    .forEach(line -> out.append("      ")
                            .append(TextRendering.safe(line))
                            .append('\n'));
        }
        out.append('\n');
    }

    private Optional<String> source(Diagnostic one) {
        return files.bytes(one.place().file())
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8).lines().toList())
                .filter(lines -> one.place().line() > 0 && one.place().line() <= lines.size())
                .map(lines -> lines.get(one.place().line() - 1));
    }

    private void coverage(Coverage one) {
        out.append(one.isWhole() ? "试遍 " : painted(YELLOW, "没有试遍 "))
                .append(one.indicator())
                .append("：判定 ")
                .append(one.decided())
                .append(" 个问题")
                .append(one.isWhole() ? "" : "，" + one.open() + " 个没有判定")
                .append("；")
                .append(one.reads().isEmpty() ? "不读任何填报内容" : String.join("、", one.reads()))
                .append(one.undirected().isEmpty() ? "" : "；没有写方向：" + String.join("、", one.undirected()))
                .append('\n');
    }

    private void why(CheckReport report) {
        if (!report.coverage().isEmpty()) {
            out.append("怎样判定：每个问题（有没有不给分的情况、有没有两条规则同时给分的情况、每条规则用不用得到）都写成一组不等式，")
                    .append("要么找到一份自评表并实际计分，要么证明没有这样的自评表。目标、检查发现、清单的项逐个看，各看一个就够了。\n");
        }
    }

    private void summary(CheckReport report) {
        List<Diagnostic> findings = report.findings();
        long errors = findings.stream()
                .filter(one -> one.severity() == Severity.ERROR)
                .count();
        out.append(report.folder())
                .append("：")
                .append(painted(errors > 0 ? RED : GREEN, errors + " 个错误"))
                .append("，")
                .append(findings.size() - errors)
                .append(" 个提醒；运行案例 ")
                .append(report.cases())
                .append(" 个；有意写错 ")
                .append(report.mutants())
                .append(" 处，案例没有发现的 ")
                .append(report.unnoticed())
                .append(" 处，写错也没有差别的 ")
                .append(report.equivalent())
                .append(" 处\n");
    }

    private String painted(String paint, String text) {
        return colour ? paint + text + PLAIN : text;
    }
}
