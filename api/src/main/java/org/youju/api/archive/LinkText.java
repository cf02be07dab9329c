package org.youju.api.archive;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A link as RFC 8785 canonical JSON, and its hash. */
final class LinkText {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private LinkText() {}

    /** The body of a link, and the hash over it, which is all of the link but its hash. */
    record Body(String text, String hash) {}

    static Body of(
            long seq,
            String id,
            Link.Kind kind,
            String at,
            String caller,
            Map<String, String> content,
            String previous) {
        // RFC 8785 has names in the order of their UTF-16 code units, which is that of Java's strings
        StringBuilder text = new StringBuilder();
        field(text.append('{'), "at", at);
        field(text.append(','), "caller", caller);
        text.append(",\"content\":{");
        String comma = "";
        for (Map.Entry<String, String> one : new TreeMap<>(content).entrySet()) {
            field(text.append(comma), one.getKey(), one.getValue());
            comma = ",";
        }
        field(text.append("},"), "id", id);
        field(text.append(','), "kind", kind.name());
        field(text.append(','), "previous", previous);
        field(text.append(','), "seq", Long.toString(seq));
        String whole = text.append('}').toString();
        return new Body(whole, Sha256.of(whole));
    }

    /** @throws BrokenLink where the text is not a link in canonical form, or its hash is another */
    static Link read(String text, String hash) throws BrokenLink {
        Map<String, Object> fields = fields(text);
        Link link = new Link(
                Long.parseLong(field(fields, "seq", "0")),
                field(fields, "id", ""),
                Link.Kind.valueOf(field(fields, "kind", "")),
                field(fields, "at", ""),
                field(fields, "caller", ""),
                content(fields.get("content")),
                field(fields, "previous", ""),
                hash);
        Body again = of(link.seq(), link.id(), link.kind(), link.at(), link.caller(), link.content(), link.previous());
        if (!again.text().equals(text)) {
            throw new BrokenLink("its body is not in canonical form, or has fields that do not belong there");
        }
        if (!again.hash().equals(hash)) {
            throw new BrokenLink("its hash is not that of its body");
        }
        return link;
    }

    /** What texts have much in common with: others of the same table. */
    static String topic(String kind, Map<String, String> content) {
        return content.getOrDefault("digest", kind);
    }

    /** The same of a text that may be anything. */
    static String topic(String text) {
        try {
            Map<String, Object> fields = fields(text);
            return topic(String.valueOf(fields.get("kind")), content(fields.get("content")));
        } catch (BrokenLink altered) {
            return "";
        }
    }

    private static Map<String, Object> fields(String text) throws BrokenLink {
        try {
            return JSON.readValue(text, FIELDS);
        } catch (JacksonException noJson) {
            throw new BrokenLink("its body is not JSON");
        }
    }

    private static String field(Map<String, Object> fields, String name, String otherwise) throws BrokenLink {
        Object value = fields.getOrDefault(name, otherwise);
        boolean fits = value instanceof String text
                && switch (name) {
                    case "seq" -> text.matches("[1-9]\\d{0,17}");
                    case "kind" ->
                        Arrays.stream(Link.Kind.values())
                                .anyMatch(kind -> kind.name().equals(text));
                    default -> !text.isEmpty();
                };
        if (!fits) {
            throw new BrokenLink("its body has no proper `" + name + "`");
        }
        return (String) value;
    }

    private static Map<String, String> content(@Nullable Object content) throws BrokenLink {
        Map<String, String> texts = new LinkedHashMap<>();
        if (content instanceof Map<?, ?> given) {
            given.forEach((name, value) -> texts.put(String.valueOf(name), String.valueOf(value)));
            return texts;
        }
        throw new BrokenLink("its body has no content");
    }

    private static void field(StringBuilder to, String name, String value) {
        quoted(to, name);
        quoted(to.append(':'), value);
    }

    /** As RFC 8785 writes a string: nothing is escaped but what JSON demands. */
    private static void quoted(StringBuilder to, String text) {
        to.append('"');
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one < ' ' || one == '"' || one == '\\') {
                escape(to.append(text, done, i), one);
                done = i + 1;
            }
        }
        to.append(text, done, text.length()).append('"');
    }

    private static void escape(StringBuilder to, char one) {
        to.append('\\');
        switch (one) {
            case '"', '\\' -> to.append(one);
            case '\b' -> to.append('b');
            case '\t' -> to.append('t');
            case '\n' -> to.append('n');
            case '\f' -> to.append('f');
            case '\r' -> to.append('r');
            default -> to.append(String.format("u%04x", (int) one));
        }
    }

    /** A link that does not fit, and why. */
    static final class BrokenLink extends Exception {

        private static final long serialVersionUID = 1L;

        BrokenLink(String why) {
            super(why);
        }
    }
}
