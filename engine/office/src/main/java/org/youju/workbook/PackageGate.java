package org.youju.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Looks through the package of a workbook before anything interprets it: what unpacks to more than a workbook of this kind
 * can hold is refused after that much has been counted, and so are macros, links to other workbooks and embedded files.
 */
final class PackageGate {

    static final int MOST_UNPACKED = 32 * 1024 * 1024;

    /** Of all parts but the sheets and their texts, which alone are read as a stream. */
    static final int MOST_PART = 2 * 1024 * 1024;

    static final int MOST_PARTS = 2_000;

    private static final byte[] OLD_OR_ENCRYPTED = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final String file;
    private final byte[] buffer = new byte[64 * 1024];
    private long unpacked;
    private int parts;

    private PackageGate(String file) {
        this.file = file;
    }

    /** @throws org.youju.document.ProblemsException MALFORMED, TOO_LARGE, WORKBOOK_REFUSED */
    static void check(byte[] bytes, String file) {
        if (bytes.length >= 4 && Arrays.equals(bytes, 0, 4, OLD_OR_ENCRYPTED, 0, 4)) {
            throw Refusal.notTaken(
                    file,
                    "an old .xls workbook, or one with a password; save it as .xlsx without a password",
                    "这是旧格式（.xls）或设了打开密码的文件，请另存为不带密码的 .xlsx");
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            new PackageGate(file).check(zip);
        } catch (IOException | IllegalArgumentException broken) {
            throw Refusal.malformed(file, broken);
        }
    }

    private void check(ZipInputStream zip) throws IOException {
        for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
            parts++;
            String name = part.getName().toLowerCase(Locale.ROOT);
            refuse(name);
            count(zip, name.startsWith("xl/worksheets/") || name.equals("xl/sharedstrings.xml"));
        }
        if (parts == 0) {
            throw Refusal.malformed(file);
        }
    }

    private void refuse(String part) {
        if (part.contains("vbaproject")) {
            throw Refusal.notTaken(
                    file, "the workbook holds macros; save it as .xlsx without them", "文件含有宏，请另存为不含宏的 .xlsx");
        }
        if (part.startsWith("xl/externallinks/")) {
            throw Refusal.notTaken(
                    file,
                    "the workbook links to other workbooks; break the links and keep the values",
                    "文件链接了其他工作簿，请在“数据—编辑链接”中断开链接、保留数值后再提交");
        }
        if (part.startsWith("xl/embeddings/") || part.startsWith("xl/activex/")) {
            throw Refusal.notTaken(
                    file, "the workbook holds embedded files or controls; remove them", "文件嵌入了其他文件或控件，请删除后再提交");
        }
    }

    private void count(InputStream part, boolean streamed) throws IOException {
        long size = 0;
        for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
            size += read;
            unpacked += read;
            if (unpacked > MOST_UNPACKED || parts > MOST_PARTS || (!streamed && size > MOST_PART)) {
                throw Refusal.tooLarge(
                        file,
                        "the workbook unpacks to more than is read: " + MOST_UNPACKED + " bytes in all",
                        "工作簿内容过大（展开后上限 " + MOST_UNPACKED / 1024 / 1024 + " MiB），请只保留评分表所需的内容");
            }
        }
    }
}
