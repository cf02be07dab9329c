package org.youju.scorecard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Numbers;
import org.youju.facts.Facts;
import org.youju.facts.Vocabulary;
import org.youju.ledger.Account;
import org.youju.ledger.Entry;
import org.youju.ledger.Grading;
import org.youju.ledger.Held;
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
    private final RulesetStamp stamp;
    private final BigDecimal points;
    private final List<Heading> headings;
    /** Whether some indicator may give or take points beside its own. */
    private final boolean beside;

    /** By the rule's number; made when a sheet first needs it, which many may do at once, and all alike. */
    private final @Nullable RuleWords[] said;

    /** @param rules those in force */
    public ScorecardMaker(Vocabulary vocabulary, List<Rule> rules) {
        this.vocabulary = vocabulary;
        Ruleset ruleset = vocabulary.ruleset();
        this.stamp = new RulesetStamp(
                ruleset.id().scheme(), ruleset.id().year(), ruleset.id().revision(), ruleset.digest());
        this.points = Numbers.atLeastTwoDecimals(ruleset.points());
        this.headings = vocabulary.criteria().stream().map(Heading::of).toList();
        this.beside = headings.stream().anyMatch(Heading::beside);
        this.said = new RuleWords[rules.size()];
    }

    /** What every card of the year says of an indicator. */
    private record Heading(String code, String provenance, List<String> path, BigDecimal points, boolean beside) {

        private static Heading of(Indicator indicator) {
            return new Heading(
                    indicator.code(),
                    indicator.provenance().word(),
                    indicator.path(),
                    Numbers.atLeastTwoDecimals(indicator.points()),
                    indicator.bonus() != null || indicator.penalty() != null);
        }
    }

    /**
     * @param engine version of the engine, to be stamped on the card
     * @param withEntries whether the entries are wanted; without them a card is made much faster
     */
    public Scorecard make(Submission submission, Facts facts, Ledger ledger, String engine, boolean withEntries) {
        return new Making(this, submission, facts, withEntries).make(ledger, engine);
    }

    private RuleWords said(Entry entry) {
        Rule rule = entry.rule();
        if (rule == null) {
            return RuleWords.NONE;
        }
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
        private final EntryWords words;
        private final boolean withEntries;
        /** How many entries the card has so far. */
        private int posted;

        private Making(ScorecardMaker maker, Submission submission, Facts facts, boolean withEntries) {
            this.maker = maker;
            this.ruleset = maker.vocabulary.ruleset();
            this.submission = submission;
            this.facts = facts;
            this.words = new EntryWords(facts);
            this.withEntries = withEntries;
        }

        private Scorecard make(Ledger ledger, String engine) {
            SelfScoreAudit audit = new SelfScoreAudit(ruleset, submission);
            List<IndicatorScore> indicators = new ArrayList<>(ledger.accounts().size());
            for (Account account : ledger.accounts()) {
                indicators.add(indicator(account, maker.headings.get(indicators.size()), audit));
            }
            Account total = ledger.total();
            boolean determined = ledger.isDetermined();
            BigDecimal points = maker.points;
            BigDecimal low = ledger.low();
            BigDecimal high = determined ? low : ledger.high();
            @Nullable BigDecimal score = determined ? low : null;
            @Nullable Grading grading = score == null ? null : Grading.of(ruleset.grades(), score, points, total);
            @Nullable
            IndicatorScore whole =
                    total == null ? null : indicator(total, maker.headings.get(indicators.size()), audit);
            Submission.Department department = submission.department();
            return new Scorecard(
                    null,
                    maker.stamp,
                    engine,
                    ruleset.title(),
                    ruleset.scope(),
                    new Scorecard.Department(department.name(), department.code(), department.region()),
                    determined ? Status.DETERMINED : Status.UNDETERMINED,
                    points,
                    score,
                    score == null ? null : lost(ledger, points.subtract(score)),
                    maker.beside ? beside(ledger, Account::bonus) : null,
                    maker.beside ? beside(ledger, Account::penalty) : null,
                    ruleset.limits().isEmpty() ? null : LimitLines.of(ledger, posted),
                    new Range(low, high),
                    grading == null ? null : grading.grade().orElse(null),
                    indicators,
                    whole,
                    findings(audit, indicators, ledger, grading));
        }

        /** What the points of the table lost; what counts beside them, and what limits moved, is no part of it. */
        private BigDecimal lost(Ledger ledger, BigDecimal rest) {
            if (!maker.beside && ruleset.limits().isEmpty()) {
                return rest;
            }
            BigDecimal moved = ledger.held().stream().map(Held::points).reduce(BigDecimal.ZERO, BigDecimal::add);
            return Numbers.atLeastTwoDecimals(rest.add(beside(ledger, Account::bonus))
                    .subtract(beside(ledger, Account::penalty))
                    .add(moved));
        }

        private static BigDecimal beside(Ledger ledger, Function<Account, BigDecimal> of) {
            return Numbers.atLeastTwoDecimals(
                    ledger.accounts().stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add));
        }

        private static BigDecimal lost(Account account, BigDecimal rest) {
            return account.hasBeside() ? rest.add(account.bonus()).subtract(account.penalty()) : rest;
        }

        private List<Scorecard.AuditFinding> findings(
                SelfScoreAudit audit, List<IndicatorScore> indicators, Ledger ledger, @Nullable Grading grading) {
            List<Scorecard.AuditFinding> findings = new ArrayList<>(audit.findings(indicators));
            findings.addAll(FindingAudit.findings(facts, ledger));
            findings.addAll(JudgementAudit.findings(ledger));
            findings.addAll(LimitsAudit.findings(ruleset, ledger, grading));
            return findings;
        }

        private IndicatorScore indicator(Account account, Heading heading, SelfScoreAudit audit) {
            @Nullable BigDecimal score = account.score();
            Range range = new Range(account.low(), account.high());
            return new IndicatorScore(
                    heading.code(),
                    heading.provenance(),
                    heading.path(),
                    heading.points(),
                    score,
                    score == null ? null : lost(account, heading.points().subtract(score)),
                    heading.beside() ? Numbers.atLeastTwoDecimals(account.bonus()) : null,
                    heading.beside() ? Numbers.atLeastTwoDecimals(account.penalty()) : null,
                    range,
                    account.isDetermined() ? Status.DETERMINED : Status.UNDETERMINED,
                    account.missing().isEmpty()
                            ? List.of()
                            : account.missing().stream().map(words::missing).toList(),
                    audit.compare(account.indicator(), score, range),
                    withEntries ? lines(account.entries()) : List.of());
        }

        private List<EntryLine> lines(List<Entry> entries) {
            List<EntryLine> lines = new ArrayList<>(entries.size());
            for (int i = 0; i < entries.size(); i++) {
                Entry entry = entries.get(i);
                RuleWords said = maker.said(entry);
                List<FactRead> read = i > 0 && restOnTheSame(entry, entries.get(i - 1))
                        ? lines.get(i - 1).facts()
                        : FactWords.read(facts, said, entry.subject());
                lines.add(line(entry, said, read));
            }
            return lines;
        }

        private static boolean restOnTheSame(Entry one, Entry other) {
            return Objects.equals(one.rule(), other.rule()) && Objects.equals(one.subject(), other.subject());
        }

        private EntryLine line(Entry entry, RuleWords said, List<FactRead> read) {
            posted++;
            return new EntryLine(
                    posted,
                    entry.pointer(),
                    entry.name(),
                    entry.item().goal() == null ? null : entry.item().split().equation(),
                    entry.kind(),
                    entry.cause(),
                    entry.points(),
                    entry.balance(),
                    said.rule(),
                    said.clause(),
                    read,
                    entry.arithmetic().equation(),
                    words.reason(entry, said),
                    words.judgement(entry, said).orElse(null),
                    said.interpretations());
        }
    }
}
