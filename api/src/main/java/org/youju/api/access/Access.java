package org.youju.api.access;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How callers are told apart, now. Where nobody ever was to be told apart, scoring and reading are open to this machine and
 * a key for this run does the rest; the first key or issuer ends that, at once and for good.
 */
public final class Access {

    /** The variable that sets this run's key. */
    public static final String KEY_VARIABLE = AccessSettings.KEY;

    /** The variable that names the issuer of tokens. */
    public static final String ISSUER_VARIABLE = AccessSettings.ISSUER;

    /** The variable that lists the origins of other sites' pages that may call, separated by commas. */
    public static final String ORIGINS_VARIABLE = AccessSettings.ORIGINS;

    private final AccessSettings settings;
    private final OpenMode mode;
    private final String random = Keys.random();

    private Access(AccessSettings settings, OpenMode mode) {
        this.settings = settings;
        this.mode = mode;
    }

    /**
     * @throws org.youju.document.ProblemsException SETTING_INVALID; ARCHIVE_UNAVAILABLE where it cannot be seen whether
     *     there were keys
     */
    public static Access of(Keys keys, Map<String, String> environment) {
        AccessSettings settings = AccessSettings.of(environment);
        OpenMode mode = keys.openMode();
        if (settings.issuer() != null) {
            mode.end(settings.issuer());
        }
        return new Access(settings, mode);
    }

    public AccessSettings settings() {
        return settings;
    }

    /** Whether scoring and reading need a key too. */
    public boolean restricted() {
        return !mode.isOpen();
    }

    /** A key with all roles: the one that was set, or while the server is open one that was made up for this run. */
    public @Nullable String runKey() {
        String set = settings.key();
        return set != null ? set : restricted() ? null : random;
    }

    /** It holds a key, which must not get into any message or log. */
    @Override
    public String toString() {
        return "Access[" + (restricted() ? "restricted" : "open") + ", issuer=" + settings.issuer() + "]";
    }
}
