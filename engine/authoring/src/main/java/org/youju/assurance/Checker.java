package org.youju.assurance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private final Progress progress;
    private boolean withCases = true;
    private @Nullable String only;
    private int cases;
    private int mutants;
    private int equivalent;
    private int unnoticed;

    private Checker(RulesetFiles files, LocalDate today, Progress progress) {
        this.files = files;
        this.today = today;
        this.progress = progress;
    }

    /** Is told how far a check has come. */
    public interface Progress {

        /**
         * @param code of the indicator that comes next
         * @param done how many are done
         * @param all how many there are
         */
        void at(String code, int done, int all);
    }

    /**
     * Everything there is to say of a year; a year that cannot even be read is reported likewise.
     *
     * @param folder scheme and year: {@code huangjiang-department/2023}
     * @param today the date by which `reviewBy` is judged
     */
    public static CheckReport check(RulesetFiles files, String folder, LocalDate today) {
        return check(files, folder, today, null, (code, done, all) -> {});
    }

    /**
     * The same of one indicator only, where one is asked for: what is declared for the whole year is read, and not judged.
     *
     * @param only the indicator's code, null for all
     * @throws ProblemsException UNKNOWN_INDICATOR
     */
    public static CheckReport check(
            RulesetFiles files, String folder, LocalDate today, @Nullable String only, Progress progress) {
        Checker checker = new Checker(files.only(folder), today, progress);
        checker.only = only;
        return checker.check(folder);
    }

    /** The same without the cases: fast enough for every keystroke of somebody who writes rules. */
    public static CheckReport checkRules(RulesetFiles files, String folder, LocalDate today) {
        Checker checker = new Checker(files.only(folder), today, (code, done, all) -> {});
        checker.withCases = false;
        return checker.check(folder);
    }

    private CheckReport check(String folder) {
        attempt(() -> Youju.open(files)).ifPresent(youju -> years(youju, folder));
        files.strangers().forEach(path -> findings.add(stranger(path)));
        return new CheckReport(folder, findings, coverage, cases, mutants, equivalent, unnoticed);
    }

    private void years(Youju youju, String folder) {
        if (youju.years().isEmpty()) {
            findings.add(unreadable(ProblemsException.of(
                            "RULESET_NOT_FOUND",
                            new Place(folder, 0, ""),
                            "there is no ruleset.yaml in " + folder,
                            "文件夹 " + folder + " 里没有 ruleset.yaml")
                    .problems()
                    .get(0)));
        }
        for (YearRules year : youju.years()) {
            int position = only == null ? -1 : position(year, only);
            attempt(() -> {
                if (position < 0) {
                    year(youju, year);
                } else {
                    indicator(youju, year, position);
                }
                return year;
            });
        }
    }

    /** What cannot be read is a finding too. */
    private <T> Optional<T> attempt(Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (ProblemsException unreadable) {
            unreadable.problems().forEach(problem -> findings.add(unreadable(problem)));
            return Optional.empty();
        }
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
        findings.addAll(BlankCheck.of(files, ruleset.id().folder()));
        findings.addAll(FormCheck.of(ruleset, year.rules(), today));
        findings.addAll(DeclarationCheck.of(ruleset));
        findings.addAll(InvariantCheck.of(ruleset));
        findings.addAll(
                CalendarCheck.of(ruleset, year.rules().inForce().stream().flatMap(rule -> rule.quantities().stream())));
        SharingCheck.of(year).ifPresent(findings::add);
        CaseRunner runner = new CaseRunner(files, youju, year);
        List<GoldenCase> sheets = withCases ? sheets(runner) : List.of();
        int all = ruleset.criteria().size();
        for (int i = 0; i < all; i++) {
            progress.at(ruleset.criteria().get(i).code(), i, all);
            criterion(year, i, runner, sheets);
        }
    }

    private static int position(YearRules year, String code) {
        List<String> codes =
                year.ruleset().criteria().stream().map(Indicator::code).toList();
        if (!codes.contains(code)) {
            String known = String.join(", ", codes);
            throw ProblemsException.of(
                    "UNKNOWN_INDICATOR",
                    new Place("--indicator", 0, ""),
                    "there is no indicator `" + code + "`; there are: " + known,
                    "没有指标“" + code + "”；现有指标：" + known);
        }
        return codes.indexOf(code);
    }

    private void indicator(Youju youju, YearRules year, int position) {
        Indicator indicator = year.ruleset().criteria().get(position);
        String folder = indicator.rules().file().replaceFirst("[^/]+$", "");
        FormCheck.of(year.ruleset(), year.rules(), today).stream()
                .filter(one -> one.place().file().startsWith(folder))
                .forEach(findings::add);
        CaseRunner runner = new CaseRunner(files, youju, year);
        criterion(year, position, runner, sheets(runner));
    }

    private List<GoldenCase> sheets(CaseRunner runner) {
        List<GoldenCase> sheets = runner.ofSheets();
        cases += sheets.size();
        findings.addAll(CaseCheck.failures(sheets));
        return sheets;
    }

    private void criterion(YearRules year, int position, CaseRunner runner, List<GoldenCase> sheets) {
        completeness(year, position);
        if (withCases) {
            cases(year, position, runner.ofIndicator(year.ruleset().criteria().get(position)), sheets);
        }
    }

    private void completeness(YearRules year, int position) {
        Indicator indicator = year.ruleset().criteria().get(position);
        List<Rule> rules = year.rules().of(position);
        int before = findings.size();
        findings.addAll(ClauseCheck.of(year.ruleset(), indicator, rules));
        Proof proof = new Proof(year.vocabulary(), indicator, rules);
        List<Claim> claims = proof.claims();
        findings.addAll(new RulesCheck(year, position, proof).of(claims));
        findings.addAll(RulesCheck.ofReadings(year, position));
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
        int left = (int) claims.stream().filter(Claim::isUndecided).count();
        int open = (int) findings.stream()
                .skip(before)
                .filter(one -> one.code().equals("NOT_DECIDED"))
                .count();
        coverage.add(new Coverage(
                indicator.code(),
                new Where(rules).names(),
                claims.size() - left,
                open,
                Undirected.of(year.vocabulary(), indicator, rules)));
    }

    private void cases(YearRules year, int position, List<GoldenCase> own, List<GoldenCase> sheets) {
        Indicator indicator = year.ruleset().criteria().get(position);
        cases += own.size();
        findings.addAll(CaseCheck.failures(own));
        findings.addAll(CaseCheck.withoutScore(own, indicator.code()));
        List<GoldenCase> all = Stream.concat(own.stream(), sheets.stream()).toList();
        findings.replaceAll(one -> CaseCheck.unrefuted(indicator, one, all));
        findings.addAll(CaseCheck.of(indicator, year.rules().of(position), all));
        Mutation.Result mutation = new Mutation(year, position, own, sheets).run();
        mutants += mutation.made();
        equivalent += mutation.equivalent();
        unnoticed += mutation.survived();
        findings.addAll(mutation.findings());
    }
}
