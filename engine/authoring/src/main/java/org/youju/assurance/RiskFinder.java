package org.youju.assurance;

import java.util.ArrayList;
import java.util.List;
import org.youju.assurance.RiskReport.Open;
import org.youju.scoring.YearRules;

/** Works out what a year makes of small differences: where they cost points, and what an answer may gain. */
public final class RiskFinder {

    private RiskFinder() {}

    /** Of the rules alone. What cannot be worked out is told, and never left out in silence. */
    public static RiskReport of(YearRules year) {
        List<RiskReport.Cliff> cliffs = new ArrayList<>();
        List<RiskReport.Shape> shapes = new ArrayList<>();
        List<RiskReport.Lever> levers = new ArrayList<>();
        List<Open> open = new ArrayList<>();
        for (int i = 0; i < year.ruleset().criteria().size(); i++) {
            String code = year.ruleset().criteria().get(i).code();
            try {
                CliffFinder found = new CliffFinder(year, i);
                found.find();
                cliffs.addAll(found.cliffs());
                shapes.addAll(found.shapes());
                levers.addAll(new LeverFinder(year, i).find(found.cliffs()));
            } catch (Uncovered sentence) {
                open.add(new Open(code, String.valueOf(sentence.getMessage())));
            }
        }
        return new RiskReport(year.ruleset().id().folder(), cliffs, shapes, levers, open, null);
    }
}
