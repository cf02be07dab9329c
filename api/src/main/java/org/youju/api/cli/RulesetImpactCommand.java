package org.youju.api.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.youju.impact.ImpactText;
import org.youju.impact.Population;
import org.youju.impact.Row;
import org.youju.impact.Study;
import org.youju.impact.Summary;
import org.youju.rendering.Json;
import org.youju.rendering.TextRendering;
import org.youju.scoring.Youju;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = {"用一批自评表看规则改动的影响：哪些部门变了，变多少，因为哪条规则。", ""})
final class RulesetImpactCommand extends YoujuCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "原年度", description = "例如 huangjiang-department/2023")
    private String from;

    @Parameters(index = "1", paramLabel = "新年度", description = "例如 huangjiang-department/2024")
    private String to;

    @Option(names = "--sheets", required = true, paramLabel = "文件", description = "放自评表的文件夹，或每行一份的 .ndjson 文件")
    @SuppressWarnings("NullAway.Init") // required
    private Path sheets;

    @Option(names = "--csv", paramLabel = "文件", description = "把每份自评表的变化写成 CSV")
    private @Nullable Path csv;

    @Option(names = "--json", paramLabel = "文件", description = "把汇总结果写成 JSON")
    private @Nullable Path json;

    /** @return 0, or 1 where a sheet could not be scored */
    @Override
    public Integer call() throws IOException {
        Youju youju = common.open();
        Study study = new Study(youju, YearArgument.find(youju, from, spec), YearArgument.find(youju, to, spec));
        Summary summary = new Summary();
        if (csv == null) {
            score(study, summary, null);
        } else {
            try (Writer rows = Files.newBufferedWriter(csv, StandardCharsets.UTF_8)) {
                rows.write(ImpactText.csvHead());
                score(study, summary, rows);
            }
        }
        Summary.Result result = summary.result();
        if (json != null) {
            Files.write(json, (Json.write(result) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        terminal().print(TextRendering.render(ImpactText.of(from, to, result)));
        return result.unreadable().isEmpty() ? 0 : 1;
    }

    private void score(Study study, Summary summary, @Nullable Writer rows) throws IOException {
        PopulationFiles.read(sheets, items -> score(study, items, summary, rows));
    }

    private void score(Study study, Iterator<Population.Item> items, Summary summary, @Nullable Writer rows) {
        AtomicInteger done = new AtomicInteger();
        boolean progress = Ansi.AUTO.enabled();
        Population.score(study, items, row -> {
            summary.add(row);
            write(rows, row);
            if (progress && done.incrementAndGet() % 1000 == 0) {
                terminal().complain("已计算 " + done.get() + " 份");
            }
        });
    }

    private static void write(@Nullable Writer rows, Row row) {
        if (rows != null) {
            try {
                rows.write(ImpactText.csv(row));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
