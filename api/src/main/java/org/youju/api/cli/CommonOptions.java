package org.youju.api.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youju.api.archive.Archive;
import org.youju.api.archive.ArchivePlace;
import org.youju.api.publications.Publications;
import org.youju.api.source.OpenRulesets;
import org.youju.api.source.Reload;
import org.youju.api.source.RulesetSource;
import org.youju.document.ProblemsException;
import org.youju.ruleset.KnownPublications;
import org.youju.ruleset.RulesetFiles;
import org.youju.scoring.Youju;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What every command takes. */
final class CommonOptions {

    private static final String VARIABLE = "YOUJU_RULESETS";
    /** In the help they stand below the command's own. */
    private static final int LAST = 1;

    @Option(
            names = "--rulesets",
            order = LAST,
            paramLabel = "文件夹",
            description = "规则文件夹；默认取环境变量 YOUJU_RULESETS，否则用程序自带的规则")
    private @Nullable Path rulesets;

    @Option(
            names = "--data",
            order = LAST,
            paramLabel = "文件夹",
            description =
                    "数据文件夹，存放决定与异议；默认取环境变量 YOUJU_DATA，否则为 ~/.local/share/youju；设了 YOUJU_DATABASE 则用该 PostgreSQL 数据库")
    private @Nullable Path data;

    @Option(names = "--debug", order = LAST, description = "出错时显示详情（供开发人员排查）")
    @SuppressWarnings("UnusedVariable") // read from the arguments as given
    private boolean debug;

    @Option(
            names = {"-h", "--help"},
            order = LAST,
            usageHelp = true,
            description = "显示用法")
    @SuppressWarnings("UnusedVariable") // picocli looks at the annotation only
    private boolean help;

    @Spec(Target.MIXEE)
    private CommandSpec command;

    /**
     * The years, each opened only when the command asks for it.
     *
     * @throws org.youju.document.ProblemsException RULESETS_UNREADABLE
     */
    Youju open() {
        return Youju.onDemand(files(), known());
    }

    /**
     * What the archive knows as published, where one is named; the commands that work on an archive ask that one, named or not.
     *
     * @throws org.youju.document.ProblemsException ARCHIVE_UNAVAILABLE, DATABASE_UNKNOWN
     */
    KnownPublications known() {
        return ArchivePlace.isNamed(data, environment())
                ? Publications.inSight(ArchivePlace.of(data, environment()))
                : KnownPublications.NONE;
    }

    /** The folder for what is kept in files, even where the archive is a database. */
    Path dataFolder() {
        return ArchivePlace.folder(data, environment());
    }

    /**
     * The archive in the data folder or the database that is set, made where there is none.
     *
     * @throws org.youju.document.ProblemsException ARCHIVE_UNAVAILABLE, DATABASE_UNKNOWN
     */
    Archive archive() {
        return Archive.open(place(), Clock.systemUTC());
    }

    /**
     * Where the archive is, or is to be.
     *
     * @throws org.youju.document.ProblemsException DATABASE_UNKNOWN
     */
    ArchivePlace place() {
        return ArchivePlace.of(data, environment());
    }

    /** The archive with what works on it. */
    OpenArchive openArchive() {
        return openArchive(place());
    }

    /** An archive that is somewhere else. */
    OpenArchive openArchive(ArchivePlace place) {
        RulesetFiles files = files();
        Archive archive = Archive.open(place, Clock.systemUTC());
        try {
            OpenRulesets rulesets = OpenRulesets.open(files, new Publications(archive).known());
            // what was decided can be read and verified where the published years are not as they were
            boolean altered = rulesets.refused().stream().anyMatch(Reload.Refused::published);
            return OpenArchive.of(archive, altered ? rulesets : rulesets.orThrow());
        } catch (ProblemsException refused) {
            archive.close();
            throw refused;
        }
    }

    /** @throws org.youju.document.ProblemsException RULESETS_UNREADABLE */
    RulesetFiles files() {
        return RulesetSource.files(folder());
    }

    /** The directory of rulesets, empty where they are those packed in the program. */
    Optional<Path> directory() {
        return Optional.ofNullable(folder());
    }

    private @Nullable Path folder() {
        String named = environment().getOrDefault(VARIABLE, "");
        return rulesets != null || named.isEmpty() ? rulesets : Path.of(named);
    }

    private Map<String, String> environment() {
        return CommandLineOfYouju.of(command).environment();
    }
}
