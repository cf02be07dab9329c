package org.youju.scoring;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.youju.document.Place;
import org.youju.document.ProblemsException;
import org.youju.form.FormReader;

/** Says what a file is that is named, sent or chosen as something else, and what to do with it instead. */
final class FileKind {

    private static final int HEAD = 64 * 1024;
    private static final Pattern YAML =
            Pattern.compile("\\s*((#[^\\n]*|---)\\n\\s*)*[\"']?[A-Za-z][A-Za-z0-9]{0,39}[\"']?\\s*:(\\s[\\s\\S]*|)");
    private static final Pattern MARKUP =
            Pattern.compile("\\s*(<\\?xml|<!doctype\\s+html|<(html|head|meta|table|body|div|style)[\\s>])[\\s\\S]*");

    private static final String TAKEN = "请改交 Excel 工作簿（.xlsx）、制表符分隔的文本（.txt）、YAML（.yaml）或 JSON（.json）";
    private static final String TAKEN_EN = "send an Excel workbook (.xlsx), tab-separated text (.txt), YAML or JSON";

    private final byte[] bytes;
    private final Format format;
    private final String file;

    private FileKind(byte[] bytes, Format format, String file) {
        this.bytes = bytes;
        this.format = format;
        this.file = file;
    }

    /**
     * Refuses what is plainly no file of the format; what may be one is left to its reader.
     *
     * @throws ProblemsException WORKBOOK_REFUSED, FORM_UNKNOWN or MALFORMED
     */
    static void refuseOthers(byte[] bytes, Format format, String file) {
        if (format == Format.JSON && bytes.length > 1 && bytes[0] == '{' && bytes[1] != '\\') {
            return;
        }
        FileKind kind = new FileKind(bytes, format, file);
        kind.refuseBinary();
        if (format != Format.WORKBOOK || !kind.starts("PK")) {
            kind.refuseText(kind.head());
        }
    }

    private boolean starts(String magic) {
        byte[] start = magic.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private boolean holds(String text, Charset charset) {
        // names of parts and streams stand in such files as they are
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .contains(new String(text.getBytes(charset), StandardCharsets.ISO_8859_1));
    }

    private boolean lists(String part) {
        return holds(part, StandardCharsets.ISO_8859_1);
    }

    private void refuseBinary() {
        if (starts("PK\u0003\u0004") || starts("PK\u0005\u0006")) {
            refusePackage();
        } else if (starts("\u00D0\u00CF\u0011\u00E0")) {
            refuseOld();
        } else if (starts("%PDF-")) {
            throw other("MALFORMED", "a PDF", "PDF 文件", TAKEN_EN, TAKEN);
        } else if (starts("{\\rtf")) {
            throw other("MALFORMED", "an RTF document", "写字板或 Word 的 RTF 文档", TAKEN_EN, TAKEN);
        } else if (starts("\u0089PNG") || starts("\u00FF\u00D8\u00FF") || starts("GIF8") || starts("BM\u0000")) {
            throw other("MALFORMED", "a picture", "图片", TAKEN_EN, TAKEN);
        } else if (starts("\u00FF\u00FE") || starts("\u00FE\u00FF")) {
            throw other(
                    "MALFORMED",
                    "text in UTF-16, which programs call Unicode text",
                    "UTF-16 编码的文本（Excel 的“Unicode 文本”）",
                    "save it as UTF-8, or send the .xlsx itself",
                    "请用记事本打开后另存为 UTF-8 编码，或者直接交 .xlsx");
        }
    }

    private void refusePackage() {
        if (lists("word/document.xml")) {
            throw other(
                    "MALFORMED",
                    "a Word document (.docx)",
                    "Word 文档（.docx）",
                    TAKEN_EN,
                    TAKEN + "；只有 Word 文档的，请把其中的表格复制到页面的“粘贴表格文本”");
        } else if (lists("ppt/presentation.xml")) {
            throw other("MALFORMED", "a presentation (.pptx)", "演示文稿（.pptx）", TAKEN_EN, TAKEN);
        } else if (lists("xl/workbook.bin")) {
            throw other(
                    "WORKBOOK_REFUSED",
                    "a binary workbook (.xlsb)",
                    "Excel 二进制工作簿（.xlsb）",
                    "save it as .xlsx",
                    "请在 Excel 或 WPS 中另存为“Excel 工作簿（.xlsx）”");
        } else if (lists("mimetypeapplication/vnd.oasis.opendocument.")) {
            throw other(
                    "MALFORMED",
                    "an OpenDocument file (.ods, .odt)",
                    "OpenDocument 文件（.ods、.odt）",
                    "save it as .xlsx",
                    "请另存为“Excel 工作簿（.xlsx）”");
        } else if (format != Format.WORKBOOK && (lists("xl/workbook.xml") || lists("xl/worksheets/"))) {
            throw other(
                    "MALFORMED",
                    "an Excel workbook (.xlsx)",
                    "Excel 工作簿（.xlsx）",
                    "name it .xlsx, or send it with the media type of such workbooks",
                    "请把文件名改为以 .xlsx 结尾再交（接口请用该格式的 Content-Type）");
        } else if (format != Format.WORKBOOK) {
            throw other("MALFORMED", "a ZIP archive", "压缩文件（ZIP）", "unpack it; " + TAKEN_EN, "请解压；" + TAKEN);
        }
    }

    private void refuseOld() {
        if (holds("EncryptedPackage", StandardCharsets.UTF_16LE)) {
            throw other(
                    "WORKBOOK_REFUSED",
                    "a file with a password",
                    "设了打开密码的文件",
                    "save it without a password",
                    "请去掉密码后另存为 .xlsx");
        } else if (holds("WordDocument", StandardCharsets.UTF_16LE)) {
            throw other("MALFORMED", "an old Word document (.doc)", "旧格式的 Word 文档（.doc）", TAKEN_EN, TAKEN);
        }
        throw other(
                "WORKBOOK_REFUSED",
                "an old .xls workbook, or one with a password",
                "旧格式（.xls）或设了打开密码的文件",
                "save it as .xlsx without a password",
                "请在 Excel 或 WPS 中另存为不带密码的“Excel 工作簿（.xlsx）”");
    }

    private String head() {
        String text = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private void refuseText(String text) {
        if (MARKUP.matcher(text.toLowerCase(Locale.ROOT)).matches()) {
            throw other(
                    "MALFORMED",
                    "a web page or XML, as some programs export under the name .xls",
                    "网页或 XML 格式的表格（有的系统导出时名为 .xls）",
                    "open it and save it as .xlsx",
                    "请用 Excel 或 WPS 打开后另存为“Excel 工作簿（.xlsx）”");
        }
        boolean json = text.strip().startsWith("{") || text.strip().startsWith("[");
        boolean yaml = !json && YAML.matcher(text).matches();
        boolean form = FormReader.looksLikeForm(text);
        boolean commas = !json && !yaml && !form && isCommaSeparated(text);
        if (commas) {
            throw other(
                    "FORM_UNKNOWN",
                    "comma-separated text (CSV)",
                    "逗号分隔的文本（CSV）",
                    "separate the cells by tabs, or send the .xlsx itself",
                    "各格之间要用制表符分隔：请在 Excel 或 WPS 中另存为“文本文件（制表符分隔）”或“Excel 工作簿（.xlsx）”");
        } else if (json && format != Format.JSON && format != Format.YAML) {
            throw other(
                    "MALFORMED",
                    "JSON",
                    "JSON 文本",
                    "name it .json, or send it as application/json",
                    "请把文件名改为以 .json 结尾再交（接口用 Content-Type: application/json）");
        } else if (yaml && format != Format.YAML) {
            throw other(
                    "MALFORMED",
                    "YAML",
                    "YAML 文本",
                    "name it .yaml, or send it as application/yaml",
                    "请把文件名改为以 .yaml 结尾再交（接口用 Content-Type: application/yaml）");
        } else if (form && format != Format.FORM) {
            throw other(
                    "MALFORMED",
                    "tab-separated text",
                    "制表符分隔的文本",
                    "name it .txt, or send it as text/tab-separated-values",
                    "请把文件名改为以 .txt 结尾再交（接口用 Content-Type: text/tab-separated-values）");
        }
    }

    /** Several lines of several cells each. */
    private static boolean isCommaSeparated(String text) {
        return text.indexOf('\t') < 0
                && text.lines()
                                .limit(200)
                                .filter(line -> line.split("[,;，]", -1).length >= 4)
                                .count()
                        >= 3;
    }

    private ProblemsException other(String code, String what, String whatZh, String instead, String insteadZh) {
        return ProblemsException.of(
                code,
                new Place(file, 0, ""),
                "this is " + what + ", and was to be read as " + expected() + "; " + instead,
                "这是" + (whatZh.charAt(0) < 0x80 ? " " : "") + whatZh + "。" + insteadZh);
    }

    private String expected() {
        return switch (format) {
            case JSON -> "JSON";
            case YAML -> "YAML";
            case FORM -> "tab-separated text";
            case WORKBOOK -> "an Excel workbook (.xlsx)";
        };
    }
}
