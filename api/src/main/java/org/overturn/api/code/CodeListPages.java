package org.overturn.api.code;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.overturn.api.security.Unaudited;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Codes: what a reason, remark or group code means and what is usually done about it. */
@Controller
class CodeListPages {

    private static final int ROWS = 100;

    private final CodeSearch codes;

    CodeListPages(CodeSearch codes) {
        this.codes = codes;
    }

    @GetMapping("/codes")
    @Unaudited(because = "public code lists, nothing of anybody")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<ListName> list,
            Model model) {
        List<CodeView> found = codes.list(q, list.map(Set::of).orElse(Set.of()));
        model.addAttribute("q", q);
        model.addAttribute("list", list.map(ListName::name).orElse(""));
        model.addAttribute("count", found.size());
        model.addAttribute("codes", found.stream().limit(ROWS).toList());
        return "code/list";
    }
}
