package org.youju.ruleset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.youju.document.Place;
import org.youju.document.ProblemsException;

/**
 * Reads the folder {@code rulesets} as it lies on a disk, where other things lie as well: what systems and editors leave
 * behind is passed over, other files are strangers, and what is wrong with a file is reported with its year alone. Links are
 * followed as long as they stay inside the folder.
 */
final class RulesetFolder {

    private static final long MOST_BYTES = 1024 * 1024;
    private static final int MOST_DEPTH = 8;

    /** The files of a year that something reads. */
    private static final Pattern READ = Pattern.compile("(ruleset|calendar|reference)\\.yaml|ruleset\\.lock"
            + "|[A-Za-z0-9.-]+/(indicator|cases)\\.yaml|[A-Za-z0-9.-]+/([a-z0-9-]+/)?[a-z0-9-]+\\.dslr"
            + "|sheets/[^/]+\\.(yaml|json|txt|tsv|xlsx)");

    /** What systems, editors and office programs leave beside files. */
    private static final Pattern LITTER = Pattern.compile(
            "\\..*|~\\$.*|.*~|#.*#|.*\\.(swp|swo|tmp|bak|orig)|Thumbs\\.db|desktop\\.ini|__MACOSX",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LOCKED = Pattern.compile("\\{path: ([^,}]+),");

    private final Path root;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final SortedMap<String, ProblemsException> faults = new TreeMap<>();
    private final SortedSet<String> strangers = new TreeSet<>();

    private RulesetFolder(Path root) {
        this.root = root;
    }

    /** @throws ProblemsException RULESETS_UNREADABLE where there is no such directory, or it cannot be read */
    static RulesetFiles read(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw unreadable(
                    directory.toString(),
                    "there is no such directory of rulesets",
                    "找不到规则文件夹；请用 --rulesets 或环境变量 YOUJU_RULESETS 指明");
        }
        try {
            RulesetFolder folder = new RulesetFolder(directory.toRealPath());
            folder.readAll();
            return new RulesetFiles(folder.files, folder.faults, folder.strangers);
        } catch (IOException | UncheckedIOException failed) {
            throw unreadable(directory.toString(), "cannot be read: " + failed.getMessage(), "规则文件夹无法读取");
        }
    }

    private void readAll() throws IOException {
        Map<String, Path> there = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root, MOST_DEPTH, FileVisitOption.FOLLOW_LINKS)) {
            paths.forEach(path -> {
                String name = root.relativize(path).toString().replace('\\', '/');
                if (RulesetFiles.belongs(name) && !isLitter(name) && !Files.isDirectory(path)) {
                    there.put(name, path);
                }
            });
        }
        Set<String> locked = there.entrySet().stream()
                .filter(one -> one.getKey().endsWith("/" + RulesetFiles.LOCK))
                .flatMap(one -> locked(one.getValue()))
                .collect(Collectors.toSet());
        there.forEach((name, path) -> {
            if (isRead(name) || locked.contains(name)) {
                take(name, path);
            } else {
                strangers.add(name);
            }
        });
    }

    private static boolean isRead(String name) {
        String[] parts = name.split("/", 3);
        return parts.length < 3 || READ.matcher(parts[2]).matches();
    }

    private static boolean isLitter(String name) {
        return Stream.of(name.split("/")).anyMatch(part -> LITTER.matcher(part).matches());
    }

    /** What a year was published with belongs to it, whatever it is: its digest is over these files. */
    private static Stream<String> locked(Path lock) {
        try {
            if (Files.size(lock) > MOST_BYTES) {
                return Stream.empty();
            }
            String text = new String(Files.readAllBytes(lock), StandardCharsets.UTF_8);
            return LOCKED.matcher(text).results().map(found -> found.group(1).strip());
        } catch (IOException unreadable) {
            return Stream.empty(); // said where the lock itself is taken
        }
    }

    private void take(String name, Path path) {
        try {
            if (!path.toRealPath().startsWith(root)) {
                fault(name, "a link leads out of the folder of rulesets", "链接指向规则文件夹以外，请换成文件本身");
            } else if (Files.size(path) > MOST_BYTES) {
                fault(name, "a file of a ruleset has at most 1 MiB", "规则文件夹里的文件不能超过 1 MiB");
            } else {
                files.put(name, Files.readAllBytes(path));
            }
        } catch (IOException failed) {
            fault(name, "cannot be read: " + failed.getMessage(), "文件无法读取，请检查链接和权限");
        }
    }

    private void fault(String name, String message, String messageZh) {
        faults.put(name, unreadable(name, message, messageZh));
    }

    private static ProblemsException unreadable(String file, String message, String messageZh) {
        return ProblemsException.of("RULESETS_UNREADABLE", new Place(file, 0, ""), message, messageZh);
    }
}
