package org.overturn.core.packet;

/** An exhibit with what stands behind its slip sheet. */
record Exhibit(PlannedExhibit plan, ExhibitBody body) {

    String anchor() {
        return "exhibit-" + plan.letter();
    }

    /** Key of one of its pages in {@link SourceDrawings}. */
    String key(int page) {
        return plan.letter() + "-" + page;
    }

    /** What a screen reader says for one of its pages. */
    String description(int page, int count) {
        return "Exhibit %s, page %d of %d: %s".formatted(plan.letter(), page, count, plan.title());
    }
}
