package org.youju.assurance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.youju.exact.Ratio;
import org.youju.proof.Constraint;
import org.youju.proof.Refutation;
import org.youju.proof.Tree;
import org.youju.proof.Verdict;
import org.youju.rendering.Json;
import org.youju.rules.Rule;
import org.youju.ruleset.Indicator;
import org.youju.scoring.YearRules;
import org.youju.submission.SubmissionWriter;

/**
 * What the check proved of a year, written out so that it can be gone through again without searching: for everything that
 * can be a sheet that shows it, for everything that cannot the cases and the contradiction in each.
 */
public final class Certificates {

    private Certificates() {}

    /** As JSON. */
    public static byte[] write(YearRules year) {
        Map<String, Object> certificate = new LinkedHashMap<>();
        certificate.put("ruleset", year.ruleset().id().folder());
        certificate.put("digest", year.ruleset().digest());
        List<Object> indicators = new ArrayList<>();
        List<Indicator> criteria = year.ruleset().criteria();
        for (int i = 0; i < criteria.size(); i++) {
            indicators.add(indicator(
                    year,
                    criteria.get(i),
                    new Proof(year.vocabulary(), criteria.get(i), year.rules().of(i))));
        }
        certificate.put("indicators", indicators);
        return Json.bytes(certificate);
    }

    private static Map<String, Object> indicator(YearRules year, Indicator indicator, Proof proof) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("code", indicator.code());
        one.put(
                "claims",
                proof.claims().stream()
                        .map(claim -> claim(year, indicator, claim))
                        .toList());
        return one;
    }

    private static Map<String, Object> claim(YearRules year, Indicator indicator, Claim claim) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("claim", claim.kind().name());
        one.put("rules", claim.rules().stream().map(Rule::name).toList());
        if (claim.verdict() instanceof Verdict.Possible found) {
            one.put(
                    "sheet",
                    SubmissionWriter.tree(Witness.of(year.vocabulary(), indicator, found)
                            .submission(year.ruleset().id())));
        } else if (claim.verdict() instanceof Verdict.Impossible no) {
            one.put("impossible", tree(no.tree()));
        }
        return one;
    }

    private static Map<String, Object> tree(Tree tree) {
        Map<String, Object> one = new LinkedHashMap<>();
        if (tree instanceof Tree.Ways ways) {
            one.put("alternative", ways.alternative());
            Map<String, Object> each = new LinkedHashMap<>();
            ways.ways().forEach((way, why) -> each.put(String.valueOf(way), tree(why)));
            one.put("ways", each);
        } else if (tree instanceof Tree.Choice choice) {
            one.put("choice", choice.what());
            Map<String, Object> each = new LinkedHashMap<>();
            choice.chosen().forEach((chosen, why) -> each.put(chosen, tree(why)));
            one.put("chosen", each);
        } else if (tree instanceof Tree.Numbers numbers) {
            return refutation(numbers.refutation());
        }
        return one;
    }

    private static Map<String, Object> refutation(Refutation refutation) {
        Map<String, Object> one = new LinkedHashMap<>();
        if (refutation instanceof Refutation.Split split) {
            one.put("split", split.unknown());
            one.put("at", split.at().toString());
            one.put("below", refutation(split.below()));
            one.put("above", refutation(split.above()));
        } else if (refutation instanceof Refutation.Sum sum) {
            List<Object> parts = new ArrayList<>();
            sum.multipliers().forEach((constraint, times) -> parts.add(part(constraint, times)));
            one.put("sum", parts);
        }
        return one;
    }

    private static Map<String, Object> part(Constraint constraint, Ratio times) {
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("times", times.toString());
        Map<String, Object> form = new LinkedHashMap<>();
        constraint.form().terms().forEach((name, factor) -> form.put(name, factor.toString()));
        part.put("of", form);
        part.put("plus", constraint.form().constant().toString());
        part.put("is", constraint.kind().sign());
        return part;
    }
}
