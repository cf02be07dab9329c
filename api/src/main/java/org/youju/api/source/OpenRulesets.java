package org.youju.api.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.youju.document.Place;
import org.youju.document.ProblemsException;
import org.youju.ruleset.Ruleset;
import org.youju.ruleset.RulesetFiles;
import org.youju.scoring.YearRules;
import org.youju.scoring.Youju;

/**
 * The rulesets as they are kept, and as they are opened for scoring.
 *
 * @param refused the years that have an error; the others do not wait for them
 */
public record OpenRulesets(List<OpenYear> years, Youju youju, List<Reload.Refused> refused) {

    /**
     * One year.
     *
     * @param files all that it is made of, and nothing else
     */
    public record OpenYear(YearRules rules, RulesetFiles files) {

        /** @throws ProblemsException RULESET_INVALID where it has an error */
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
        refused = List.copyOf(refused);
    }

    /**
     * Each year by itself.
     *
     * @throws ProblemsException RULESETS_UNREADABLE where there is no year; RULESET_INVALID where none is without an error
     */
    public static OpenRulesets open(RulesetFiles files) {
        List<OpenYear> years = new ArrayList<>();
        List<Reload.Refused> refused = new ArrayList<>();
        for (String folder : files.folders()) {
            try {
                years.add(OpenYear.open(files, folder));
            } catch (ProblemsException wrong) {
                refused.add(new Reload.Refused(folder, wrong));
            }
        }
        // who asks for a year must not get its draft because what was published of it is not as it was
        years.removeIf(year -> !year.isPublished()
                && refused.stream()
                        .anyMatch(one -> files.bytes(one.folder() + "/" + RulesetFiles.LOCK)
                                        .isPresent()
                                && withoutRevision(one.folder()).equals(withoutRevision(year.folder()))));
        if (!years.isEmpty()) {
            return of(years, refused);
        }
        throw refused.isEmpty()
                ? ProblemsException.of(
                        "RULESETS_UNREADABLE",
                        new Place("", 0, ""),
                        "there is no year in the folder of rulesets, no `scheme/year/ruleset.yaml`",
                        "规则文件夹里没有任何年度（方案/年度/ruleset.yaml）；请核对 --rulesets 或 YOUJU_RULESETS")
                : refused.get(0).because();
    }

    private static String withoutRevision(String folder) {
        return folder.replaceFirst("-r\\d+$", "");
    }

    static OpenRulesets of(List<OpenYear> years, List<Reload.Refused> refused) {
        return new OpenRulesets(
                years, Youju.of(years.stream().map(OpenYear::rules).toList()), refused);
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
