package org.youju.api.cli;

import java.util.Map;
import java.util.stream.Collectors;
import org.youju.exact.Numbers;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.Provenance;
import org.youju.ruleset.Ruleset;
import org.youju.scoring.YearRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "list",
        description = {"列出现有的评分规则。", ""},
        synopsisHeading = "用法：",
        optionListHeading = "%n选项：%n",
        sortOptions = false)
final class RulesetListCommand implements Runnable {

    @Mixin
    private final CommonOptions common;

    private final Terminal terminal;

    RulesetListCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.common = new CommonOptions(environment);
    }

    @Override
    public void run() {
        terminal.print(
                common.open().years().stream().map(RulesetListCommand::lines).collect(Collectors.joining()));
    }

    private static String lines(YearRules year) {
        Ruleset ruleset = year.ruleset();
        String provenances = ruleset.indicators().stream()
                .map(Indicator::provenance)
                .distinct()
                .sorted()
                .map(Provenance::zh)
                .collect(Collectors.joining("、"));
        return ruleset.id().folder() + "  第 " + ruleset.id().revision() + " 版  " + ruleset.title() + "\n    "
                + ruleset.indicators().size() + " 个指标，共 " + Numbers.points(ruleset.points()) + " 分，"
                + year.rules().inForce().size() + " 条规则；文字出处：" + provenances + "\n    " + ruleset.digest() + "\n";
    }
}
