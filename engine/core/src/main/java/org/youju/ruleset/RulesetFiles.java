package org.youju.ruleset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.youju.document.Place;
import org.youju.document.ProblemsException;

/** The folder {@code rulesets} as paths and bytes, from wherever it is kept: a directory, a jar, a store. */
public final class RulesetFiles {

    /** The file that makes a folder a year's. */
    public static final String MANIFEST = "ruleset.yaml";

    /** What publishing writes into a year's folder; no part of what it locks. */
    public static final String LOCK = "ruleset.lock";

    private static final long MOST_BYTES = 1024 * 1024;

    private static final Pattern BELONGS = Pattern.compile("phrases/\\d+\\.dsl|[a-z0-9-]+/\\d{4}(-r\\d+)?/.+");

    private final SortedMap<String, byte[]> files;

    private RulesetFiles(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    /** @param files paths with forward slashes, such as {@code phrases/1.dsl} */
    public static RulesetFiles of(Map<String, byte[]> files) {
        return new RulesetFiles(new TreeMap<>(files));
    }

    /**
     * Reads the phrase books and every folder that holds a year; links are not followed.
     *
     * @throws ProblemsException RULESETS_UNREADABLE where there is no such directory, or a file is too large
     */
    public static RulesetFiles in(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw unreadable(
                    directory.toString(),
                    "there is no such directory of rulesets",
                    "找不到规则文件夹；请用 --rulesets 或环境变量 YOUJU_RULESETS 指明");
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(directory, 8)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                String name = directory.relativize(path).toString().replace('\\', '/');
                if (belongs(name) && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    files.put(name, bytes(path, name));
                }
            }
        } catch (IOException | UncheckedIOException failed) {
            throw unreadable(directory.toString(), "cannot be read: " + failed.getMessage(), "规则文件夹无法读取");
        }
        return new RulesetFiles(files);
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

    /** The same without the years in other folders. */
    public RulesetFiles only(String folder) {
        SortedMap<String, byte[]> kept = new TreeMap<>();
        files.forEach((path, content) -> {
            if (path.startsWith("phrases/") || path.startsWith(folder + "/")) {
                kept.put(path, content);
            }
        });
        return new RulesetFiles(kept);
    }

    /** All that one year is made of: the files of its folder and its phrase book. */
    public RulesetFiles only(String folder, String phraseBook) {
        SortedMap<String, byte[]> kept = new TreeMap<>();
        files.forEach((path, content) -> {
            if (path.equals(phraseBook) || path.startsWith(folder + "/")) {
                kept.put(path, content);
            }
        });
        return new RulesetFiles(kept);
    }

    private static byte[] bytes(Path path, String name) throws IOException {
        if (Files.size(path) > MOST_BYTES) {
            throw unreadable(name, "a file of a ruleset has at most 1 MiB", "规则文件夹里的文件不能超过 1 MiB");
        }
        return Files.readAllBytes(path);
    }

    /** The folders that hold a year's manifest: {@code scheme/year}. */
    public List<String> folders() {
        return files.keySet().stream()
                .filter(path -> path.matches("[^/]+/[^/]+/" + MANIFEST.replace(".", "\\.")))
                .map(path -> path.substring(0, path.lastIndexOf('/')))
                .toList();
    }

    /** Whether both hold the same files with the same content. */
    public boolean isSameAs(RulesetFiles other) {
        return files.keySet().equals(other.files.keySet())
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
