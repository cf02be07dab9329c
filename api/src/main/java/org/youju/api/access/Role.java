package org.youju.api.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a caller may do. */
public enum Role {
    /** Score sheets; nothing is kept. */
    SCORE,
    /** Make decisions, look them up, and take appeals to their outcome. */
    DECIDE,
    /** File appeals, and look decisions and appeals up. */
    APPEAL,
    /** Change rule files. */
    EDIT,
    /** Publish rulesets. */
    PUBLISH,
    /** Look everything up, replay it and verify it. */
    AUDIT;

    public static final Set<Role> ALL = Set.copyOf(EnumSet.allOf(Role.class));

    /** As written in tokens, on the command line and in tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one that is called {@code word}, if there is one. */
    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    /** Their words, in order, separated by commas. */
    static String words(Set<Role> roles) {
        return roles.stream().sorted().map(Role::word).collect(Collectors.joining(","));
    }

    /** The roles among these words; a word that is none gives none. */
    static Set<Role> among(String... words) {
        return Arrays.stream(words).flatMap(word -> of(word.strip()).stream()).collect(Collectors.toUnmodifiableSet());
    }
}
