package org.overturn.api.description;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.overturn.api.security.Unaudited;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The description of this interface. It was made when the program was built, and a test has held it
 * against the controllers. Days in its examples that must not be past are moved to where they work
 * whenever they are tried.
 */
@RestController
@RequestMapping("/api/v1")
class DescriptionController {

    /** Stands for the day on which the description is read. */
    static final String TODAY = "2099-01-01";

    /** Stands for a day in a month. */
    static final String IN_A_MONTH = "2099-01-31";

    /** Stands for a day in about a year. */
    static final String IN_A_YEAR = "2099-12-31";

    private static final int MONTH = 30;
    private static final int YEAR = 360;
    private static final MediaType YAML = MediaType.parseMediaType("application/yaml");

    private final Clock clock;

    DescriptionController(Clock clock) {
        this.clock = clock;
    }

    /** This description, as JSON. */
    @GetMapping("/openapi.json")
    @Unaudited(because = "the same for everybody, and of nobody")
    ResponseEntity<Resource> json() throws IOException {
        return answer("openapi.json", MediaType.APPLICATION_JSON);
    }

    /** This description, as YAML. */
    @GetMapping("/openapi.yaml")
    @Unaudited(because = "the same for everybody, and of nobody")
    ResponseEntity<Resource> yaml() throws IOException {
        return answer("openapi.yaml", YAML);
    }

    private ResponseEntity<Resource> answer(String file, MediaType type) throws IOException {
        LocalDate today = LocalDate.now(clock);
        String text =
                new ClassPathResource("openapi/" + file)
                        .getContentAsString(StandardCharsets.UTF_8)
                        .replace(TODAY, today.toString())
                        .replace(IN_A_MONTH, today.plusDays(MONTH).toString())
                        .replace(IN_A_YEAR, today.plusDays(YEAR).toString());
        return ResponseEntity.ok()
                .contentType(type)
                .body(new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)));
    }
}
