package org.youju.api.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.youju.ruleset.Ruleset;
import org.youju.ruleset.RulesetFiles;
import org.youju.scoring.YearRules;
import org.youju.scoring.Youju;

/** The rulesets as they are kept, and as they are opened for scoring. */
public record OpenRulesets(List<OpenYear> years, Youju youju) {

    /**
     * One year.
     *
     * @param files all that it is made of, and nothing else
     */
    public record OpenYear(YearRules rules, RulesetFiles files) {

        /** @throws org.youju.document.ProblemsException RULESET_INVALID where it has an error */
        static OpenYear open(RulesetFiles all, String folder) {
            YearRules rules = Youju.open(all.only(folder)).years().get(0);
            return new OpenYear(
                    rules, all.only(folder, rules.ruleset().phrases().file()));
        }

        String folder() {
            return rules.ruleset().id().folder();
        }

        boolean isPublished() {
            return rules.ruleset().published() != null;
        }

        /** Whether it is kept still as it was opened. */
        boolean isStillIn(RulesetFiles all) {
            return all.only(folder(), rules.ruleset().phrases().file()).isSameAs(files);
        }
    }

    public OpenRulesets {
        years = List.copyOf(years);
    }

    /** @throws org.youju.document.ProblemsException RULESET_INVALID where a ruleset has an error */
    public static OpenRulesets open(RulesetFiles files) {
        return of(files.folders().stream()
                .map(folder -> OpenYear.open(files, folder))
                .toList());
    }

    static OpenRulesets of(List<OpenYear> years) {
        return new OpenRulesets(
                years, Youju.of(years.stream().map(OpenYear::rules).toList()));
    }

    /** All that one year is made of: the files of its folder and its phrase book, by path. */
    public Map<String, byte[]> filesOf(Ruleset ruleset) {
        RulesetFiles files = years.stream()
                .filter(year -> year.folder().equals(ruleset.id().folder())
                        && year.rules().ruleset().digest().equals(ruleset.digest()))
                .findFirst()
                .orElseThrow()
                .files();
        Map<String, byte[]> of = new LinkedHashMap<>();
        files.below(ruleset.id().folder())
                .forEach(path -> of.put(path, files.bytes(path).orElseThrow()));
        String phrases = ruleset.phrases().file();
        of.put(phrases, files.bytes(phrases).orElseThrow());
        return of;
    }
}
