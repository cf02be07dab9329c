package org.youju.api.source;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.youju.document.ProblemsException;
import org.youju.ruleset.RulesetFiles;

/** The rulesets of a folder, or those packed in the jar. */
public final class RulesetSource {

    private RulesetSource() {}

    /**
     * @param folder null for those packed in the jar
     * @throws ProblemsException RULESETS_UNREADABLE
     */
    public static RulesetFiles files(@Nullable Path folder) {
        return folder == null
                ? RulesetFiles.onClassPath(RulesetSource.class.getClassLoader())
                : RulesetFiles.in(folder);
    }
}
