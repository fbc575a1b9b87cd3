package org.overturn.reports;

import org.apache.poi.ss.usermodel.HorizontalAlignment;

/** What a cell holds, and so how it is shown. */
enum Look {
    TEXT("General", HorizontalAlignment.LEFT, false),
    WRAPPED("General", HorizontalAlignment.LEFT, true),
    CODE("General", HorizontalAlignment.CENTER, false),
    DATE("mmm d, yyyy", HorizontalAlignment.CENTER, false),
    MONTH("mmm yyyy", HorizontalAlignment.LEFT, false),
    COUNT("#,##0;-#,##0;0", HorizontalAlignment.RIGHT, false),
    MONEY("_($* #,##0.00_);_($* (#,##0.00);_($* \"-\"??_);_(@_)", HorizontalAlignment.RIGHT, false),
    RATE("0.0%", HorizontalAlignment.RIGHT, false);

    private final String format;
    private final HorizontalAlignment alignment;
    private final boolean wrapped;

    Look(String format, HorizontalAlignment alignment, boolean wrapped) {
        this.format = format;
        this.alignment = alignment;
        this.wrapped = wrapped;
    }

    String format() {
        return format;
    }

    HorizontalAlignment alignment() {
        return alignment;
    }

    boolean isWrapped() {
        return wrapped;
    }
}
