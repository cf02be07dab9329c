package org.youju.scorecard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Numbers;
import org.youju.facts.Facts;
import org.youju.ledger.Account;
import org.youju.ledger.Entry;
import org.youju.ledger.Ledger;
import org.youju.rules.Rule;
import org.youju.ruleset.Clause;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.Ruleset;
import org.youju.scorecard.Scorecard.ClauseRef;
import org.youju.scorecard.Scorecard.EntryLine;
import org.youju.scorecard.Scorecard.IndicatorScore;
import org.youju.scorecard.Scorecard.Range;
import org.youju.scorecard.Scorecard.RuleRef;
import org.youju.scorecard.Scorecard.RulesetStamp;
import org.youju.scorecard.Scorecard.Status;
import org.youju.submission.Submission;

/** Adds the ledger up, says its entries in words, and checks the department's own scores against it. */
public final class ScorecardMaker {

    private final Ruleset ruleset;
    private final Submission submission;
    private final Facts facts;
    private final Words words;

    private ScorecardMaker(Ruleset ruleset, Submission submission, Facts facts) {
        this.ruleset = ruleset;
        this.submission = submission;
        this.facts = facts;
        this.words = new Words(facts);
    }

    /** @param engine version of the engine, to be stamped on the card */
    public static Scorecard make(Ruleset ruleset, Submission submission, Facts facts, Ledger ledger, String engine) {
        return new ScorecardMaker(ruleset, submission, facts).make(ledger, engine);
    }

    private Scorecard make(Ledger ledger, String engine) {
        SelfScoreAudit audit = new SelfScoreAudit(ruleset, submission);
        List<IndicatorScore> indicators = ledger.accounts().stream()
                .map(account -> indicator(account, audit))
                .toList();
        Account total = ledger.total();
        boolean determined = ledger.isDetermined();
        BigDecimal points = Numbers.atLeastTwoDecimals(ruleset.points());
        BigDecimal low = ledger.low();
        BigDecimal high = ledger.high();
        @Nullable BigDecimal score = determined ? low : null;
        Submission.Department department = submission.department();
        return new Scorecard(
                null,
                new RulesetStamp(
                        ruleset.id().scheme(), ruleset.id().year(), ruleset.id().revision(), ruleset.digest()),
                engine,
                ruleset.title(),
                ruleset.scope(),
                new Scorecard.Department(department.name(), department.code(), department.region()),
                determined ? Status.DETERMINED : Status.UNDETERMINED,
                points,
                score,
                score == null ? null : points.subtract(score),
                new Range(low, high),
                score == null ? null : ruleset.grades().of(score, points).orElse(null),
                indicators,
                total == null ? null : indicator(total, audit),
                findings(audit, indicators, ledger));
    }

    private List<Scorecard.Finding> findings(SelfScoreAudit audit, List<IndicatorScore> indicators, Ledger ledger) {
        List<Scorecard.Finding> findings = new ArrayList<>(audit.findings(indicators));
        findings.addAll(FindingAudit.findings(facts, ledger));
        return findings;
    }

    private IndicatorScore indicator(Account account, SelfScoreAudit audit) {
        Indicator indicator = account.indicator();
        BigDecimal points = Numbers.atLeastTwoDecimals(indicator.points());
        @Nullable BigDecimal score = account.score();
        Range range = new Range(account.low(), account.high());
        return new IndicatorScore(
                indicator.code(),
                indicator.provenance().word(),
                indicator.path(),
                points,
                score,
                score == null ? null : points.subtract(score),
                range,
                account.isDetermined() ? Status.DETERMINED : Status.UNDETERMINED,
                account.missing().stream().map(words::missing).toList(),
                audit.compare(indicator, score, range),
                IntStream.range(0, account.entries().size())
                        .mapToObj(i -> line(account.seq(i), account.entries().get(i), indicator))
                        .toList());
    }

    private EntryLine line(int seq, Entry entry, Indicator indicator) {
        @Nullable Rule rule = entry.rule();
        return new EntryLine(
                seq,
                entry.pointer(),
                entry.name(),
                entry.item().goal() == null ? null : entry.item().split().equation(),
                entry.kind(),
                entry.cause(),
                Numbers.atLeastTwoDecimals(entry.points()),
                Numbers.atLeastTwoDecimals(entry.balance()),
                rule == null
                        ? null
                        : new RuleRef(
                                rule.name(), rule.place().file(), rule.place().line()),
                Optional.ofNullable(rule)
                        .flatMap(one -> indicator.clause(one.clause()))
                        .map(ScorecardMaker::clause)
                        .orElse(null),
                FactWords.of(facts, rule, entry.subject()),
                entry.arithmetic().equation(),
                words.reason(entry),
                rule == null ? List.of() : rule.interpretations());
    }

    private static ClauseRef clause(Clause clause) {
        return new ClauseRef(
                clause.id(), clause.text(), clause.source(), clause.provenance().word());
    }
}
