package org.youju.publishing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youju.assurance.CheckReport;
import org.youju.assurance.Checker;
import org.youju.document.Place;
import org.youju.document.ProblemsException;
import org.youju.ruleset.Ruleset;
import org.youju.ruleset.RulesetFiles;
import org.youju.ruleset.RulesetId;
import org.youju.scoring.Youju;

/** Begins a new year, or the next revision of a published one, as a copy that inherits nothing; and a first table from nothing. */
public final class Drafter {

    private final Path directory;

    /** @param directory the folder {@code rulesets} */
    public Drafter(Path directory) {
        this.directory = directory;
    }

    /**
     * Copies a year; the copy is there whole or not at all.
     *
     * @param to where it goes: another year, with revision 1, or a published year, with its next revision
     * @param by who makes it, and is thereby the last who edited it; null where that is not said
     * @param today by which the check judges `reviewBy`
     * @throws ProblemsException RULESET_NOT_FOUND; RULESET_EXISTS, NOT_PUBLISHED or REVISION_NOT_NEXT where no draft may
     *     be made there; WRONG_FOLDER where a scheme cannot be called so; RULESETS_UNREADABLE, RULESETS_UNWRITABLE
     */
    public NewDraft make(RulesetId from, RulesetId to, @Nullable String by, LocalDate today) {
        RulesetFiles files = RulesetFiles.in(directory);
        refuse(files, to);
        Ruleset source = Youju.open(files.only(from.folder()))
                .year(from.scheme(), from.year(), from.revision())
                .ruleset();
        YearCopy copy = YearCopy.of(files, source, to, by);
        RulesetFiles made = RulesetFiles.of(copy.files());
        Ruleset ruleset = Youju.open(made).years().get(0).ruleset();
        CheckReport report = Checker.check(made, to.folder(), today);
        write(to.folder(), copy.files());
        return new NewDraft(to, report, Reminders.of(source, ruleset, copy));
    }

    /**
     * Begins a first table of which nothing is known yet; where the folder of rulesets is empty, with its phrase book.
     *
     * @param to scheme and year, with revision 1
     * @param levels how many levels of indicators the table has, 2 to 4
     * @param shipped where a phrase book is taken from where the folder has none
     * @param by and {@code today} as in {@link #make}
     * @throws ProblemsException as {@link #make}
     */
    public NewDraft blank(RulesetId to, int levels, RulesetFiles shipped, @Nullable String by, LocalDate today) {
        RulesetFiles files = RulesetFiles.in(directory);
        refuse(files, to);
        int own = newestBook(files);
        int book = own > 0 ? own : newestBook(shipped);
        String name = "phrases/" + book + ".dsl";
        byte[] phrases = (own > 0 ? files : shipped).bytes(name).orElseThrow();
        SortedMap<String, byte[]> year = BlankYear.of(to, book, levels, by);
        SortedMap<String, byte[]> all = new TreeMap<>(year);
        all.put(name, phrases);
        CheckReport report = Checker.check(RulesetFiles.of(all), to.folder(), today);
        if (own == 0) {
            writeBook(name, phrases);
        }
        write(to.folder(), year);
        return new NewDraft(to, report, List.of());
    }

    private static int newestBook(RulesetFiles files) {
        return files.below("phrases").stream()
                .mapToInt(path -> Integer.parseInt(path.replaceAll("\\D", "")))
                .max()
                .orElse(0);
    }

    private void writeBook(String name, byte[] phrases) {
        try {
            Files.createDirectories(directory.resolve("phrases"));
            Files.write(directory.resolve(name), phrases);
        } catch (IOException failed) {
            throw Unwritable.because(failed, name);
        }
    }

    private void refuse(RulesetFiles files, RulesetId to) {
        String folder = to.folder();
        if (!RulesetFiles.belongs(folder + "/" + RulesetFiles.MANIFEST)) {
            throw refused(
                    "WRONG_FOLDER",
                    folder,
                    "a scheme is called by small letters, digits and hyphens, a year by four digits",
                    "方案名称只用小写英文字母、数字和短横线，年度是四位数字");
        }
        if (Files.exists(directory.resolve(folder))) {
            throw refused(
                    "RULESET_EXISTS",
                    folder,
                    folder + " is there already; nothing was changed",
                    folder + " 已经存在，没有改动。已发布的年度需要更正的，另立修订版（年度后加 -r2）");
        }
        int newest = files.folders().stream()
                .filter(other -> other.matches(to.scheme() + "/" + to.year() + "(-r\\d+)?"))
                .map(other -> other.replaceFirst(".*-r|.*/\\d{4}$", ""))
                .mapToInt(revision -> revision.isEmpty() ? 1 : Integer.parseInt(revision))
                .max()
                .orElse(0);
        String last = new RulesetId(to.scheme(), to.year(), Math.max(1, newest)).folder();
        if (newest > 0 && files.bytes(last + "/" + RulesetFiles.LOCK).isEmpty()) {
            throw refused(
                    "NOT_PUBLISHED",
                    last,
                    last + " is a draft still: change it, there is no need of a revision",
                    last + " 还是草稿，直接修改即可，不必另立修订版");
        }
        if (to.revision() != newest + 1) {
            throw refused(
                    "REVISION_NOT_NEXT",
                    folder,
                    "the next revision of that year is " + (newest + 1),
                    "该年度的下一版是第 " + (newest + 1) + " 版");
        }
    }

    private static ProblemsException refused(String code, String folder, String message, String messageZh) {
        return ProblemsException.of(code, new Place(folder, 0, ""), message, messageZh);
    }

    /** By way of a folder that is no year's, so that what a crash leaves behind is not taken for one. */
    private void write(String folder, Map<String, byte[]> files) {
        Path target = directory.resolve(folder);
        Path unfinished = target.resolveSibling("unfinished-" + target.getFileName());
        try {
            Files.createDirectories(target.getParent());
            Files.createDirectory(unfinished);
        } catch (IOException failed) {
            throw Unwritable.because(failed, folder);
        }
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                if (file.getKey().startsWith(folder + "/")) {
                    Path path = unfinished.resolve(file.getKey().substring(folder.length() + 1));
                    Files.createDirectories(path.getParent());
                    Files.write(path, file.getValue());
                }
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            ProblemsException refused = Unwritable.because(failed, folder);
            remove(unfinished, refused);
            throw refused;
        }
    }

    private static void remove(Path unfinished, ProblemsException because) {
        try (Stream<Path> paths = Files.walk(unfinished)) {
            for (Path path : paths.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(path);
            }
        } catch (IOException failed) {
            because.addSuppressed(failed);
        }
    }
}
