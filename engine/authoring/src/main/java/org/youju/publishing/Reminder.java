package org.youju.publishing;

import org.youju.document.Place;

/**
 * Something in a copied year that only a person can settle.
 *
 * @param place where; line 0 for the file as a whole
 * @param zh what stands there and what to do about it
 */
public record Reminder(Kind kind, Place place, String zh) {

    public enum Kind {
        REVIEW_BY("复核日期"),
        SOURCE("出处"),
        OFFICIAL_TEXT("官方原文"),
        CALENDAR("节假日"),
        SHEET("整表案例"),
        OLD_YEAR("写着原年度的地方");

        private final String zh;

        Kind(String zh) {
            this.zh = zh;
        }

        public String zh() {
            return zh;
        }
    }
}
