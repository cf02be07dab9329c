package org.youju.assurance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.youju.cases.CaseRunner;
import org.youju.cases.GoldenCase;
import org.youju.document.Diagnostic;
import org.youju.document.Diagnostic.Text;
import org.youju.document.Place;
import org.youju.document.ProblemsException;
import org.youju.rules.Rule;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.Ruleset;
import org.youju.ruleset.RulesetFiles;
import org.youju.scoring.YearRules;
import org.youju.scoring.Youju;

/** Checks a year before it is published. */
public final class Checker {

    private final RulesetFiles files;
    private final LocalDate today;
    private final List<Diagnostic> findings = new ArrayList<>();
    private final List<Coverage> coverage = new ArrayList<>();
    private boolean withCases = true;
    private int cases;
    private int mutants;
    private int equivalent;

    private Checker(RulesetFiles files, LocalDate today) {
        this.files = files;
        this.today = today;
    }

    /**
     * Everything there is to say of a year; a year that cannot even be read is reported likewise.
     *
     * @param folder scheme and year: {@code huangjiang-department/2023}
     * @param today the date by which `reviewBy` is judged
     */
    public static CheckReport check(RulesetFiles files, String folder, LocalDate today) {
        return new Checker(files.only(folder), today).check(folder);
    }

    /** The same without the cases: fast enough for every keystroke of somebody who writes rules. */
    public static CheckReport checkRules(RulesetFiles files, String folder, LocalDate today) {
        Checker checker = new Checker(files.only(folder), today);
        checker.withCases = false;
        return checker.check(folder);
    }

    private CheckReport check(String folder) {
        try {
            Youju youju = Youju.open(files);
            youju.years().forEach(year -> year(youju, year));
            if (youju.years().isEmpty()) {
                throw ProblemsException.of(
                        "RULESET_NOT_FOUND",
                        new Place(folder, 0, ""),
                        "there is no ruleset.yaml in " + folder,
                        "文件夹 " + folder + " 里没有 ruleset.yaml");
            }
        } catch (ProblemsException unreadable) {
            unreadable.problems().forEach(problem -> findings.add(unreadable(problem)));
        }
        files.strangers().forEach(path -> findings.add(stranger(path)));
        return new CheckReport(folder, findings, coverage, cases, mutants, equivalent);
    }

    private static Diagnostic stranger(String path) {
        return Diagnostic.warning(
                "FILE_UNKNOWN",
                new Place(path, 0, ""),
                new Text(
                        "nothing reads this file; it is no part of the year and of its digest",
                        "这个文件不会被读取，不属于本年度的规则，也不计入摘要",
                        "move it out of the year's folder, or correct its name",
                        "请移出年度文件夹，或改正文件名"));
    }

    private static Diagnostic unreadable(Diagnostic problem) {
        return Diagnostic.error(
                problem.code(),
                problem.place(),
                new Text(
                        problem.message(),
                        problem.messageZh(),
                        "correct this first; nothing else can be checked before",
                        "先改正这里；在此之前无法做其他检查"));
    }

    private void year(Youju youju, YearRules year) {
        Ruleset ruleset = year.ruleset();
        findings.addAll(FormCheck.of(ruleset, year.rules(), today));
        findings.addAll(DeclarationCheck.of(ruleset));
        findings.addAll(InvariantCheck.of(ruleset));
        findings.addAll(
                CalendarCheck.of(ruleset, year.rules().inForce().stream().flatMap(rule -> rule.quantities().stream())));
        for (int i = 0; i < ruleset.criteria().size(); i++) {
            completeness(year, i);
        }
        SharingCheck.of(year).ifPresent(findings::add);
        if (withCases) {
            cases(year, new CaseRunner(files, youju, year));
        }
    }

    private void completeness(YearRules year, int position) {
        Indicator indicator = year.ruleset().criteria().get(position);
        List<Rule> rules = year.rules().of(position);
        Proof proof = new Proof(year.vocabulary(), indicator, rules);
        List<Claim> claims = proof.claims();
        findings.addAll(new RulesCheck(year, position, proof).of(claims));
        List<Supplier<List<Diagnostic>>> checks = List.of(
                () -> AwardCheck.of(year, position, proof, claims),
                () -> new ThresholdCheck(year.vocabulary(), indicator, rules).run(),
                () -> DirectionCheck.of(year, position),
                () -> InvariantCheck.of(year, position, proof, claims));
        for (Supplier<List<Diagnostic>> check : checks) {
            try {
                findings.addAll(check.get());
            } catch (Uncovered sentence) {
                findings.add(RulesCheck.notDecided(
                        indicator,
                        RulesCheck.start(indicator, rules),
                        "what `" + sentence.getMessage() + "` comes to",
                        "“" + sentence.getMessage() + "”这种写法的全部结果"));
            }
        }
        int open = (int) claims.stream().filter(Claim::isUndecided).count();
        coverage.add(new Coverage(indicator.code(), new Where(rules).names(), claims.size() - open, open));
    }

    private void cases(YearRules year, CaseRunner runner) {
        List<GoldenCase> sheets = runner.ofSheets();
        cases += sheets.size();
        findings.addAll(CaseCheck.failures(sheets));
        List<Indicator> criteria = year.ruleset().criteria();
        for (int i = 0; i < criteria.size(); i++) {
            cases(year, i, runner.ofIndicator(criteria.get(i)), sheets);
        }
    }

    private void cases(YearRules year, int position, List<GoldenCase> own, List<GoldenCase> sheets) {
        Indicator indicator = year.ruleset().criteria().get(position);
        cases += own.size();
        findings.addAll(CaseCheck.failures(own));
        findings.addAll(CaseCheck.withoutScore(own, indicator.code()));
        findings.addAll(CaseCheck.of(
                indicator,
                year.rules().of(position),
                Stream.concat(own.stream(), sheets.stream()).toList()));
        Mutation.Result mutation = new Mutation(year, position, own, sheets).run();
        mutants += mutation.made();
        equivalent += mutation.equivalent();
        findings.addAll(mutation.survivors());
    }
}
