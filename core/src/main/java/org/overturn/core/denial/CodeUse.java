package org.overturn.core.denial;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How often a code is used together with what stands beside it.
 *
 * @param beside remarks of a denial; the place of a remark
 * @param firstId key of the earliest stored adjustment, or remark, with it
 */
record CodeUse(
        String code,
        String beside,
        long count,
        BigDecimal amount,
        Optional<LocalDate> first,
        Optional<LocalDate> last,
        long firstId) {

    /** One of the code alone. */
    static CodeUse all(List<CodeUse> same) {
        return new CodeUse(
                same.getFirst().code(),
                "",
                same.stream().mapToLong(CodeUse::count).sum(),
                same.stream().map(CodeUse::amount).reduce(BigDecimal.ZERO, BigDecimal::add),
                days(same).min(Comparator.naturalOrder()),
                days(same).max(Comparator.naturalOrder()),
                same.stream().mapToLong(CodeUse::firstId).min().orElseThrow());
    }

    /** The same under another name. */
    CodeUse named(String name) {
        return new CodeUse(name, beside, count, amount, first, last, firstId);
    }

    private static Stream<LocalDate> days(List<CodeUse> same) {
        return same.stream().flatMap(use -> Stream.concat(use.first.stream(), use.last.stream()));
    }
}
