package org.youju.assurance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.youju.facts.Vocabulary;
import org.youju.proof.World;
import org.youju.rules.Quantity;
import org.youju.rules.Reads;
import org.youju.rules.Rule;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.Indicator.Direction;
import org.youju.ruleset.InputDeclaration;

/** The numbers that an indicator's rules read without its saying whether more of them is better. */
final class Undirected {

    private Undirected() {}

    static List<String> of(Vocabulary vocabulary, Indicator indicator, List<Rule> rules) {
        Reads reads = new Reads(rules);
        Set<String> numbers = new LinkedHashSet<>();
        reads.inputs().stream()
                .filter(name -> vocabulary.input(name).type() == InputDeclaration.Type.NUMBER)
                .forEach(numbers::add);
        reads.quantities().stream()
                .filter(quantity -> quantity.kind().isEmpty() && !(quantity instanceof Quantity.OfFinding))
                .forEach(quantity -> numbers.add(quantity.zh()));
        // where the table gives the same whatever the number, or it is that of the total, there is nothing to say
        if (indicator.equals(vocabulary.ruleset().total()) || indicator.points().compareTo(BigDecimal.ZERO) < 0) {
            return List.of();
        }
        World world = Worlds.of(vocabulary, indicator, rules);
        List<String> undirected = new ArrayList<>(numbers);
        for (Direction direction : indicator.directions()) {
            Trend trend = new Trend(vocabulary, indicator, world, direction.of());
            undirected.removeIf(name -> name.equals(direction.of())
                    || vocabulary.value(name).filter(trend::depends).isPresent());
        }
        return undirected;
    }
}
