package org.youju.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.youju.api.Tiny;
import org.youju.api.archive.ArchivePlace;
import org.youju.api.archive.Databases;

/** Decisions, appeals and the audit, from the command line. */
class ArchiveCommandsTest {

    private static final String GOOD = Tiny.path("sheets/good.yaml").toString();

    @TempDir
    private Path data;

    private record Outcome(int exit, String out, String err) {}

    private Outcome youju(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Charset utf8 = StandardCharsets.UTF_8;
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, utf8),
                new PrintStream(err, true, utf8));
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--data", data.toString()));
        int exit = CommandLineOfYouju.run(
                all.toArray(String[]::new),
                terminal,
                Map.of("YOUJU_RULESETS", Tiny.path("tiny").toString()));
        terminal.flush();
        return new Outcome(exit, out.toString(utf8), err.toString(utf8));
    }

    private String decision() {
        Outcome made = youju("decisions", "make", GOOD, "--by", "经办员");
        assertThat(made.exit()).as(made.err()).isZero();
        return made.out().strip();
    }

    @Test
    void aDecisionIsMadeListedShownAndSaidAgain() {
        String id = decision();

        assertThat(youju("decisions", "list").out()).startsWith(id + "  ").contains("toy/2023  32.50 分  示例部门");
        assertThat(youju("decisions", "list", "--grade", "优").out()).isEqualTo("没有符合条件的决定\n");
        assertThat(youju("decisions", "show", id).out()).startsWith("{\n  \"id\" : \"" + id + "\"");
        Outcome replay = youju("decisions", "replay", id);
        assertThat(replay.exit()).isZero();
        assertThat(replay.out()).contains("\"identical\" : true");
        assertThat(youju("decisions", "show", "x")).isEqualTo(new Outcome(2, "", "[DECISION_NOT_FOUND] 没有编号为“x”的决定\n"));
    }

    @Test
    void anAppealIsFiledAndTakenToItsOutcome() throws Exception {
        String id = decision();
        Path appeal = Files.writeString(data.resolve("appeal.json"), """
                {"grounds": [{"indicator": "1.1.1", "text": "第四次已完成"}],
                 "corrections": {"goals": [{"indicator": "1.1.1", "name": "甲", "planned": 4, "actual": 4}]}}""");

        Outcome filed = youju("appeals", "file", id, appeal.toString(), "--by", "单位");
        assertThat(filed.out()).contains("\"state\" : \"FILED\"", "\"score\" : 40.00");
        String number = filed.out().replaceAll("(?s).*?\"id\" : \"(\\w+)\".*", "$1");
        assertThat(step(number, "accepted").out()).isEqualTo("异议 " + number + "：受理\n");
        assertThat(step(number, "adjusted").err()).contains("[APPEAL_CONFLICT]", "下一步只能是“复核”");
        step(number, "reviewed");
        assertThat(step(number, "adjusted").out()).contains("异议 " + number + "：调整\n新的决定：");
        assertThat(youju("appeals", "list", "--state", "adjusted").out()).contains(number + "  调整  toy/2023");
        assertThat(youju("appeals", "show", number).out()).contains("\"state\" : \"ADJUSTED\"");
        assertThat(youju("decisions", "list").out()).contains("已由").contains("40.00 分");
        assertThat(youju("appeals", "reply", number, "--format", "text").out())
                .contains("异议答复书", "总分原为 32.50 分，现为 40.00 分", "示例理由");
        assertThat(youju("decisions", "explain", id, "--format", "md", "--indicator", "1.1.1")
                        .out())
                .contains(id, "完成率 75.00%", "怎样可以得分（供参考）");
    }

    private Outcome step(String appeal, String to) {
        return youju("appeals", "step", appeal, "--to", to, "--reason", "示例理由", "--by", "复核员");
    }

    @Test
    void theAuditFindsWhatWasAltered() throws Exception {
        decision();
        Path head = Files.writeString(
                data.resolve("head.json"), youju("audit", "head").out());
        decision();
        Outcome intact = youju("audit", "verify", "--head", head.toString());
        assertThat(intact.exit()).isZero();
        assertThat(intact.out()).startsWith("全部 2 环相符，所用规则齐全且未被改动\n链尾：第 2 环 ");
        assertThat(intact.out())
                .as("which end it was held against")
                .contains("已与另行保存的链尾核对：第 1 环 ")
                .doesNotContain("提醒");
        Outcome alone = youju("audit", "verify");
        assertThat(alone.exit()).isZero();
        assertThat(alone.out()).contains("提醒：没有给出另行保存的链尾（--head 文件）", "看不出末尾有没有缺失");
        assertThat(youju("audit", "verify", "--format", "json").out()).contains("\"kept\" : null");

        Databases.SQLITE.rewrite(new ArchivePlace.Folder(data), 2, body -> body.replace("32.50", "40.00"));

        Outcome altered = youju("audit", "verify");
        assertThat(altered.exit()).isEqualTo(1);
        assertThat(altered.out()).startsWith("第 2 环（").contains("之前的 1 环均相符");
        assertThat(youju("audit", "verify", "--format", "json").out()).contains("\"intact\" : false");
    }

    @Test
    void theStatisticsAreCountedAnew() {
        decision();
        decision();

        assertThat(youju("archive", "rebuild")).isEqualTo(new Outcome(0, "已按链上的 2 件决定重新统计\n", ""));
    }

    @Test
    void theWholeArchiveIsSaidAgainAndCertified() throws Exception {
        decision();
        decision();
        Path certificate = data.resolve("certificate.json");

        Outcome outcome = youju("audit", "replay", "--output", certificate.toString());

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out()).startsWith("重算 2 件决定：2 件逐字相同，0 件不同，0 件无法重算；引擎版本 0.1.0 → 0.1.0\n");
        assertThat(Files.readString(certificate))
                .contains("\"certificate\" : \"youju-replay-1\"", "\"identical\" : 2", "\"differences\" : [ ]");
    }
}
