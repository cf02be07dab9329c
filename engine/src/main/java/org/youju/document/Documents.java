package org.youju.document;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Rank;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads one YAML or JSON document strictly: UTF-8 only, no duplicate fields, no anchors or aliases, plain decimal
 * numbers within ±10¹², and bounds on size and depth. A document that is not well-formed is refused with line and
 * column; what is well-formed but not allowed is collected in {@link Problems}.
 */
public final class Documents {

    /** The largest document that is read. */
    public static final int MOST_BYTES = 8 * 1024 * 1024;

    static final int MOST_DEPTH = 40;
    private static final int MOST_TEXT = 200_000;
    private static final int MOST_DECIMALS = 10;

    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?\\d{1,60}(\\.\\d{1,60})?([eE][+-]?\\d{1,6})?");

    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxNestingDepth(MOST_DEPTH)
            .maxStringLength(MOST_TEXT)
            .maxNameLength(1_000)
            .maxNumberLength(200)
            .build();
    private static final JsonFactory JSON =
            JsonFactory.builder().streamReadConstraints(BOUNDS).build();
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .streamReadConstraints(BOUNDS)
            .loadSettings(org.snakeyaml.engine.v2.api.LoadSettings.builder()
                    .setCodePointLimit(MOST_BYTES)
                    .build())
            .build();

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
        return read(YAML, bytes, file, problems);
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
     * @throws ProblemsException MALFORMED where the bytes are not UTF-8, TOO_LARGE above {@link #MOST_BYTES}
     */
    public static String text(byte[] bytes, String file) {
        if (bytes.length > MOST_BYTES) {
            throw ProblemsException.of(
                    "TOO_LARGE",
                    new Place(file, 0, ""),
                    "the document has " + bytes.length + " bytes; at most " + MOST_BYTES + " are read",
                    "文件过大（" + bytes.length + " 字节），上限为 " + MOST_BYTES + " 字节");
        }
        ByteBuffer input = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(input)
                    .toString();
            String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return withoutMark.replace("\r\n", "\n");
        } catch (CharacterCodingException notUtf8) {
            int line = 1;
            for (int i = 0; i < input.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw ProblemsException.of(
                    "MALFORMED",
                    Place.inFile(file, line),
                    "line " + line + ", byte " + input.position() + ": not UTF-8",
                    "第 " + line + " 行不是 UTF-8 编码的文字（字节 " + input.position() + "），请将文件另存为 UTF-8 编码");
        }
    }

    private static Node read(TokenStreamFactory factory, byte[] bytes, String file, Problems problems) {
        String text = text(bytes, file);
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            Documents reader = new Documents(parser, file, problems);
            if (parser.nextToken() == null) {
                throw ProblemsException.of(
                        "MALFORMED", Place.inFile(file, 1), "line 1, column 1: the document is empty", "文件是空的");
            }
            Node node = reader.value("");
            if (parser.nextToken() != null) {
                throw reader.malformed("a second document follows the first", "文件里不止一份内容");
            }
            return node;
        } catch (JacksonException broken) {
            throw malformed(broken, file);
        }
    }

    private Node value(String pointer) {
        Place place = new Place(file, parser.currentTokenLocation().getLineNr(), pointer);
        refuseAnchors(place);
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> new Node(place, object(pointer));
            case START_ARRAY -> new Node(place, list(pointer));
            case VALUE_STRING -> new Node(place, parser.getString());
            case VALUE_TRUE, VALUE_FALSE -> new Node(place, token == JsonToken.VALUE_TRUE);
            case VALUE_NULL -> new Node(place, null);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Node(place, number(place));
            default -> throw malformed("unexpected " + token, "此处内容无法识别");
        };
    }

    private Map<String, Node> object(String pointer) {
        Map<String, Node> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String at = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
            refuseAnchors(new Place(file, parser.currentTokenLocation().getLineNr(), at));
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

    /** The number, or zero with a problem where it is not a plain decimal number within bounds. */
    private BigDecimal number(Place place) {
        String text = parser.getString();
        @Nullable BigDecimal number = PLAIN_NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
        if (number != null && number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        if (number == null || Math.abs((long) number.precision() - number.scale()) > 60) {
            problems.add(
                    number == null ? "NOT_A_NUMBER" : "NUMBER_OUT_OF_RANGE",
                    place,
                    "`" + text + "` is not a decimal number within ±10^12",
                    "“" + text + "”不是可用的数字（须为普通十进制数，绝对值不超过一万亿）");
            return BigDecimal.ZERO;
        }
        if (number.abs().compareTo(Rank.LIMIT) > 0
                || number.stripTrailingZeros().scale() > MOST_DECIMALS) {
            problems.add(
                    "NUMBER_OUT_OF_RANGE",
                    place,
                    "`" + text + "` is beyond ±10^12 or has more than " + MOST_DECIMALS + " decimals",
                    "“" + text + "”超出范围：绝对值不超过一万亿，小数不超过 " + MOST_DECIMALS + " 位");
            return BigDecimal.ZERO;
        }
        return number;
    }

    private void refuseAnchors(Place place) {
        if (parser instanceof YAMLParser yaml && (yaml.isCurrentAlias() || yaml.getObjectId() != null)) {
            throw ProblemsException.of(
                    "MALFORMED",
                    place,
                    "line " + place.line() + ": YAML anchors and aliases are not allowed",
                    "第 " + place.line() + " 行使用了 YAML 的锚点或引用（& 或 *），请直接写出内容；以这两个符号开头的文字须加引号");
        }
    }

    private ProblemsException malformed(String message, String messageZh) {
        var at = parser.currentTokenLocation();
        return ProblemsException.of(
                "MALFORMED",
                Place.inFile(file, at.getLineNr()),
                "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": " + message,
                "第 " + at.getLineNr() + " 行第 " + at.getColumnNr() + " 列：" + messageZh);
    }

    private static ProblemsException malformed(JacksonException broken, String file) {
        var at = broken.getLocation();
        int line = at == null ? 1 : Math.max(1, at.getLineNr());
        int column = at == null ? 1 : Math.max(1, at.getColumnNr());
        return ProblemsException.of(
                "MALFORMED",
                Place.inFile(file, line),
                "line " + line + ", column " + column + ": " + firstSentence(broken.getOriginalMessage()),
                "第 " + line + " 行第 " + column + " 列写法有误，无法读取。请检查此处的引号、冒号、缩进和括号");
    }

    /** The parser's own words without class names, switches and the lines that quote the document. */
    private static String firstSentence(@Nullable String message) {
        String text = message == null
                ? "not well-formed"
                : message.lines().findFirst().orElse("not well-formed");
        return text.replaceAll("\\s*\\((?:for|through|from) .*", "")
                .replaceAll("`?[\\w.]*StreamReadConstraints[^`]*`?", "the limit");
    }
}
