package org.overturn.api.code;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.overturn.core.code.CodeList;
import org.overturn.core.code.CodeText;
import org.overturn.core.code.CodeText.Listed;
import org.overturn.core.code.Codes;
import org.springframework.stereotype.Component;

/** Finds codes by themselves or by words. */
@Component
class CodeSearch {

    private final Codes codes;

    CodeSearch(Codes codes) {
        this.codes = codes;
    }

    private Stream<CodeView> all() {
        return Stream.of(
                        codes.list(CodeList.GROUP).entrySet().stream()
                                .map(one -> CodeView.group(one.getKey(), one.getValue())),
                        codes.listCarcs().stream()
                                .map(one -> beneath(Listed.CARC, CodeView.of(one))),
                        only(Listed.CARC, code -> codes.findCarc(code).isEmpty()),
                        codes.listRarcs().stream()
                                .map(one -> beneath(Listed.RARC, CodeView.of(one))),
                        only(Listed.RARC, code -> codes.findRarc(code).isEmpty()))
                .flatMap(part -> part);
    }

    private CodeView beneath(Listed list, CodeView ours) {
        return codes.findText(list, ours.code()).map(ours::under).orElse(ours);
    }

    /** Those that the office's copy has and our list hasn't. */
    private Stream<CodeView> only(Listed list, Predicate<String> unknown) {
        return codes.listTexts(list).stream()
                .filter(text -> unknown.test(text.code()))
                .sorted(Comparator.comparing(CodeText::code))
                .map(CodeView::of);
    }

    /**
     * Those that fit, group codes before CARCs before RARCs.
     *
     * @param lists empty for all
     */
    List<CodeView> list(String words, Set<ListName> lists) {
        return all().filter(
                        code -> lists.isEmpty() || lists.contains(ListName.valueOf(code.list())))
                .filter(code -> code.fits(words))
                .toList();
    }
}
