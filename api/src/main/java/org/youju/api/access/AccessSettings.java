package org.youju.api.access;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.catalina.util.NetMask;
import org.jspecify.annotations.Nullable;
import org.youju.api.limits.Limits;
import org.youju.document.Place;
import org.youju.document.ProblemsException;

/**
 * What is set about who may call.
 *
 * @param key a key with all roles; null where none is set
 * @param issuer of OpenID Connect tokens; null where there is none
 * @param audience that a token must name; null where any will do
 * @param claims where a token says what its bearer may do
 * @param origins whose pages may call from a browser, such as {@code https://portal.example}; none where it is empty
 * @param hosts by which names the server may be called, beside those of this machine
 * @param logged how long it is kept who asked for which decision; zero where it is not
 * @param proxies addresses of proxies whose forwarded headers are believed, each as an address or in CIDR notation
 */
public record AccessSettings(
        @Nullable String key,
        @Nullable String issuer,
        @Nullable String audience,
        TokenClaims claims,
        List<String> origins,
        Set<String> hosts,
        Duration logged,
        List<String> proxies) {

    static final String KEY = "YOUJU_KEY";
    static final String ISSUER = "YOUJU_ISSUER";
    static final String AUDIENCE = "YOUJU_AUDIENCE";
    static final String ORIGINS = "YOUJU_CORS_ORIGINS";
    static final String HOSTS = "YOUJU_HOSTS";
    static final String LOG_DAYS = "YOUJU_ACCESS_LOG_DAYS";
    static final String PROXIES = "YOUJU_TRUSTED_PROXIES";

    /** A key that is set by hand has no fewer characters than one could try. */
    static final int LEAST_KEY = 24;

    /** What can stand in {@code Authorization: Bearer …} at all (RFC 6750). */
    private static final Pattern BEARER = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    private static final Pattern HOST = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?|\\[[0-9a-f:.]+]");
    private static final Pattern NETWORK = Pattern.compile("[0-9A-Fa-f.:]+(/\\d{1,3})?");

    public AccessSettings {
        origins = List.copyOf(origins);
        hosts = Set.copyOf(hosts);
        proxies = List.copyOf(proxies);
    }

    /** @throws ProblemsException SETTING_INVALID */
    static AccessSettings of(Map<String, String> environment) {
        return new AccessSettings(
                key(text(environment, KEY)),
                issuer(text(environment, ISSUER)),
                text(environment, AUDIENCE),
                TokenClaims.of(environment),
                list(environment, ORIGINS).stream().map(AccessSettings::origin).toList(),
                new TreeSet<>(list(environment, HOSTS).stream()
                        .map(AccessSettings::host)
                        .toList()),
                Duration.ofDays(Limits.whole(environment, LOG_DAYS, 180, 0)),
                list(environment, PROXIES).stream().map(AccessSettings::network).toList());
    }

    private static @Nullable String text(Map<String, String> environment, String name) {
        String text = environment.getOrDefault(name, "").strip();
        return text.isEmpty() ? null : text;
    }

    private static List<String> list(Map<String, String> environment, String name) {
        return Arrays.stream(environment.getOrDefault(name, "").split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private static @Nullable String key(@Nullable String key) {
        if (key != null && (key.length() < LEAST_KEY || !BEARER.matcher(key).matches())) {
            throw invalid(
                    KEY,
                    "has at least " + LEAST_KEY
                            + " letters, digits and the characters -._~+/= (make one with: openssl rand"
                            + " -base64 24)",
                    "至少 " + LEAST_KEY + " 个字符，只能用英文字母、数字和 -._~+/=（可用 openssl rand -base64 24 生成）");
        }
        return key;
    }

    private static @Nullable String issuer(@Nullable String issuer) {
        if (issuer != null && !isAddress(issuer, true)) {
            throw invalid(
                    ISSUER,
                    "is an address such as https://id.example/realms/a",
                    "应为 https://id.example/realms/a 这样的地址");
        }
        return issuer;
    }

    /** An origin has no path; a browser never sends one with a slash at its end. */
    private static String origin(String origin) {
        if (!isAddress(origin, false)) {
            throw invalid(ORIGINS, "lists origins such as https://portal.example", "应列出 https://portal.example 这样的来源");
        }
        return origin;
    }

    private static boolean isAddress(String text, boolean withPath) {
        try {
            URI address = new URI(text);
            return Set.of("http", "https").contains(String.valueOf(address.getScheme()))
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && address.getQuery() == null
                    && address.getFragment() == null
                    && (withPath || address.getPath().isEmpty());
        } catch (URISyntaxException none) {
            return false;
        }
    }

    private static String host(String host) {
        String name = Hosts.plain(host);
        if (!HOST.matcher(name).matches()) {
            throw invalid(
                    HOSTS,
                    "lists names of hosts such as youju.example, without ports",
                    "应列出 youju.example 这样的主机名，不带端口");
        }
        return name;
    }

    private static String network(String network) {
        String whole = network.contains("/") ? network : network + (network.contains(":") ? "/128" : "/32");
        if (!NETWORK.matcher(network).matches() || !isNetwork(whole)) {
            throw invalid(
                    PROXIES, "lists addresses such as 10.0.0.7 or 10.0.0.0/24", "应列出 10.0.0.7 或 10.0.0.0/24 这样的地址");
        }
        return whole;
    }

    private static boolean isNetwork(String text) {
        try {
            return !new NetMask(text).toString().isEmpty();
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    /** What was set is not repeated: it may be a key. */
    private static ProblemsException invalid(String name, String message, String messageZh) {
        return ProblemsException.of(
                "SETTING_INVALID", new Place("", 0, ""), name + " " + message, "环境变量 " + name + " " + messageZh);
    }

    /** It holds a key, which must not get into any message or log. */
    @Override
    public String toString() {
        return "AccessSettings[issuer=" + issuer + "]";
    }
}
