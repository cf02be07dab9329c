package org.youju.api.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.youju.api.access.Caller;
import org.youju.api.archive.Archive;
import org.youju.api.publications.Publications;
import org.youju.api.publications.PublishingKey;
import org.youju.assurance.CheckText;
import org.youju.publishing.Publisher;
import org.youju.ruleset.KnownPublications;
import org.youju.ruleset.LockSignature;
import org.youju.ruleset.Publication;
import org.youju.ruleset.RulesetFiles;
import org.youju.ruleset.RulesetId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

@Command(description = {"发布一个年度：检查没有错误才发布，签名并记入存档，发布后不得改动。已发布而丢失 ruleset.lock 的，照存档恢复。", ""})
final class RulesetPublishCommand extends YoujuCommand implements Callable<Integer> {

    @Parameters(paramLabel = "方案/年度", description = "例如 huangjiang-department/2023")
    private String folder;

    @Option(names = "--by", required = true, paramLabel = "姓名", description = "由谁发布，记入存档")
    @SuppressWarnings("NullAway.Init") // required
    private String by;

    /** @return 0 where it was published, 1 where the check found an error */
    @Override
    public Integer call() {
        Caller who = Caller.inPerson(by);
        Path directory = common.directory()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "程序自带的规则不能发布；请用 --rulesets 或环境变量 YOUJU_RULESETS 指明规则文件夹"));
        try (Archive archive = common.archive()) {
            Publications publications = new Publications(archive);
            PublishingKey key = PublishingKey.of(common.dataFolder());
            Publisher publisher = new Publisher(
                    directory, key, (id, publication, lock) -> publications.publish(id, publication, who.name(), lock));
            KnownPublications known = publications.known();
            Optional<RulesetId> lost = RulesetId.ofFolder(folder)
                    .filter(id ->
                            known.of(id).flatMap(KnownPublications.Known::lock).isPresent())
                    .filter(id -> common.files()
                            .bytes(id.folder() + "/" + RulesetFiles.LOCK)
                            .isEmpty());
            return lost.isPresent()
                    ? restore(publisher, publications, lost.get())
                    : publish(publisher, who, LockSignature.fingerprint(key.key()));
        }
    }

    private int publish(Publisher publisher, Caller who, String key) {
        Publisher.Outcome outcome =
                publisher.publish(folder, who.name(), Instant.now(), LocalDate.now(ZoneId.systemDefault()));
        if (outcome.published()) {
            terminal()
                    .print("已发布 " + folder + "，发布人 " + who.name() + "，已记入存档。发布记录：" + folder + "/ruleset.lock，签名密钥 "
                            + key + "\n");
            return 0;
        }
        terminal().print(CheckText.render(outcome.report(), common.files(), Ansi.AUTO.enabled()));
        terminal().print("检查有错误，没有发布。\n");
        return 1;
    }

    private int restore(Publisher publisher, Publications publications, RulesetId id) {
        Publication published = publisher.restore(
                id.folder(), files -> publications.entered(id, files).orElseThrow(), publications.known());
        terminal()
                .print(id.folder() + " 已由 " + published.by() + " 于 " + published.at()
                        + " 发布，只是 ruleset.lock 不见了；已照存档恢复，发布人不变\n");
        return 0;
    }
}
