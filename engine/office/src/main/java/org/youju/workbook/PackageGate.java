package org.youju.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.youju.document.ProblemsException;

/**
 * Takes out of a workbook's package the parts that are read, before anything interprets them: pictures, properties, themes
 * and whatever else nobody reads can be as large or as wrong as they like. Macros, links to other workbooks and embedded
 * files are refused.
 */
final class PackageGate {

    /** What the parts that are read may unpack to. */
    static final int MOST_UNPACKED = 32 * 1024 * 1024;

    /** What a part may unpack to that is not read as a stream: the list of parts and what they refer to. */
    static final int MOST_LIST = 2 * 1024 * 1024;

    static final int MOST_PARTS = 20_000;

    private static final Pattern NOT_READ = Pattern.compile("(docprops|customxml|docmetadata)/.*"
            + "|xl/(media|drawings|theme|charts|diagrams|printersettings|threadedcomments|persons|tables|tablesinglecells"
            + "|pivottables|pivotcache|slicers|slicercaches|timelines|timelinecaches|ctrlprops|querytables|webextensions"
            + "|richdata|worksheets/_rels|chartsheets/_rels)/.*"
            + "|xl/(calcchain|connections|metadata|cellimages|comments[0-9]*)\\.xml|xl/_rels/cellimages.*");

    private static final String STRICT = "http://purl.oclc.org/ooxml/";

    private final String file;
    private final Set<String> names = new HashSet<>();
    private long unpacked;

    private PackageGate(String file) {
        this.file = file;
    }

    /**
     * A package of the parts that are read, not compressed.
     *
     * @throws org.youju.document.ProblemsException MALFORMED, TOO_LARGE, WORKBOOK_REFUSED
     */
    static byte[] read(byte[] bytes, String file) {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            return new PackageGate(file).read(zip);
        } catch (IOException | IllegalArgumentException broken) {
            throw Refusal.malformed(file, "", broken);
        }
    }

    private byte[] read(ZipFile zip) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<ZipArchiveEntry> entries = List.copyOf(Collections.list(zip.getEntries()));
        if (entries.size() > MOST_PARTS) {
            throw Refusal.tooLarge(
                    file,
                    "the workbook has " + entries.size() + " parts; at most " + MOST_PARTS + " are read",
                    "工作簿的组成部分过多（" + entries.size() + " 个），上限为 " + MOST_PARTS + " 个");
        }
        try (ZipOutputStream parts = new ZipOutputStream(out)) {
            parts.setLevel(0);
            for (ZipArchiveEntry entry : entries) {
                String name = entry.getName().replace('\\', '/').replaceFirst("^/+", "");
                String key = name.toLowerCase(Locale.ROOT);
                refuse(key);
                if (!isRead(key)) {
                    continue;
                } else if (!names.add(key)) {
                    throw Refusal.malformed(file, name, new IOException("the part is there twice"));
                }
                parts.putNextEntry(new ZipEntry(name));
                copy(zip, entry, name, parts);
                parts.closeEntry();
            }
        }
        if (names.isEmpty()) {
            throw Refusal.malformed(file, "", new IOException("no part of a workbook"));
        }
        return out.toByteArray();
    }

    private static boolean isRead(String part) {
        return (part.endsWith(".xml") || part.endsWith(".rels"))
                && !NOT_READ.matcher(part).matches();
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

    private void copy(ZipFile zip, ZipArchiveEntry entry, String name, OutputStream to) throws IOException {
        boolean list = name.endsWith(".rels") || name.equalsIgnoreCase("[Content_Types].xml");
        ByteArrayOutputStream held = new ByteArrayOutputStream();
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        try (InputStream part = zip.getInputStream(entry)) {
            for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                size += read;
                unpacked += read;
                if (list && size > MOST_LIST) {
                    throw tooLarge(name, "it", MOST_LIST);
                } else if (unpacked > MOST_UNPACKED) {
                    throw tooLarge(name, "all that is read", MOST_UNPACKED);
                }
                held.write(buffer, 0, read);
            }
        } catch (IOException broken) {
            throw Refusal.malformed(file, name, broken);
        }
        to.write(usual(held.toByteArray()));
    }

    /** A workbook saved as “Strict Open XML” has other names for the same things. */
    private static byte[] usual(byte[] part) {
        String head = new String(part, 0, Math.min(part.length, 4096), StandardCharsets.UTF_8);
        return head.contains(STRICT)
                ? new String(part, StandardCharsets.UTF_8)
                        .replace(
                                STRICT + "officeDocument/relationships",
                                "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
                        .replace(
                                STRICT + "spreadsheetml/main",
                                "http://schemas.openxmlformats.org/spreadsheetml/2006/main")
                        .getBytes(StandardCharsets.UTF_8)
                : part;
    }

    private ProblemsException tooLarge(String part, String what, int most) {
        return Refusal.tooLarge(
                file,
                "the workbook unpacks to more than is read, at its part `" + part + "`: " + what + " may have " + most
                        + " bytes",
                "工作簿内容过大：读到“" + part + "”时，展开后超过了上限 " + most / 1024 / 1024 + " MiB；请删去评分表用不到的工作表、行和格式（图片、附件不计在内）");
    }
}
