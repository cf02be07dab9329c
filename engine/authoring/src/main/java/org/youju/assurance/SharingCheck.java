package org.youju.assurance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.youju.document.Diagnostic;
import org.youju.document.Diagnostic.Text;
import org.youju.proof.Prover;
import org.youju.proof.Verdict;
import org.youju.proof.Verdict.Impossible;
import org.youju.proof.Verdict.Possible;
import org.youju.proof.Way;
import org.youju.rules.Rule;
import org.youju.ruleset.Indicator;
import org.youju.scoring.YearRules;

/** Whether every indicator may leave its points to the others at once: then there is none to share them out among. */
final class SharingCheck {

    private SharingCheck() {}

    static Optional<Diagnostic> of(YearRules year) {
        try {
            return find(year);
        } catch (Uncovered sentence) {
            Indicator first = year.ruleset().indicators().get(0);
            return Optional.of(RulesCheck.notDecided(
                    first,
                    RulesCheck.start(first, year.rules().of(0)),
                    "whether all indicators may share out at once",
                    "所有指标会不会同时不适用"));
        }
    }

    private static Optional<Diagnostic> find(YearRules year) {
        List<List<Way>> alternatives = new ArrayList<>();
        List<Rule> sharing = new ArrayList<>();
        List<Indicator> indicators = year.ruleset().indicators();
        for (int i = 0; i < indicators.size(); i++) {
            Encoding encoding = new Encoding(year.vocabulary(), indicators.get(i));
            List<Way> ways = new ArrayList<>();
            for (Rule rule : year.rules().of(i)) {
                if (rule.award().sharesOut()) {
                    sharing.add(rule);
                    ways.addAll(Encoding.each(encoding.applies(rule)));
                }
            }
            if (ways.isEmpty()) {
                return Optional.empty();
            }
            alternatives.add(ways);
        }
        Verdict verdict = Prover.decide(Worlds.of(year.vocabulary(), indicators.get(0), sharing), alternatives);
        if (verdict instanceof Impossible) {
            return Optional.empty();
        }
        String where = verdict instanceof Possible found
                ? new Where(sharing)
                        .text(
                                Witness.of(year.vocabulary(), indicators.get(0), found)
                                        .facts(year.vocabulary()),
                                0)
                : "没能判定";
        return Optional.of(Diagnostic.error(
                "SHARED_OUT_BY_ALL",
                sharing.get(0).place(),
                new Text(
                        "every indicator may leave its points to the others at once: " + where,
                        "所有指标可能同时不适用，分值没有指标可以分担：" + where,
                        "say for one of them what it is given where it does not apply",
                        "至少给一个指标写明不适用时怎么给分")));
    }
}
