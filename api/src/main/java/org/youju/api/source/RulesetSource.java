package org.youju.api.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.youju.document.Place;
import org.youju.document.ProblemsException;
import org.youju.ruleset.RulesetFiles;

/** The rulesets of a folder, or those packed in the jar. */
public final class RulesetSource {

    private static final String PACKED = "rulesets/";

    private RulesetSource() {}

    /**
     * @param folder null for those packed in the jar
     * @throws ProblemsException RULESETS_UNREADABLE
     */
    public static RulesetFiles files(@Nullable Path folder) {
        return folder == null ? packed() : RulesetFiles.in(folder);
    }

    private static RulesetFiles packed() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources("classpath*:rulesets/**")) {
                String path = path(resource);
                if (RulesetFiles.belongs(path) && resource.isReadable()) {
                    try (InputStream content = resource.getInputStream()) {
                        files.put(path, content.readAllBytes());
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (files.isEmpty()) {
            throw ProblemsException.of(
                    "RULESETS_UNREADABLE",
                    new Place("", 0, ""),
                    "no rulesets are packed in this program",
                    "程序内没有评分规则；请用 --rulesets 或环境变量 YOUJU_RULESETS 指明规则文件夹");
        }
        return RulesetFiles.of(files);
    }

    /** The path below the folder of rulesets; "" for the folder itself, which belongs to nothing. */
    private static String path(Resource resource) throws IOException {
        String url = URLDecoder.decode(resource.getURL().getPath().replace("+", "%2B"), StandardCharsets.UTF_8);
        int start = url.lastIndexOf("/" + PACKED);
        return start < 0 ? "" : url.substring(start + 1 + PACKED.length());
    }
}
