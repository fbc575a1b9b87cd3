package org.overturn.api.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Something to be said about the newest version of a text, which nothing replaces from then on. */
public record NewComment(
        @NotBlank(message = "Say something.")
                @Size(max = 2000, message = "Say it in at most 2,000 characters.")
                String text) {

    /** Nothing: a person typed it. */
    @Override
    public String toString() {
        return "NewComment[]";
    }
}
