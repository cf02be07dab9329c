package org.youju.rules.drools;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the phrase that somebody probably meant by a sentence which fits none. */
final class NearestPhrase {

    private static final char NUMBER = '\0';
    private static final char WORD = '\1';

    private final List<String> phrases;

    /** Words that mean the same; the second is the one that the books write. */
    private static final List<List<String>> SAME = List.of(
            List.of("不低于|不少于|不小于|大于等于|大于或等于", "达到"),
            List.of("不高于|不大于|不多于|小于等于|小于或等于|至多", "不超过"),
            List.of("小于|少于", "低于"),
            List.of("大于|高于|多于", "超过"));

    /** Words that turn a sentence into another; a sentence with one is never answered with a sentence with another. */
    private static final Pattern DIRECTIONS =
            Pattern.compile("不超过|不早于|不晚于|不等于|不足|不得分|不属于|不适用|不设|超过|早于|晚于|等于|达到|低于" + "|得满分|得一半分|为是|为否|较高|较低|最高|最低|扣|加");

    /** @param book the text of the phrase book */
    NearestPhrase(String book) {
        Sentences sentences = Sentences.of(book);
        this.phrases = sentences.inFull();
    }

    private static List<String> directions(String sentence) {
        return DIRECTIONS
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .map(word -> word.equals("不足") ? "低于" : word)
                .toList();
    }

    private static String asTheBookWrites(String sentence) {
        String written = sentence;
        for (List<String> same : SAME) {
            written = written.replaceAll(same.get(0), same.get(1));
        }
        return written;
    }

    private record Candidate(String phrase, int edits, int literals) {

        private boolean isNear() {
            return 2 * edits <= literals;
        }
    }

    /** The phrase as the book writes it, with its slots; empty where none is near. */
    Optional<String> to(String given) {
        String sentence = asTheBookWrites(given);
        List<String> directions = directions(sentence);
        @Nullable
        Candidate best = phrases.stream()
                .map(phrase -> candidate(phrase, sentence))
                .filter(Candidate::isNear)
                .filter(candidate -> directions(candidate.phrase()).containsAll(directions))
                .filter(candidate ->
                        !sentence.contains("不") || candidate.phrase().contains("不"))
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

    private static int[] next(char expected, int[] row, String sentence) {
        int[] next = new int[row.length];
        if (expected == NUMBER || expected == WORD) {
            next[0] = row[0] + 1;
            for (int j = 1; j < row.length; j++) {
                int cost = fits(expected, sentence.charAt(j - 1)) ? 0 : 1;
                next[j] = Math.min(row[j] + 1, Math.min(row[j - 1], next[j - 1]) + cost);
            }
            return next;
        }
        Arrays.fill(next, 0);
        next[0] = row[0] + 1;
        for (int j = 1; j < row.length; j++) {
            int replaced = row[j - 1] + (sentence.charAt(j - 1) == expected ? 0 : 1);
            next[j] = Math.min(replaced, Math.min(row[j], next[j - 1]) + 1);
        }
        return next;
    }
}
