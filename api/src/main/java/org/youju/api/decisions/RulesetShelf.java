package org.youju.api.decisions;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youju.api.archive.Altered;
import org.youju.api.archive.Archive;
import org.youju.api.archive.Writing;
import org.youju.api.source.OpenRulesets;
import org.youju.document.ProblemsException;
import org.youju.ruleset.Ruleset;
import org.youju.ruleset.RulesetFiles;
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
        if (files(sql, ruleset.digest()).isEmpty()) {
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
        Youju youju = Youju.open(RulesetFiles.of(decode(digest, files)));
        boolean same = youju.years().size() == 1
                && youju.years().get(0).ruleset().digest().equals(digest);
        if (!same) {
            throw Altered.ruleset(digest, "its files have another digest");
        }
        return youju;
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

    private static Optional<String> files(JdbcClient sql, String digest) {
        return sql.sql("SELECT files FROM ruleset WHERE digest = ?")
                .param(digest)
                .query(String.class)
                .optional();
    }
}
