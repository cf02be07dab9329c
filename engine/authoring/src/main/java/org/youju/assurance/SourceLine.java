package org.youju.assurance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.youju.document.Place;
import org.youju.exact.Numbers;
import org.youju.rules.Rule;
import org.youju.ruleset.RuleText;

/** Finds the words of a rule in its file. */
final class SourceLine {

    private SourceLine() {}

    /**
     * Where a rule says a number.
     *
     * @param of the name of what it is compared with, behind which it stands; null where the rule gives or takes it
     */
    static Optional<Place> of(Rule rule, RuleText file, BigDecimal number, @Nullable String of) {
        List<String> lines = file.text().lines().toList();
        int end = rule.place().line();
        int then = end;
        while (end < lines.size() && !lines.get(end).strip().equals("结束")) {
            then = lines.get(end).strip().equals("则") ? end : then;
            end++;
        }
        Optional<Place> found = of == null
                ? find(lines, then + 1, end, "", file, number)
                : find(lines, rule.place().line(), then, of, file, number);
        int last = end;
        return found.or(() -> find(lines, rule.place().line(), last, "", file, number));
    }

    private static Optional<Place> find(
            List<String> lines, int from, int end, String name, RuleText file, BigDecimal number) {
        Pattern written = Pattern.compile("(?<![\\d.])" + Pattern.quote(Numbers.plain(number)) + "(?![\\d.])");
        for (int i = from; i < end; i++) {
            String line = lines.get(i);
            int behind = line.indexOf(name);
            Matcher found = written.matcher(line);
            if (behind >= 0 && !line.strip().startsWith("依据") && found.find(behind + name.length())) {
                return Optional.of(Place.span(file.file(), i + 1, found.start() + 1, found.end() - found.start()));
            }
        }
        return Optional.empty();
    }
}
