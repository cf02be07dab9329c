package org.youju.ruleset;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.youju.document.Diagnostic;
import org.youju.document.Place;
import org.youju.document.ProblemsException;

/** The folder {@code rulesets} as paths and bytes, from wherever it is kept: a directory, a jar, a store. */
public final class RulesetFiles {

    /** The file that makes a folder a year's. */
    public static final String MANIFEST = "ruleset.yaml";

    /** What publishing writes into a year's folder; no part of what it locks. */
    public static final String LOCK = "ruleset.lock";

    /** The figures that all sheets of a year share. */
    public static final String REFERENCE = "reference.yaml";

    private static final Pattern BELONGS = Pattern.compile("phrases/\\d+\\.dsl|[a-z0-9-]+/\\d{4}(-r\\d+)?/.+");

    private final SortedMap<String, byte[]> files;
    private final SortedMap<String, ProblemsException> faults;
    private final SortedSet<String> strangers;
    /** Whether figures of the sheets that are not worked out yet are taken as one, since nobody scores by them. */
    private final boolean withoutFigures;

    /**
     * @param faults by path, of files that cannot be taken
     * @param strangers paths inside of years that nothing reads
     */
    RulesetFiles(
            SortedMap<String, byte[]> files, SortedMap<String, ProblemsException> faults, SortedSet<String> strangers) {
        this(files, faults, strangers, false);
    }

    private RulesetFiles(
            SortedMap<String, byte[]> files,
            SortedMap<String, ProblemsException> faults,
            SortedSet<String> strangers,
            boolean withoutFigures) {
        this.withoutFigures = withoutFigures;
        this.files = files;
        this.faults = faults;
        this.strangers = strangers;
    }

    /** @param files paths with forward slashes, such as {@code phrases/1.dsl} */
    public static RulesetFiles of(Map<String, byte[]> files) {
        return new RulesetFiles(new TreeMap<>(files), new TreeMap<>(), new TreeSet<>());
    }

    /**
     * Reads the phrase books and every folder that holds a year. What systems and editors leave beside them is passed over;
     * links are followed inside the folder.
     *
     * @throws ProblemsException RULESETS_UNREADABLE where there is no such directory, or it cannot be read; what is wrong with
     *     a single file is reported when its year is read
     */
    public static RulesetFiles in(Path directory) {
        return RulesetFolder.read(directory);
    }

    /**
     * The phrase books and years in the folder {@code rulesets} of a class path, such as those of the module youju-rulesets.
     *
     * @throws ProblemsException RULESETS_UNREADABLE where there are none
     */
    public static RulesetFiles onClassPath(ClassLoader loader) {
        Map<String, byte[]> files = ClassPathFiles.of(loader);
        if (files.isEmpty()) {
            throw unreadable(
                    "",
                    "no rulesets are packed in this program",
                    "程序内没有评分规则；请用 --rulesets 或环境变量 YOUJU_RULESETS 指明规则文件夹");
        }
        return of(files);
    }

    Map<String, byte[]> all() {
        return files;
    }

    /** Whether a path below the folder of rulesets is a phrase book or inside a scheme's year. */
    public static boolean belongs(String path) {
        return BELONGS.matcher(path).matches();
    }

    /**
     * The same for working out the figures that come of a year's sheets ({@code take} in {@code reference}): a year whose
     * {@link #REFERENCE} does not give them yet is read all the same. Nothing may be scored by it.
     */
    public RulesetFiles withoutFigures() {
        return new RulesetFiles(files, faults, strangers, true);
    }

    boolean isWithoutFigures() {
        return withoutFigures;
    }

    /** The same without the years in other folders. */
    public RulesetFiles only(String folder) {
        return only(path -> path.startsWith("phrases/") || path.startsWith(folder + "/"));
    }

    /** All that one year is made of: the files of its folder and its phrase book. */
    public RulesetFiles only(String folder, String phraseBook) {
        return only(path -> path.equals(phraseBook) || path.startsWith(folder + "/"));
    }

    private RulesetFiles only(Predicate<String> wanted) {
        RulesetFiles kept =
                new RulesetFiles(new TreeMap<>(files), new TreeMap<>(faults), new TreeSet<>(strangers), withoutFigures);
        kept.files.keySet().removeIf(wanted.negate());
        kept.faults.keySet().removeIf(wanted.negate());
        kept.strangers.removeIf(wanted.negate());
        return kept;
    }

    /** Paths inside of years that nothing reads, which are part of no digest. */
    public SortedSet<String> strangers() {
        return Collections.unmodifiableSortedSet(strangers);
    }

    /** @throws ProblemsException RULESETS_UNREADABLE with each file of a year that cannot be taken */
    void refuseFaults(String folder) {
        List<Diagnostic> all = faults.entrySet().stream()
                .filter(one -> one.getKey().startsWith(folder + "/"))
                .flatMap(one -> one.getValue().problems().stream())
                .toList();
        if (!all.isEmpty()) {
            throw new ProblemsException("RULESETS_UNREADABLE", all);
        }
    }

    /** The folders that hold a year's manifest: {@code scheme/year}. */
    public List<String> folders() {
        return Stream.concat(files.keySet().stream(), faults.keySet().stream())
                .filter(path -> path.matches("[^/]+/[^/]+/" + MANIFEST.replace(".", "\\.")))
                .map(path -> path.substring(0, path.lastIndexOf('/')))
                .sorted()
                .toList();
    }

    /** Whether both hold the same files with the same content. */
    public boolean isSameAs(RulesetFiles other) {
        return faults.keySet().equals(other.faults.keySet())
                && files.keySet().equals(other.files.keySet())
                && files.entrySet().stream()
                        .allMatch(file -> Arrays.equals(file.getValue(), other.files.get(file.getKey())));
    }

    public Optional<byte[]> bytes(String path) {
        return Optional.ofNullable(files.get(path)).map(byte[]::clone);
    }

    /** The paths below a folder, in order. */
    public List<String> below(String folder) {
        return files.keySet().stream()
                .filter(path -> path.startsWith(folder + "/"))
                .toList();
    }

    /** SHA-256 over path and content of every file of the folder but its lock, and of the phrase book. */
    public String digest(String folder, String phraseBook) {
        MessageDigest all = sha256();
        hashes(folder, phraseBook)
                .forEach((path, hash) -> all.update((hash + "  " + path + "\n").getBytes(StandardCharsets.UTF_8)));
        return "sha256:" + HexFormat.of().formatHex(all.digest());
    }

    /** SHA-256 in hexadecimal of every file of the folder but its lock, and of the phrase book, by path. */
    public SortedMap<String, String> hashes(String folder, String phraseBook) {
        SortedMap<String, String> hashes = new TreeMap<>();
        Stream.concat(below(folder).stream().filter(path -> !path.endsWith("/" + LOCK)), Stream.of(phraseBook))
                .forEach(path -> hashes.put(
                        path, HexFormat.of().formatHex(sha256().digest(files.getOrDefault(path, new byte[0])))));
        return hashes;
    }

    static String sha256(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static ProblemsException unreadable(String file, String message, String messageZh) {
        return ProblemsException.of("RULESETS_UNREADABLE", new Place(file, 0, ""), message, messageZh);
    }
}
