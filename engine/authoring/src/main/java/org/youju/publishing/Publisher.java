package org.youju.publishing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.youju.assurance.CheckReport;
import org.youju.assurance.Checker;
import org.youju.document.Place;
import org.youju.document.ProblemsException;
import org.youju.ruleset.KnownPublications;
import org.youju.ruleset.LockSignature;
import org.youju.ruleset.Publication;
import org.youju.ruleset.Ruleset;
import org.youju.ruleset.RulesetFiles;
import org.youju.ruleset.RulesetId;
import org.youju.scoring.Youju;

/** Publishes years of a directory of rulesets. */
public final class Publisher {

    private final Path directory;
    private final Signer signer;
    private final PublicationRegister register;

    /**
     * @param directory the folder {@code rulesets}
     * @param signer signs what is published
     */
    public Publisher(Path directory, Signer signer, PublicationRegister register) {
        this.directory = directory;
        this.signer = signer;
        this.register = register;
    }

    /**
     * What came of it.
     *
     * @param report the check; with an error in it nothing was published
     */
    public record Outcome(CheckReport report, boolean published) {}

    /**
     * Checks a year and, where the check has no error, enters its publication and writes its {@code ruleset.lock}, whole or not
     * at all.
     *
     * @param folder scheme and year
     * @param by who publishes it
     * @param at now
     * @param today now, where the rules are kept
     * @throws ProblemsException NAME_INVALID; ALREADY_PUBLISHED; EDITOR_UNKNOWN or EDITOR_PUBLISHES where no other than the
     *     last editor is known to publish; RULESETS_UNREADABLE, RULESETS_UNWRITABLE; and what the register throws
     */
    public Outcome publish(String folder, String by, Instant at, LocalDate today) {
        PersonName.check(by);
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
        Publication unsigned = new Publication(
                ruleset.digest(),
                by,
                at.toString(),
                Youju.engineVersion(),
                files.hashes(folder, ruleset.phrases().file()),
                null);
        enter(ruleset.id(), signed(ruleset.id(), unsigned));
        return new Outcome(report, true);
    }

    private Publication signed(RulesetId id, Publication unsigned) {
        String key = signer.key();
        return new Publication(
                unsigned.digest(),
                unsigned.by(),
                unsigned.at(),
                unsigned.engine(),
                unsigned.files(),
                new LockSignature(key, signer.sign(unsigned.signedText(id, key))));
    }

    private void enter(RulesetId id, Publication publication) {
        AtomicBoolean written = new AtomicBoolean();
        try {
            register.enter(id, publication, () -> {
                write(id.folder(), publication.text(id));
                written.set(true);
                // what was checked is what lies there now, and the signature fits
                Youju.open(RulesetFiles.in(directory).only(id.folder()));
            });
        } catch (RuntimeException failed) {
            if (written.get()) {
                takeBack(id.folder(), failed);
            }
            throw failed;
        }
    }

    private void takeBack(String folder, RuntimeException because) {
        try {
            Files.deleteIfExists(directory.resolve(folder).resolve(RulesetFiles.LOCK));
        } catch (IOException failed) {
            because.addSuppressed(failed);
        }
    }

    /**
     * Writes the lock again that a published year has lost.
     *
     * @param entered gives what was published, by the hashes of the files that are there
     * @throws ProblemsException RULESET_ALTERED where the files are not those that were published; RULESETS_UNREADABLE,
     *     RULESETS_UNWRITABLE
     */
    public Publication restore(
            String folder, Function<SortedMap<String, String>, Publication> entered, KnownPublications known) {
        RulesetFiles files = RulesetFiles.in(directory);
        Ruleset ruleset = Youju.open(files.only(folder)).years().get(0).ruleset();
        Publication publication =
                entered.apply(files.hashes(folder, ruleset.phrases().file()));
        if (!publication.digest().equals(ruleset.digest())) {
            known.check(ruleset);
        }
        write(folder, publication.text(ruleset.id()));
        known.check(Youju.open(RulesetFiles.in(directory).only(folder))
                .years()
                .get(0)
                .ruleset());
        return publication;
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
        if (PersonName.isSame(editor, by)) {
            throw ProblemsException.of(
                    "EDITOR_PUBLISHES",
                    manifest,
                    "`" + by + "` changed " + folder + " last; somebody else has to publish it",
                    folder + " 最后由“" + editor + "”修改，不能由同一人发布；请由另一人核对后发布");
        }
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
