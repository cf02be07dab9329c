package org.youju.api.source;

import java.util.LinkedHashMap;
import java.util.Map;
import org.youju.ruleset.Ruleset;
import org.youju.ruleset.RulesetFiles;
import org.youju.scoring.Youju;

/** The rulesets as they are kept, and as they are opened for scoring. */
public record OpenRulesets(RulesetFiles files, Youju youju) {

    /** @throws org.youju.document.ProblemsException RULESET_INVALID where a ruleset has an error */
    public static OpenRulesets open(RulesetFiles files) {
        return new OpenRulesets(files, Youju.open(files));
    }

    /** All that one year is made of: the files of its folder and its phrase book, by path. */
    public Map<String, byte[]> filesOf(Ruleset ruleset) {
        Map<String, byte[]> of = new LinkedHashMap<>();
        files.below(ruleset.id().folder())
                .forEach(path -> of.put(path, files.bytes(path).orElseThrow()));
        String phrases = ruleset.phrases().file();
        of.put(phrases, files.bytes(phrases).orElseThrow());
        return of;
    }
}
