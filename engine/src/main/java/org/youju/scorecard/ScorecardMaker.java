package org.youju.scorecard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Numbers;
import org.youju.facts.Facts;
import org.youju.facts.Vocabulary;
import org.youju.ledger.Account;
import org.youju.ledger.Entry;
import org.youju.ledger.Ledger;
import org.youju.rules.Rule;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.Ruleset;
import org.youju.scorecard.Scorecard.EntryLine;
import org.youju.scorecard.Scorecard.FactRead;
import org.youju.scorecard.Scorecard.IndicatorScore;
import org.youju.scorecard.Scorecard.Range;
import org.youju.scorecard.Scorecard.RulesetStamp;
import org.youju.scorecard.Scorecard.Status;
import org.youju.submission.Submission;

/**
 * Adds ledgers up, says their entries in words, and checks the departments' own scores against them. Made once per year, for
 * any number of sheets and threads.
 */
public final class ScorecardMaker {

    private final Vocabulary vocabulary;
    /** By the rule's number; made when a sheet first needs it, which many may do at once, and all alike. */
    private final @Nullable RuleWords[] said;

    /** @param rules those in force */
    public ScorecardMaker(Vocabulary vocabulary, List<Rule> rules) {
        this.vocabulary = vocabulary;
        this.said = new RuleWords[rules.size()];
    }

    /** @param engine version of the engine, to be stamped on the card */
    public Scorecard make(Submission submission, Facts facts, Ledger ledger, String engine) {
        return new Making(this, submission, facts).make(ledger, engine);
    }

    private RuleWords said(Rule rule) {
        RuleWords words = said[rule.number()];
        if (words == null) {
            words = RuleWords.of(rule, vocabulary);
            said[rule.number()] = words;
        }
        return words;
    }

    /** One sheet's card. */
    private static final class Making {

        private final ScorecardMaker maker;
        private final Ruleset ruleset;
        private final Submission submission;
        private final Facts facts;
        private final Words words;
        /** Where the entry last written stands in the whole ledger, counted from 1. */
        private int seq;

        private Making(ScorecardMaker maker, Submission submission, Facts facts) {
            this.maker = maker;
            this.ruleset = maker.vocabulary.ruleset();
            this.submission = submission;
            this.facts = facts;
            this.words = new Words(facts);
        }

        private Scorecard make(Ledger ledger, String engine) {
            SelfScoreAudit audit = new SelfScoreAudit(ruleset, submission);
            List<IndicatorScore> indicators = new ArrayList<>(ledger.accounts().size());
            for (Account account : ledger.accounts()) {
                indicators.add(indicator(account, audit));
            }
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
                            ruleset.id().scheme(),
                            ruleset.id().year(),
                            ruleset.id().revision(),
                            ruleset.digest()),
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
                    account.missing().isEmpty()
                            ? List.of()
                            : account.missing().stream().map(words::missing).toList(),
                    audit.compare(indicator, score, range),
                    lines(account));
        }

        private List<EntryLine> lines(Account account) {
            List<EntryLine> lines = new ArrayList<>(account.entries().size());
            Entry before = null;
            List<FactRead> read = List.of();
            for (Entry entry : account.entries()) {
                seq++;
                Rule rule = entry.rule();
                @Nullable RuleWords said = rule == null ? null : maker.said(rule);
                boolean alike = before != null
                        && Objects.equals(before.rule(), rule)
                        && Objects.equals(before.subject(), entry.subject());
                if (!alike) {
                    read = said == null ? List.of() : FactWords.of(facts, said, entry.subject());
                }
                lines.add(line(entry, said, read));
                before = entry;
            }
            return lines;
        }

        private EntryLine line(Entry entry, @Nullable RuleWords said, List<FactRead> read) {
            return new EntryLine(
                    seq,
                    entry.pointer(),
                    entry.name(),
                    entry.item().goal() == null ? null : entry.item().split().equation(),
                    entry.kind(),
                    entry.cause(),
                    Numbers.atLeastTwoDecimals(entry.points()),
                    Numbers.atLeastTwoDecimals(entry.balance()),
                    said == null ? null : said.rule(),
                    said == null ? null : said.clause(),
                    read,
                    entry.arithmetic().equation(),
                    words.reason(entry, said),
                    said == null ? List.of() : said.interpretations());
        }
    }
}
