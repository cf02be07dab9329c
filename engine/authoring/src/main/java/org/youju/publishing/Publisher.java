package org.youju.publishing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.youju.assurance.CheckReport;
import org.youju.assurance.Checker;
import org.youju.document.Place;
import org.youju.document.ProblemsException;
import org.youju.ruleset.Publication;
import org.youju.ruleset.Ruleset;
import org.youju.ruleset.RulesetFiles;
import org.youju.scoring.Youju;

/** Publishes years of a directory of rulesets. */
public final class Publisher {

    private final Path directory;

    /** @param directory the folder {@code rulesets} */
    public Publisher(Path directory) {
        this.directory = directory;
    }

    /**
     * What came of it.
     *
     * @param report the check; with an error in it nothing was published
     */
    public record Outcome(CheckReport report, boolean published) {}

    /**
     * Checks a year and, where the check has no error, writes its {@code ruleset.lock} whole or not at all.
     *
     * @param folder scheme and year
     * @param by who publishes it
     * @param at now
     * @param today now, where the rules are kept
     * @throws ProblemsException ALREADY_PUBLISHED; EDITOR_UNKNOWN or EDITOR_PUBLISHES where no other than the last editor is
     *     known to publish; RULESETS_UNREADABLE, RULESETS_UNWRITABLE
     */
    public Outcome publish(String folder, String by, Instant at, LocalDate today) {
        RulesetFiles files = RulesetFiles.in(directory);
        if (files.bytes(folder + "/" + RulesetFiles.LOCK).isPresent()) {
            throw ProblemsException.of(
                    "ALREADY_PUBLISHED",
                    new Place(folder + "/" + RulesetFiles.LOCK, 0, ""),
                    folder + " is published already; a correction is a new revision beside it",
                    folder + " 已经发布；需要更正的，用 ruleset new 另立修订版（文件夹名后加 -r2），不改原来的");
        }
        CheckReport report = Checker.check(files, folder, today);
        if (!report.mayBePublished()) {
            return new Outcome(report, false);
        }
        Ruleset ruleset = Youju.open(files.only(folder)).years().get(0).ruleset();
        refuseTheEditor(ruleset, by);
        Publication publication = new Publication(
                ruleset.digest(),
                by,
                at.toString(),
                Youju.engineVersion(),
                files.hashes(folder, ruleset.phrases().file()));
        write(folder, publication.text(ruleset.id()));
        Youju.open(RulesetFiles.in(directory).only(folder));
        return new Outcome(report, true);
    }

    /** Two people look at what becomes binding. Who edited is what the manifest says: this keeps slips out, not liars. */
    private static void refuseTheEditor(Ruleset ruleset, String by) {
        String folder = ruleset.id().folder();
        Place manifest = new Place(folder + "/" + RulesetFiles.MANIFEST, 0, "");
        @Nullable String editor = ruleset.editedBy();
        if (editor == null || editor.isBlank()) {
            throw ProblemsException.of(
                    "EDITOR_UNKNOWN",
                    manifest,
                    "`editedBy` does not say who changed " + folder + " last; somebody else has to publish it",
                    folder + " 没有记录最后由谁修改。请在 ruleset.yaml 写明 editedBy: 姓名，再由另一人发布");
        }
        if (name(editor).equals(name(by))) {
            throw ProblemsException.of(
                    "EDITOR_PUBLISHES",
                    manifest,
                    "`" + by + "` changed " + folder + " last; somebody else has to publish it",
                    folder + " 最后由“" + editor + "”修改，不能由同一人发布；请由另一人核对后发布");
        }
    }

    /** The same name however wide, spaced or in which case it is written. */
    private static String name(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toLowerCase(Locale.ROOT);
    }

    /** By way of a file outside the year's folder, so that what a crash leaves behind is not taken for part of it. */
    private void write(String folder, String text) {
        Path unfinished = directory.resolve("unfinished-" + folder.replace('/', '-') + ".lock");
        try {
            Files.write(unfinished, text.getBytes(StandardCharsets.UTF_8));
            Files.move(
                    unfinished, directory.resolve(folder).resolve(RulesetFiles.LOCK), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw Unwritable.because(failed, folder);
        }
    }
}
