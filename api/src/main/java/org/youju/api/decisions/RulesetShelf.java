package org.youju.api.decisions;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youju.api.archive.Altered;
import org.youju.api.archive.Archive;
import org.youju.api.archive.Writing;
import org.youju.api.source.OpenRulesets;
import org.youju.api.source.Reload;
import org.youju.document.Diagnostic;
import org.youju.document.Diagnostic.Text;
import org.youju.document.ProblemsException;
import org.youju.ruleset.Ruleset;
import org.youju.ruleset.RulesetFiles;
import org.youju.ruleset.RulesetId;
import org.youju.scoring.YearRules;
import org.youju.scoring.Youju;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rulesets that decisions were made by, kept whole under their digests, whatever becomes of their folders. */
final class RulesetShelf {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_OPEN = 16;

    private final Archive archive;
    private final Supplier<OpenRulesets> current;
    private final Map<String, Youju> opened = new LinkedHashMap<>(MOST_OPEN, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Youju> eldest) {
            return size() > MOST_OPEN;
        }
    };

    /** @param current the rulesets that are served at the moment */
    RulesetShelf(Archive archive, Supplier<OpenRulesets> current) {
        this.archive = archive;
        this.current = current;
    }

    /** Keeps a ruleset with the first decision that is made by it, in the same transaction. */
    void keep(Writing writing, OpenRulesets rulesets, Ruleset ruleset) {
        JdbcClient sql = writing.sql();
        if (!isKept(sql, ruleset.digest())) {
            Map<String, String> files = new TreeMap<>();
            rulesets.filesOf(ruleset)
                    .forEach(
                            (path, bytes) -> files.put(path, Base64.getEncoder().encodeToString(bytes)));
            sql.sql("INSERT INTO ruleset (digest, folder, files) VALUES (?, ?, ?)")
                    .params(ruleset.digest(), ruleset.id().folder(), JSON.writeValueAsString(files))
                    .update();
        }
    }

    /**
     * An engine that knows the ruleset of this digest: the one being served where it is that, else the one that is kept.
     *
     * @throws ProblemsException ARCHIVE_ALTERED where what is kept is not what its digest says
     */
    Youju open(String digest) {
        Youju served = current.get().youju();
        if (served.years().stream().anyMatch(year -> year.ruleset().digest().equals(digest))) {
            return served;
        }
        synchronized (opened) {
            return opened.computeIfAbsent(digest, this::kept);
        }
    }

    /** The table of this digest. */
    Ruleset ruleset(String digest) {
        return open(digest).years().stream()
                .map(YearRules::ruleset)
                .filter(ruleset -> ruleset.digest().equals(digest))
                .findFirst()
                .orElseThrow();
    }

    /**
     * The ruleset that is kept under a digest, opened anew.
     *
     * @throws ProblemsException ARCHIVE_ALTERED where what is kept is not what its digest says
     */
    Youju kept(String digest) {
        String files = archive.read(sql -> files(sql, digest))
                .orElseThrow(() -> Altered.ruleset(digest, "a decision names it, and it is not there"));
        Map<String, byte[]> decoded = decode(digest, files);
        if (!digest(decoded).equals(digest)) {
            throw Altered.ruleset(digest, "its files have another digest");
        }
        return Youju.open(RulesetFiles.of(decoded));
    }

    /** Of one year's folder and its phrase book, which are all that is kept of a ruleset. */
    private static String digest(Map<String, byte[]> files) {
        String folder = first(files, "/ruleset\\.yaml").replaceFirst("/ruleset\\.yaml$", "");
        return RulesetFiles.of(files).digest(folder, first(files, "\\.dsl"));
    }

    private static String first(Map<String, byte[]> files, String ending) {
        return files.keySet().stream()
                .filter(path -> path.matches(".+" + ending))
                .findFirst()
                .orElse("");
    }

    /**
     * Tells of every ruleset that is named by a decision or kept, and is not what its digest says; and of every published
     * revision that is served with other rules than decisions were made by, or refused, or missing.
     */
    void check(Consumer<Text> wrong) {
        archive.read(sql -> sql.sql("SELECT digest FROM ruleset UNION SELECT digest FROM decision ORDER BY 1")
                        .query(String.class)
                        .list())
                .forEach(digest -> {
                    try {
                        kept(digest);
                    } catch (ProblemsException altered) {
                        Diagnostic first = altered.problems().get(0);
                        wrong.accept(new Text(first.message(), first.messageZh(), null, null));
                    }
                });
        current.get().youju().years().stream()
                .map(YearRules::ruleset)
                .filter(ruleset -> ruleset.published() != null)
                .forEach(ruleset -> replaced(ruleset)
                        .ifPresent(other -> wrong.accept(new Text(
                                "published " + ruleset.id().folder() + " is " + ruleset.digest() + " now, and was "
                                        + other + " for decisions made before",
                                "已发布的 " + ruleset.id().folder() + " 现在的摘要是 " + ruleset.digest() + "，以前的决定依据的是 " + other,
                                null,
                                null))));
        current.get().refused().stream()
                .filter(Reload.Refused::published)
                .forEach(refused -> refused.because()
                        .problems()
                        .forEach(problem -> wrong.accept(new Text(
                                refused.folder() + ": " + problem.message(),
                                refused.folder() + "：" + problem.messageZh(),
                                null,
                                null))));
    }

    /** Another digest under which decisions were made by what was published as this revision. */
    private Optional<String> replaced(Ruleset ruleset) {
        RulesetId id = ruleset.id();
        return archive
                .read(sql -> sql.sql("SELECT DISTINCT digest FROM decision"
                                + " WHERE scheme = ? AND year = ? AND revision = ? AND digest <> ? ORDER BY 1")
                        .params(id.scheme(), id.year(), id.revision(), ruleset.digest())
                        .query(String.class)
                        .list())
                .stream()
                .filter(digest -> ruleset(digest).published() != null)
                .findFirst();
    }

    private static Map<String, byte[]> decode(String digest, String text) {
        Map<String, byte[]> files = new TreeMap<>();
        try {
            JSON.readValue(text, new TypeReference<Map<String, String>>() {})
                    .forEach((path, content) ->
                            files.put(path, Base64.getDecoder().decode(content)));
            return files;
        } catch (JacksonException | IllegalArgumentException broken) {
            throw Altered.ruleset(digest, "its files cannot be read");
        }
    }

    private static boolean isKept(JdbcClient sql, String digest) {
        return sql.sql("SELECT count(*) FROM ruleset WHERE digest = ?")
                        .param(digest)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static Optional<String> files(JdbcClient sql, String digest) {
        return sql.sql("SELECT files FROM ruleset WHERE digest = ?")
                .param(digest)
                .query(String.class)
                .optional();
    }
}
