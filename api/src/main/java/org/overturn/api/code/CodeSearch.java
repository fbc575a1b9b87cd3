package org.overturn.api.code;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.overturn.core.code.CodeList;
import org.overturn.core.code.Codes;
import org.springframework.stereotype.Component;

/** Finds codes by themselves or by words. */
@Component
class CodeSearch {

    private final List<CodeView> all;

    CodeSearch(Codes codes) {
        all =
                Stream.of(
                                codes.list(CodeList.GROUP).entrySet().stream()
                                        .map(one -> CodeView.group(one.getKey(), one.getValue())),
                                codes.listCarcs().stream().map(CodeView::of),
                                codes.listRarcs().stream().map(CodeView::of))
                        .flatMap(part -> part)
                        .toList();
    }

    /**
     * Those that fit, group codes before CARCs before RARCs.
     *
     * @param lists empty for all
     */
    List<CodeView> list(String words, Set<ListName> lists) {
        return all.stream()
                .filter(code -> lists.isEmpty() || lists.contains(ListName.valueOf(code.list())))
                .filter(code -> code.fits(words))
                .toList();
    }
}
