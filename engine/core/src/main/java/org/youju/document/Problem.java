package org.youju.document;

/**
 * One thing that is wrong with what somebody wrote.
 *
 * @param code stable, in capitals
 * @param message in English, for portals and logs
 * @param messageZh in Chinese, for staff; says what to do where that is not plain
 */
public record Problem(String code, Place place, String message, String messageZh) {}
