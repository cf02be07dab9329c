package org.youju.api.cli;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youju.api.publications.PublishingKey;
import org.youju.api.source.OpenRulesets;
import org.youju.cases.CaseRunner;
import org.youju.exact.Numbers;
import org.youju.ruleset.LockSignature;
import org.youju.ruleset.Publication;
import org.youju.ruleset.Ruleset;
import org.youju.ruleset.RulesetFiles;
import org.youju.scoring.YearRules;
import picocli.CommandLine.Command;

@Command(description = {"列出现有的评分规则。", ""})
final class RulesetListCommand extends YoujuCommand implements Runnable {

    @Override
    public void run() {
        RulesetFiles files = common.files();
        OpenRulesets rulesets = OpenRulesets.open(files, common.known()).orThrow();
        Optional<String> own = PublishingKey.publicKey(common.dataFolder());
        terminal()
                .print(rulesets.youju().years().stream()
                        .map(year -> lines(year, CaseRunner.count(files, year.ruleset()), own))
                        .collect(Collectors.joining()));
        rulesets.refused()
                .forEach(refused -> terminal()
                        .print(refused.folder() + "  有错误，不能使用：\n"
                                + refused.because().problems().stream()
                                        .map(problem -> "    " + problem.place().text() + " [" + problem.code() + "] "
                                                + problem.messageZh() + "\n")
                                        .collect(Collectors.joining())));
    }

    private static String lines(YearRules year, int cases, Optional<String> own) {
        Ruleset ruleset = year.ruleset();
        String shares = ruleset.shares().entrySet().stream()
                .filter(share -> share.getValue().signum() > 0)
                .map(share -> share.getKey().zh() + " " + Numbers.points(share.getValue()) + " 分")
                .collect(Collectors.joining("、"));
        Publication published = ruleset.published();
        return ruleset.id().folder() + "  第 " + ruleset.id().revision() + " 版  "
                + (published == null ? "草稿" : "已由 " + published.by() + " 于 " + published.at() + " 发布") + "  "
                + ruleset.title() + "\n    "
                + ruleset.indicators().size() + " 个指标，共 " + Numbers.points(ruleset.points()) + " 分，"
                + year.rules().inForce().size() + " 条规则，" + cases + " 个案例；出处：" + shares + "\n    "
                + ruleset.digest() + "\n"
                + (published == null ? "" : "    " + signature(published.signature(), own) + "\n");
    }

    private static String signature(@Nullable LockSignature signature, Optional<String> own) {
        if (signature == null) {
            return "发布记录没有签名（由不签名的旧版本发布）";
        }
        boolean here = own.filter(signature.key()::equals).isPresent();
        return "签名相符，密钥 " + signature.fingerprint() + (here ? "（本数据文件夹的密钥）" : "（不是本数据文件夹的密钥）");
    }
}
