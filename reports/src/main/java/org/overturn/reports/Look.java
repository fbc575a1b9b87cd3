package org.overturn.reports;

import org.apache.poi.ss.usermodel.HorizontalAlignment;

/** What a cell holds, and so how it is shown. */
enum Look {
    TEXT("General", HorizontalAlignment.LEFT, false),
    WRAPPED("General", HorizontalAlignment.LEFT, true),
    INDENTED("General", HorizontalAlignment.LEFT, false),
    CODE("General", HorizontalAlignment.CENTER, false),
    DATE("mmm d, yyyy", HorizontalAlignment.CENTER, false),
    MONTH("mmm yyyy", HorizontalAlignment.LEFT, false),
    COUNT("#,##0_);-#,##0_);0_)", HorizontalAlignment.RIGHT, false),
    MONEY("_($* #,##0.00_);_($* (#,##0.00);_($* \"-\"??_);_(@_)", HorizontalAlignment.RIGHT, false),
    RATE("0.0%_)", HorizontalAlignment.RIGHT, false);

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

    /** Steps from the left edge, so that text doesn't touch the number before it. */
    short indention() {
        if (alignment != HorizontalAlignment.LEFT) {
            return 0;
        }
        return (short) (this == INDENTED ? 3 : 1);
    }

    boolean isWrapped() {
        return wrapped;
    }
}
