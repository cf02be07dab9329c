package org.youju.api.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
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
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("seq", Long.toString(seq));
        fields.put("id", id);
        fields.put("kind", kind.name());
        fields.put("at", at);
        fields.put("caller", caller);
        fields.put("content", content);
        fields.put("previous", previous);
        String text = canonical(JSON.writeValueAsString(fields));
        return new Body(text, Sha256.of(text));
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

    private static String canonical(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedString();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Jackson wrote what is no JSON", impossible);
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
