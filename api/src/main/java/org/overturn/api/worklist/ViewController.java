package org.overturn.api.worklist;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.NotFound;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.worklist.SavedView;
import org.overturn.core.worklist.SavedViews;
import org.overturn.core.worklist.WorklistFilter;
import org.overturn.core.worklist.WorklistSort;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own views of the worklist through REST. */
@RestController
@RequestMapping("/api/v1/denials/views")
class ViewController {

    private static final String OBJECT = "worklist view";

    private final SavedViews views;

    ViewController(SavedViews views) {
        this.views = views;
    }

    /** By name. */
    record ViewsView(List<KeptView> items) {}

    /**
     * A view.
     *
     * @param filter as the list of denials takes it
     */
    record KeptView(String id, String name, Map<String, String> filter, String sort) {

        static KeptView of(SavedView view) {
            return new KeptView(
                    String.valueOf(view.id()),
                    view.name(),
                    view.filter().parameters(),
                    view.sort().parameter());
        }
    }

    /**
     * A view to be kept; one of the same name is replaced.
     *
     * @param filter as the list of denials takes it, without search
     * @param sort likewise
     */
    record NewView(
            @Nullable String name, @Nullable Map<String, String> filter, @Nullable String sort) {}

    /** Nobody sees another's. */
    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "worklist views")
    ViewsView listViews(CurrentUser me) {
        return new ViewsView(views.list(me.id()).stream().map(KeptView::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Audited(value = AuditAction.CREATE, object = OBJECT)
    KeptView keepView(@RequestBody NewView wanted, CurrentUser me, AuditNote note) {
        String name = Optional.ofNullable(wanted.name()).orElse("").strip();
        WorklistFilter filter =
                WorklistFilter.parse(Optional.ofNullable(wanted.filter()).orElse(Map.of()));
        WorklistSort sort =
                Optional.ofNullable(wanted.sort())
                        .map(WorklistSort::parse)
                        .orElse(WorklistSort.STANDARD);
        views.keep(me.id(), name, filter, sort);
        KeptView kept =
                views.list(me.id()).stream()
                        .filter(view -> view.name().equals(name))
                        .map(KeptView::of)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("was kept just now"));
        note.about(kept.id());
        return kept;
    }

    @PostMapping("/{id}/remove")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Audited(value = AuditAction.DELETE, object = OBJECT)
    void removeView(@PathVariable long id, CurrentUser me) {
        if (!views.remove(me.id(), id)) {
            throw new NotFound(OBJECT, String.valueOf(id));
        }
    }
}
