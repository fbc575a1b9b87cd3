package org.overturn.core.evidence.link;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A page with what on it may tell whose it is.
 *
 * @param signals what it says of its own patient
 */
record ReadPage(
        GuardedPage page, List<FoundName> names, List<FoundNumber> numbers, Signals signals) {

    /** Most pages go on with a record and say nothing of whose it is. */
    private static final Pattern SAYS_WHOSE =
            Pattern.compile(
                    "(?i)patient|member|benefic|subscriber|insured|medicare|born|birth|d\\.?o\\.?b");

    private static final Signals NOTHING = SignalReader.read("", List.of(), Told.NOTHING);

    static ReadPage of(GuardedPage page, NameTable table) {
        String text = page.page().text();
        return new ReadPage(
                page,
                NameSearch.find(text, table),
                NumberSearch.find(text),
                SAYS_WHOSE.matcher(text).find()
                        ? SignalReader.read("", List.of(text), Told.NOTHING)
                        : NOTHING);
    }

    /** Nothing: all of it may be a patient's. */
    @Override
    public String toString() {
        return "ReadPage[...]";
    }
}
