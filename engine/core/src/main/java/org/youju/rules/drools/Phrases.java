package org.youju.rules.drools;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.parser.lang.dsl.DSLMappingEntry;
import org.drools.drl.parser.lang.dsl.DSLMappingEntry.Section;
import org.jspecify.annotations.Nullable;
import org.youju.document.Names;

/**
 * The phrases of a book, read from right to left: which sentence says what stands in a syntax tree. A slot takes a name
 * where its right side puts it in quotes, and a number elsewhere.
 */
final class Phrases {

    private static final Pattern TOKEN =
            Pattern.compile("\"[^\"]*\"|\\{[^}]*}|-?\\d+(?:\\.\\d+)?|[$\\p{L}_][\\p{L}\\p{N}_]*|[=!<>]=|\\S");
    private static final Pattern SLOT = Pattern.compile("\\{([^:}]+)(?::[^}]*)?}");
    private static final Pattern LOOKAROUND = Pattern.compile("\\(\\?<?[=!][^)]*\\)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,10})?");

    private final List<Phrase> phrases = new ArrayList<>();
    private final LineExpansion expansion;

    Phrases(List<DSLMappingEntry> entries) {
        expansion = new LineExpansion(entries);
        entries.forEach(entry -> phrases.add(
                new Phrase(entry.getSection(), plain(entry.getMappingKey()), tokens(entry.getMappingValue()))));
    }

    private record Phrase(Section section, String sentence, List<String> meaning) {}

    /** The parts of a text in Drools' language, strings and numbers whole. */
    static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(found -> found.group()).toList();
    }

    /** The sentence with its slots, without what only keeps the expander from matching inside of words. */
    private static String plain(String key) {
        return spaced(LOOKAROUND.matcher(key).replaceAll("").replace("\\", ""));
    }

    static String spaced(String sentence) {
        return sentence.strip().replaceAll("[ \t]+", " ").replaceFirst("^- ?", "- ");
    }

    /** The word of the book for one of Drools' keywords. */
    Optional<String> keyword(String word) {
        return phrases.stream()
                .filter(one -> one.section == DSLMappingEntry.KEYWORD && one.meaning.equals(List.of(word)))
                .map(Phrase::sentence)
                .findFirst();
    }

    /** How the book writes an annotation before its ids: {@code 依据条款}. */
    Optional<String> basis(String annotation) {
        return phrases.stream()
                .filter(one -> one.section == DSLMappingEntry.KEYWORD
                        && one.meaning.size() >= 2
                        && one.meaning.get(0).equals("@")
                        && one.meaning.get(1).equals(annotation))
                .map(one -> SLOT.matcher(one.sentence).replaceFirst("").strip())
                .findFirst();
    }

    /**
     * Whether this very sentence says this: one of the phrases, its slots filled from the meaning, is it; or it is put
     * together of several, which make of it, standing alone, nothing else, with every name as it is written.
     */
    boolean say(Section section, List<String> meaning, String sentence) {
        return phrases.stream()
                        .filter(one -> one.section.equals(section))
                        .map(one -> rendered(one, meaning))
                        .anyMatch(sentence::equals)
                || (isComposed() && composed(section, meaning, sentence));
    }

    /** Whether sentences are put together of parts: comparisons are phrases of their own. */
    private boolean isComposed() {
        return phrases.stream()
                .anyMatch(one -> one.section == DSLMappingEntry.CONDITION
                        && !one.meaning.isEmpty()
                        && one.meaning.get(0).equals("is"));
    }

    private boolean composed(Section section, List<String> meaning, String sentence) {
        return tokens(expansion.of(sentence, section)).equals(meaning)
                && meaning.stream().allMatch(part -> stands(part, section, sentence));
    }

    /** A text in quotes is one that the book itself has, or a name that stands in the sentence. */
    private boolean stands(String part, Section section, String sentence) {
        if (!part.startsWith("\"") || phrases.stream().anyMatch(one -> one.meaning.contains(part))) {
            return true;
        }
        String text = part.substring(1, part.length() - 1);
        boolean named = section == DSLMappingEntry.CONSEQUENCE
                ? Names.fault(text, Names.MOST).isEmpty()
                : isName(text);
        return named && (" " + sentence + " ").contains((section == DSLMappingEntry.CONSEQUENCE ? "" : " ") + text);
    }

    /** The first sentence that says this. */
    Optional<String> sentence(Section section, List<String> meaning) {
        return phrases.stream()
                .filter(one -> one.section.equals(section))
                .flatMap(one -> Optional.ofNullable(rendered(one, meaning)).stream())
                .findFirst();
    }

    private static @Nullable String rendered(Phrase phrase, List<String> meaning) {
        if (phrase.meaning.size() != meaning.size()) {
            return null;
        }
        Map<String, String> slots = new HashMap<>();
        for (int i = 0; i < meaning.size(); i++) {
            if (!fits(phrase.meaning.get(i), meaning.get(i), slots)) {
                return null;
            }
        }
        Matcher slot = SLOT.matcher(phrase.sentence);
        StringBuilder sentence = new StringBuilder();
        while (slot.find()) {
            @Nullable String filled = slots.get(slot.group(1));
            if (filled == null) {
                return null;
            }
            slot.appendReplacement(sentence, Matcher.quoteReplacement(filled));
        }
        return slot.appendTail(sentence).toString();
    }

    /** Whether a part of a meaning is what the phrase has there, or fills its slot with a name or a number. */
    private static boolean fits(String expected, String given, Map<String, String> slots) {
        boolean quoted = expected.startsWith("\"");
        Matcher slot = SLOT.matcher(quoted ? expected.substring(1, expected.length() - 1) : expected);
        if (!slot.matches()) {
            return expected.equals(given);
        }
        String filling;
        if (quoted) {
            boolean isText = given.length() > 2 && given.startsWith("\"");
            filling = isText ? given.substring(1, given.length() - 1) : "";
            if (!isName(filling)) {
                return false;
            }
        } else {
            filling = given;
            if (!NUMBER.matcher(given).matches()) {
                return false;
            }
        }
        @Nullable String before = slots.putIfAbsent(slot.group(1), filling);
        return before == null || before.equals(filling);
    }

    private static boolean isName(String text) {
        return Names.fault(text, Names.MOST).isEmpty() && text.codePoints().noneMatch(Character::isSpaceChar);
    }
}
