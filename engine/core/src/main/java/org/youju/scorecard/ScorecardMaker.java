package org.youju.scorecard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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
import org.youju.scorecard.Entries.Heading;
import org.youju.scorecard.Scorecard.IndicatorScore;
import org.youju.scorecard.Scorecard.Range;
import org.youju.scorecard.Scorecard.RulesetStamp;
import org.youju.scorecard.Scorecard.Status;
import org.youju.submission.Submission;
import org.youju.wording.Lasting;

/**
 * Adds ledgers up, says their entries in words, and checks the departments' own scores against them. Made once per year, for
 * any number of sheets and threads.
 */
public final class ScorecardMaker {

    private final Vocabulary vocabulary;
    private final RulesetStamp stamp;
    private final BigDecimal points;
    private final List<Lasting<Heading>> headings;
    /** By the rule's number; made when a sheet first needs it, which many may do at once, and all alike. */
    private final @Nullable RuleWords[] said;
    /** By the number of the only rule that applied; made when a sheet first needs it. */
    private final @Nullable Lasting<Account>[] lasting;

    /** @param rules those in force */
    public ScorecardMaker(Vocabulary vocabulary, List<Rule> rules) {
        this.vocabulary = vocabulary;
        Ruleset ruleset = vocabulary.ruleset();
        this.stamp = new RulesetStamp(
                ruleset.id().scheme(), ruleset.id().year(), ruleset.id().revision(), ruleset.digest());
        this.points = Numbers.atLeastTwoDecimals(ruleset.points());
        this.headings =
                vocabulary.criteria().stream().map(ScorecardMaker::heading).toList();
        this.said = new RuleWords[rules.size()];
        @SuppressWarnings({"unchecked", "rawtypes"})
        @Nullable
        Lasting<Account>[] none = new Lasting[rules.size()];
        this.lasting = none;
    }

    private static Lasting<Heading> heading(Indicator indicator) {
        return new Lasting<>(new Heading(
                indicator.code(),
                indicator.provenance().word(),
                indicator.path(),
                Numbers.atLeastTwoDecimals(indicator.points())));
    }

    /** @param engine version of the engine, to be stamped on the card */
    public Scorecard make(Submission submission, Facts facts, Ledger ledger, String engine) {
        return new Making(this, submission, facts).make(ledger, engine);
    }

    /** Null where the account is this sheet's own. */
    @Nullable
    Lasting<Account> lasting(Account account) {
        if (!account.lasting()) {
            return null;
        }
        int rule = account.firings().get(0).rule().number();
        Lasting<Account> known = lasting[rule];
        if (known == null) {
            known = new Lasting<>(account);
            lasting[rule] = known;
        }
        return known;
    }

    RuleWords said(Entry entry) {
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
        private final Words words;
        /** How many entries the accounts so far have. */
        private int posted;

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
                indicators.add(indicator(account, maker.headings.get(indicators.size()), audit));
            }
            Account total = ledger.total();
            boolean determined = ledger.isDetermined();
            BigDecimal points = maker.points;
            BigDecimal low = ledger.low();
            BigDecimal high = determined ? low : ledger.high();
            @Nullable BigDecimal score = determined ? low : null;
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
                    score == null ? null : points.subtract(score),
                    new Range(low, high),
                    score == null ? null : ruleset.grades().of(score, points).orElse(null),
                    indicators,
                    total == null ? null : indicator(total, maker.headings.get(indicators.size()), audit),
                    findings(audit, indicators, ledger));
        }

        private List<Scorecard.Finding> findings(SelfScoreAudit audit, List<IndicatorScore> indicators, Ledger ledger) {
            List<Scorecard.Finding> findings = new ArrayList<>(audit.findings(indicators));
            findings.addAll(FindingAudit.findings(facts, ledger));
            return findings;
        }

        private IndicatorScore indicator(Account account, Lasting<Heading> lasting, SelfScoreAudit audit) {
            Heading heading = lasting.value();
            @Nullable BigDecimal score = account.score();
            Range range = new Range(account.low(), account.high());
            Entries entries = new Entries(maker, lasting, account, facts, posted);
            posted += entries.size();
            return new IndicatorScore(
                    heading.code(),
                    heading.provenance(),
                    heading.path(),
                    heading.points(),
                    score,
                    score == null ? null : heading.points().subtract(score),
                    range,
                    account.isDetermined() ? Status.DETERMINED : Status.UNDETERMINED,
                    account.missing().isEmpty()
                            ? List.of()
                            : account.missing().stream().map(words::missing).toList(),
                    audit.compare(account.indicator(), score, range),
                    entries);
        }
    }
}
