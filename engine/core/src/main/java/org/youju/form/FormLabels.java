package org.youju.form;

import java.util.regex.Pattern;

/** What in a paper form is printed and not filled in, as far as its words show it. */
final class FormLabels {

    private static final Pattern LABEL = Pattern.compile(
            ".*[:：]|.*(目标|情况|状况|原因|名称|日期|时间|电话|联系人|负责人|填报人|人数|编制数" + "|预算数|下达数|支出数|决算数|代码|编码|级次|性质|类别|年度|合计)");
    private static final Pattern HEADING = Pattern.compile(".*(人数|编制|单位数|金额|预算|地区|区划|其他).*");

    private FormLabels() {}

    /** Whether it is a label and no department's name. */
    static boolean isLabel(String key) {
        return LABEL.matcher(key).matches();
    }

    /** Whether it may be the heading of another column. */
    static boolean isHeading(String key) {
        return HEADING.matcher(key).matches();
    }
}
