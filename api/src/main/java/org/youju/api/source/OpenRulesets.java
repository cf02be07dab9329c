package org.youju.api.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.youju.document.Place;
import org.youju.document.ProblemsException;
import org.youju.ruleset.KnownPublications;
import org.youju.ruleset.Ruleset;
import org.youju.ruleset.RulesetFiles;
import org.youju.ruleset.RulesetId;
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
        return open(files, KnownPublications.NONE).orThrow();
    }

    /**
     * Each year by itself; one that is not as it is known to be published is refused, as is one that is missing.
     *
     * @throws ProblemsException RULESETS_UNREADABLE where there is no year
     */
    public static OpenRulesets open(RulesetFiles files, KnownPublications known) {
        List<OpenYear> years = new ArrayList<>();
        List<Reload.Refused> refused = new ArrayList<>();
        for (String folder : files.folders()) {
            try {
                OpenYear year = OpenYear.open(files, folder);
                known.check(year.rules().ruleset());
                years.add(year);
            } catch (ProblemsException wrong) {
                refused.add(Reload.Refused.of(folder, wrong, files, known));
            }
        }
        if (years.isEmpty() && refused.isEmpty()) {
            throw ProblemsException.of(
                    "RULESETS_UNREADABLE",
                    new Place("", 0, ""),
                    "there is no year in the folder of rulesets, no `scheme/year/ruleset.yaml`",
                    "规则文件夹里没有任何年度（方案/年度/ruleset.yaml）；请核对 --rulesets 或 YOUJU_RULESETS");
        }
        known.missing(files)
                .forEach((id, because) -> refused.add(Reload.Refused.of(id.folder(), because, files, known)));
        return of(years, refused);
    }

    /** @throws ProblemsException what is wrong with the first, where none is without an error */
    public OpenRulesets orThrow() {
        if (years.isEmpty()) {
            throw refused.get(0).because();
        }
        return this;
    }

    /** The same with only those years that pass; what does not is refused. */
    public OpenRulesets passing(Consumer<Ruleset> gate, KnownPublications known) {
        List<OpenYear> passed = new ArrayList<>();
        List<Reload.Refused> all = new ArrayList<>(refused);
        for (OpenYear year : years) {
            try {
                gate.accept(year.rules().ruleset());
                passed.add(year);
            } catch (ProblemsException wrong) {
                all.add(Reload.Refused.of(year.folder(), wrong, year.files(), known));
            }
        }
        return of(passed, all);
    }

    static OpenRulesets of(List<OpenYear> opened, List<Reload.Refused> refused) {
        List<Reload.Refused> lost = refused.stream()
                .filter(one -> one.published()
                        && opened.stream().noneMatch(year -> year.folder().equals(one.folder())))
                .toList();
        // who asks for a year must not get its draft because what was published of it is not as it was
        List<OpenYear> years = opened.stream()
                .filter(year -> year.isPublished()
                        || lost.stream()
                                .noneMatch(one -> withoutRevision(one.folder()).equals(withoutRevision(year.folder()))))
                .toList();
        Map<RulesetId, ProblemsException> gone = new TreeMap<>();
        lost.forEach(one -> RulesetId.ofFolder(one.folder())
                .ifPresent(id -> gone.put(
                        id,
                        new ProblemsException(
                                KnownPublications.ALTERED, one.because().problems()))));
        return new OpenRulesets(
                years, Youju.of(years.stream().map(OpenYear::rules).toList(), gone), refused);
    }

    private static String withoutRevision(String folder) {
        return folder.replaceFirst("-r\\d+$", "");
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
