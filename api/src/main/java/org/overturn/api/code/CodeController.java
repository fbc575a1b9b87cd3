package org.overturn.api.code;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.overturn.api.security.Unaudited;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Codes through REST. */
@RestController
@RequestMapping("/api/v1/codes")
class CodeController {

    private final CodeSearch codes;

    CodeController(CodeSearch codes) {
        this.codes = codes;
    }

    /**
     * The codes that fit.
     *
     * @param q a code, or words
     * @param list only this one
     */
    @GetMapping
    @Unaudited(because = "public code lists, nothing of anybody")
    List<CodeView> list(
            @RequestParam(defaultValue = "") String q, @RequestParam Optional<ListName> list) {
        return codes.list(q, list.map(Set::of).orElse(Set.of()));
    }
}
