package org.youju.api.server;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.youju.document.Names;

/** What stands after the question mark, held to be text: UTF-8, nothing that is not seen, no parameter without name or value. */
record Query(@Nullable String raw) {

    private static final int MOST_PARAMETERS = 100;

    /** @throws org.youju.document.ProblemsException MALFORMED with the parameter that is wrong */
    void check() {
        if (raw == null || raw.isEmpty()) {
            return;
        }
        String[] pairs = raw.split("&");
        if (pairs.length > MOST_PARAMETERS) {
            throw RequestCheck.malformed(
                    "the query has " + pairs.length + " parameters; at most " + MOST_PARAMETERS + " are read",
                    "查询有 " + pairs.length + " 个参数，最多读 " + MOST_PARAMETERS + " 个");
        }
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals), "");
            if (!pair.isEmpty() && name.isBlank()) {
                throw RequestCheck.malformed("a parameter of the query has no name", "查询里有一个参数没有名称");
            }
            String value = decoded(equals < 0 ? "" : pair.substring(equals + 1), name);
            if (!pair.isEmpty() && value.isBlank()) {
                throw RequestCheck.malformed(
                        "`" + name + "` has no value; leave it out where it does not matter",
                        "参数 " + name + " 没有值，不需要时请不要写");
            }
        }
    }

    private static String decoded(String text, String name) {
        String named = name.isEmpty() ? "the query" : "`" + name + "`";
        String namedZh = name.isEmpty() ? "查询" : "参数 " + name;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                boolean whole = i + 2 < text.length();
                int high = whole ? Character.digit(text.charAt(i + 1), 16) : -1;
                int low = whole ? Character.digit(text.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    throw RequestCheck.malformed(
                            named + " has a `%` without two hexadecimal digits", namedZh + " 里的 % 后面应有两位十六进制数字");
                }
                bytes.write(high * 16 + low);
                i += 2;
            } else {
                bytes.write(c == '+' ? ' ' : c);
            }
        }
        String decoded;
        try {
            decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException noText) {
            throw RequestCheck.malformed(named + " is not UTF-8", namedZh + " 不是 UTF-8 编码的文字");
        }
        if (!decoded.codePoints().allMatch(Names::isVisible)) {
            throw RequestCheck.malformed(named + " has a character that cannot be seen", namedZh + " 含有看不见的字符");
        }
        return decoded;
    }
}
