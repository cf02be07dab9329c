package org.youju.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * Reads one YAML or JSON document strictly: UTF-8 only, no duplicate fields, no anchors or aliases, plain decimal
 * numbers within ±10¹², and bounds on size and depth. A document that is not well-formed is refused with line and
 * column; what is well-formed but not allowed is collected in {@link Problems}.
 */
public final class Documents {

    /** The largest document that is read. */
    public static final int MOST_BYTES = 8 * 1024 * 1024;

    static final int MOST_DEPTH = 40;

    /** The most characters that one text may have. */
    public static final int MOST_TEXT = 200_000;

    private static final int MOST_NAME = 1_000;

    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxNestingDepth(MOST_DEPTH)
            .maxStringLength(MOST_TEXT)
            .maxNameLength(MOST_NAME)
            .maxNumberLength(200)
            .build();
    private static final JsonFactory JSON =
            JsonFactory.builder().streamReadConstraints(BOUNDS).build();
    private static final int MOST_OF_SMALL = 32 * 1024;
    private static final YAMLFactory SMALL_YAML = StrictYaml.within(BOUNDS, MOST_BYTES, MOST_OF_SMALL);
    private static final YAMLFactory LARGE_YAML = StrictYaml.within(BOUNDS, MOST_BYTES, 1024 * 1024);

    private final JsonParser parser;
    private final String file;
    private final Problems problems;

    private Documents(JsonParser parser, String file, Problems problems) {
        this.parser = parser;
        this.file = file;
        this.problems = problems;
    }

    /**
     * @param file the name to give in messages, "" for a request body
     * @throws ProblemsException MALFORMED or TOO_LARGE
     */
    public static Node yaml(byte[] bytes, String file, Problems problems) {
        return read(bytes.length < MOST_OF_SMALL ? SMALL_YAML : LARGE_YAML, bytes, file, problems);
    }

    /**
     * @param file the name to give in messages, "" for a request body
     * @throws ProblemsException MALFORMED or TOO_LARGE
     */
    public static Node json(byte[] bytes, String file, Problems problems) {
        return read(JSON, bytes, file, problems);
    }

    /**
     * The bytes as text, with a leading byte order mark taken off and line ends made uniform.
     *
     * @throws ProblemsException MALFORMED where the bytes are not UTF-8 or hold control characters, TOO_LARGE above
     *     {@link #MOST_BYTES}
     */
    public static String text(byte[] bytes, String file) {
        return Utf8.text(bytes, file);
    }

    /** As {@link #text}, of a table whose cells may hold {@link PlainText#VERTICAL_TAB line breaks}. */
    public static String table(byte[] bytes, String file) {
        return Utf8.text(bytes, file, true);
    }

    private static Node read(TokenStreamFactory factory, byte[] bytes, String file, Problems problems) {
        String text = text(bytes, file);
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            return new Documents(parser, file, problems).document();
        }
    }

    private Node document() {
        try {
            if (parser.nextToken() == null) {
                throw Malformed.at(file, 1, 1, "the document is empty", "文件是空的");
            }
            Node node = value("");
            if (parser.nextToken() != null) {
                throw malformed("a second document follows the first", "文件里不止一份内容");
            }
            return node;
        } catch (JacksonException broken) {
            throw Malformed.of(broken, parser.currentLocation(), file);
        }
    }

    private Node value(String pointer) {
        refuseAnchors(pointer);
        Place place = here(pointer);
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> new Node(place, object(pointer));
            case START_ARRAY -> new Node(place, list(pointer));
            case VALUE_STRING -> new Node(place, string(place));
            case VALUE_TRUE, VALUE_FALSE -> new Node(place, token == JsonToken.VALUE_TRUE);
            case VALUE_NULL -> new Node(place, null);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                new Node(place, Decimals.read(parser.getString(), place, problems));
            default -> throw malformed("unexpected " + token, "此处内容无法识别");
        };
    }

    private Map<String, Node> object(String pointer) {
        Map<String, Node> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = name(pointer);
            String at = JsonPointer.field(pointer, name);
            refuseAnchors(at);
            parser.nextToken();
            Node value = value(at);
            if (fields.put(name, value) != null) {
                problems.add(
                        "DUPLICATE_FIELD",
                        value.place(),
                        "the field `" + name + "` is given twice",
                        "字段“" + name + "”重复出现，请只保留一个");
            }
        }
        return fields;
    }

    private List<Node> list(String pointer) {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(pointer + "/" + items.size()));
        }
        return items;
    }

    private String name(String pointer) {
        String name = parser.currentName();
        if (name.length() > MOST_NAME) {
            throw malformed("a field's name has more than " + MOST_NAME + " characters", "字段名过长");
        }
        return PlainText.isText(name) ? name : notText(here(pointer));
    }

    private String string(Place place) {
        String text = parser.getString();
        if (text.length() > MOST_TEXT) {
            problems.add(
                    "TOO_LONG",
                    place,
                    "a text of " + text.length() + " characters; at most " + MOST_TEXT + " are read",
                    "文字过长（" + text.length() + " 字），上限为 " + MOST_TEXT + " 字");
            return "";
        }
        return PlainText.of(text).orElseGet(() -> notText(place));
    }

    private Place here(String pointer) {
        return new Place(file, parser.currentTokenLocation().getLineNr(), pointer);
    }

    private String notText(Place place) {
        problems.add("NOT_TEXT", place, "control characters are not text", "文字中有控制字符，请删去");
        return "";
    }

    private void refuseAnchors(String pointer) {
        if (parser instanceof StrictYaml.Parser yaml && yaml.anchored()) {
            Place place = here(pointer);
            throw ProblemsException.of(
                    "MALFORMED",
                    place,
                    "line " + place.line() + ": YAML anchors and aliases are not allowed",
                    "第 " + place.line() + " 行使用了 YAML 的锚点或引用（& 或 *），请直接写出内容；以这两个符号开头的文字须加引号");
        }
    }

    private ProblemsException malformed(String message, String messageZh) {
        var at = parser.currentTokenLocation();
        return Malformed.at(file, at.getLineNr(), at.getColumnNr(), message, messageZh);
    }
}
