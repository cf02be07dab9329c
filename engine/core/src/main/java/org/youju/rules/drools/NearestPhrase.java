package org.youju.rules.drools;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the phrase that somebody probably meant by a sentence which fits none. */
final class NearestPhrase {

    private static final Pattern PHRASE = Pattern.compile("^\\[(?:when|then)](.*?)=");
    private static final char NUMBER = '\0';
    private static final char WORD = '\1';

    private final List<String> phrases;

    /** @param book the text of the phrase book */
    NearestPhrase(String book) {
        this.phrases = book.lines()
                .map(PHRASE::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .toList();
    }

    private record Candidate(String phrase, int edits, int literals) {

        private boolean isNear() {
            return 2 * edits <= literals;
        }
    }

    /** The phrase as the book writes it, with its slots; empty where none is near. */
    Optional<String> to(String sentence) {
        @Nullable
        Candidate best = phrases.stream()
                .map(phrase -> candidate(phrase, sentence))
                .filter(Candidate::isNear)
                .min(Comparator.comparingInt(Candidate::edits)
                        .thenComparing(Candidate::literals, Comparator.reverseOrder()))
                .orElse(null);
        return Optional.ofNullable(best).map(Candidate::phrase);
    }

    private static Candidate candidate(String phrase, String sentence) {
        // the book names the slots of numbers by one letter
        String pattern =
                phrase.replaceAll("\\{.}", String.valueOf(NUMBER)).replaceAll("\\{[^}]*}", String.valueOf(WORD));
        int literals = (int) pattern.chars().filter(c -> c > WORD && c != ' ').count();
        return new Candidate(phrase, edits(pattern, sentence), literals);
    }

    /** How many characters have to be changed, put in or left out; what stands in a slot costs nothing. */
    private static int edits(String pattern, String sentence) {
        int[] row = new int[sentence.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 0; i < pattern.length(); i++) {
            row = next(pattern.charAt(i), row, sentence);
        }
        return row[sentence.length()];
    }

    private static boolean fits(char slot, char given) {
        return slot == NUMBER ? (given >= '0' && given <= '9') || given == '.' : given != ' ';
    }

    private static int[] next(char wanted, int[] row, String sentence) {
        int[] next = new int[row.length];
        if (wanted == NUMBER || wanted == WORD) {
            next[0] = row[0] + 1;
            for (int j = 1; j < row.length; j++) {
                int cost = fits(wanted, sentence.charAt(j - 1)) ? 0 : 1;
                next[j] = Math.min(row[j] + 1, Math.min(row[j - 1], next[j - 1]) + cost);
            }
            return next;
        }
        Arrays.fill(next, 0);
        next[0] = row[0] + 1;
        for (int j = 1; j < row.length; j++) {
            int replaced = row[j - 1] + (sentence.charAt(j - 1) == wanted ? 0 : 1);
            next[j] = Math.min(replaced, Math.min(row[j], next[j - 1]) + 1);
        }
        return next;
    }
}
