package org.overturn.api.description;

import org.overturn.api.security.Unaudited;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The description of this interface. It was made when the program was built, and a test has held it
 * against the controllers.
 */
@RestController
@RequestMapping("/api/v1")
class DescriptionController {

    private static final MediaType YAML = MediaType.parseMediaType("application/yaml");

    /** This description, as JSON. */
    @GetMapping("/openapi.json")
    @Unaudited(because = "the same for everybody, and of nobody")
    ResponseEntity<Resource> json() {
        return answer("openapi.json", MediaType.APPLICATION_JSON);
    }

    /** This description, as YAML. */
    @GetMapping("/openapi.yaml")
    @Unaudited(because = "the same for everybody, and of nobody")
    ResponseEntity<Resource> yaml() {
        return answer("openapi.yaml", YAML);
    }

    private static ResponseEntity<Resource> answer(String file, MediaType type) {
        return ResponseEntity.ok().contentType(type).body(new ClassPathResource("openapi/" + file));
    }
}
