package org.overturn.core.letter;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A template reaches the fields that are known, and nothing beyond them. */
class TemplateReachTest {

    @Test
    void aTemplateThatNamesAnUnknownFieldIsRefused() {
        Templates templates = LetterTemplates.ours().current();

        assertThatThrownBy(() ->
                        templates.compileText(
                                "{{#patient.dob}}{{patient.shoeSize}}{{/patient.dob}}"))
                .hasMessageContaining("patient.shoeSize");
        assertThatThrownBy(
                        () -> templates.compileText("{{^patient.shoeSize}}x{{/patient.shoeSize}}"))
                .hasMessageContaining("patient.shoeSize");
    }

    @Test
    void aTemplateCantReachIntoObjects() {
        Templates templates = LetterTemplates.ours().current();

        assertThatThrownBy(() ->
                        templates
                                .compileText(
                                        "{{#patient.name}}{{patient.name.length}}{{/patient.name}}")
                                .execute(Map.of("patient", Map.of("name", "X"))))
                .isInstanceOf(RuntimeException.class);
    }
}
