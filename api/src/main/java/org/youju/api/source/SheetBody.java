package org.youju.api.source;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.youju.scoring.Format;
import org.youju.workbook.Template;

/** A sheet as a request brings it: its bytes, and what its media type says that they are. */
public final class SheetBody {

    public static final String JSON = "application/json";
    public static final String YAML = "application/yaml";
    public static final String FORM = "text/tab-separated-values";
    public static final String WORKBOOK = Template.MEDIA_TYPE;

    private final byte[] bytes;
    private final Format format;

    private SheetBody(byte[] bytes, Format format) {
        this.bytes = bytes;
        this.format = format;
    }

    /**
     * @param request one of the media types above
     * @throws org.youju.document.ProblemsException TOO_LARGE
     */
    public static SheetBody read(HttpServletRequest request) throws IOException {
        byte[] bytes = Bounded.read(request.getInputStream(), request.getContentLengthLong(), "");
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        if (type.startsWith(YAML)) {
            return new SheetBody(bytes, Format.YAML);
        } else if (type.startsWith(FORM)) {
            return new SheetBody(bytes, Format.FORM);
        }
        return new SheetBody(bytes, type.startsWith(WORKBOOK) ? Format.WORKBOOK : Format.JSON);
    }

    public byte[] bytes() {
        return bytes;
    }

    public Format format() {
        return format;
    }
}
