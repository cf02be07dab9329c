package org.youju.api.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.youju.api.access.Caller;
import org.youju.api.source.RulesetSource;
import org.youju.assurance.CheckText;
import org.youju.document.Place;
import org.youju.document.ProblemsException;
import org.youju.publishing.Drafter;
import org.youju.publishing.NewDraft;
import org.youju.publishing.NewDraftText;
import org.youju.rendering.Report;
import org.youju.rendering.TextRendering;
import org.youju.ruleset.RulesetId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

@Command(description = {"开一个新年度，或给已发布的年度另立修订版：复制一份，检查一遍，列出要逐项核对的地方。", "还没有可照的年度的，用 --blank 从空白开始。", ""})
final class RulesetNewCommand extends YoujuCommand implements Callable<Integer> {

    @Parameters(paramLabel = "新年度", description = "例如 2025；要写方案的，例如 huangjiang-department/2025；修订版例如 2024-r2")
    private String to;

    @Option(names = "--from", paramLabel = "原年度", description = "照哪一个年度复制，例如 2024")
    private @Nullable String from;

    @Option(names = "--blank", description = "不照别的年度，从空白开始，列出要填的地方；新年度写“方案/年份”")
    private boolean blank;

    @Option(names = "--levels", paramLabel = "级数", description = "与 --blank 同用：表里的指标分几级，2、3 或 4；默认 3")
    private @Nullable Integer levels;

    @Option(names = "--by", paramLabel = "姓名", description = "由谁编制；写入 ruleset.yaml 的 editedBy，发布时须由另一人发布")
    private @Nullable String by;

    /** @return 0, or 1 where the check of a copied year has an error; a blank one always lacks something */
    @Override
    public Integer call() {
        if (blank == (from != null) || (levels != null && (!blank || levels < 2 || levels > 4))) {
            throw new ParameterException(
                    spec.commandLine(),
                    "请写 --from 原年度，或者 --blank（可加 --levels 2、3 或 4），二者写一个，例如 town/2025 --blank --levels 2");
        }
        Drafter drafter = new Drafter(common.directory()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "程序自带的规则不能改动；请用 --rulesets 或环境变量 YOUJU_RULESETS 指明规则文件夹")));
        if (by != null) {
            Caller.inPerson(by);
        }
        YearArgument target = YearArgument.of(to, spec);
        return from == null ? begin(drafter, target) : copy(drafter, target, YearArgument.of(from, spec));
    }

    private int begin(Drafter drafter, YearArgument target) {
        @Nullable String scheme = target.scheme();
        if (scheme == null || target.revision() != null) {
            throw new ParameterException(spec.commandLine(), "从空白开始的，写“方案/年份”，例如 town/2025，不写修订号");
        }
        RulesetId made = new RulesetId(scheme, target.year(), 1);
        refusePublished(made);
        NewDraft draft = drafter.blank(
                made,
                levels == null ? 3 : levels,
                RulesetSource.files(null),
                by,
                LocalDate.now(ZoneId.systemDefault()));
        print(draft, NewDraftText.ofBlank(draft));
        return 0;
    }

    private void print(NewDraft draft, Report report) {
        terminal()
                .print(CheckText.findings(draft.report(), common.files(), Ansi.AUTO.enabled()) + "\n"
                        + TextRendering.render(report));
    }

    private int copy(Drafter drafter, YearArgument target, YearArgument named) {
        RulesetId source = common.open()
                .year(first(named.scheme(), target.scheme()), named.year(), named.revision())
                .ruleset()
                .id();
        @Nullable Integer revision = target.revision();
        RulesetId made = new RulesetId(
                target.scheme() == null ? source.scheme() : target.scheme(),
                target.year(),
                revision == null ? 1 : revision);
        refusePublished(made);
        NewDraft draft = drafter.make(source, made, by, LocalDate.now(ZoneId.systemDefault()));
        print(draft, NewDraftText.of(draft, source.folder()));
        return draft.report().hasErrors() ? 1 : 0;
    }

    /** What was published and is gone is not made anew under its name. */
    private void refusePublished(RulesetId made) {
        common.known().of(made).ifPresent(known -> {
            throw ProblemsException.of(
                    "RULESET_EXISTS",
                    new Place(made.folder(), 0, ""),
                    made.folder() + " was published (" + known.witness() + "); nothing was changed",
                    made.folder() + " 已发布（" + known.witnessZh() + "），没有改动。请恢复发布时的文件；需要更正的，另立修订版（年度后加 -r2）");
        });
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }
}
