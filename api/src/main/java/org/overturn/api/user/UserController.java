package org.overturn.api.user;

import jakarta.validation.Valid;
import java.net.URI;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.NotFound;
import org.overturn.api.web.SeenVersion;
import org.overturn.api.web.Slice;
import org.overturn.core.approval.Who;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Users through REST. */
@RestController
@RequestMapping("/api/v1")
class UserController {

    private final Users users;

    UserController(Users users) {
        this.users = users;
    }

    /** Who calls. */
    @GetMapping("/me")
    @Audited(value = AuditAction.VIEW, object = "user")
    ResponseEntity<UserView> me(CurrentUser me) {
        return show(me.id());
    }

    /** All of them, on one page. */
    @GetMapping("/users")
    @Audited(value = AuditAction.VIEW, object = "users")
    Slice<UserView> list() {
        return new Slice<>(users.list(), null, null).map(UserView::of);
    }

    /** The tag is the version that a change must name. */
    @GetMapping("/users/{id}")
    @Audited(value = AuditAction.VIEW, object = "user")
    ResponseEntity<UserView> show(@PathVariable long id) {
        UserView user = get(id);
        return ResponseEntity.ok().eTag(String.valueOf(user.version())).body(user);
    }

    /**
     * Adds a user, who can't sign in yet: a link to choose a password is made next ({@code link}),
     * or the user comes by a provider.
     */
    @PostMapping("/users")
    @ResponseStatus(HttpStatus.CREATED)
    @Audited(value = AuditAction.CREATE, object = "user")
    ResponseEntity<UserView> add(@Valid @RequestBody NewUser added, Who who, AuditNote note) {
        User user = users.add(who.user().orElseThrow(), added.name(), added.profile().profile());
        note.about(String.valueOf(user.id()));
        return ResponseEntity.created(URI.create("/api/v1/users/" + user.id()))
                .eTag(String.valueOf(user.version()))
                .body(UserView.of(user));
    }

    /** Puts a profile in place of the one that was seen (If-Match). */
    @PutMapping("/users/{id}")
    @Audited(value = AuditAction.ROLE_CHANGE, object = "user")
    ResponseEntity<UserView> change(
            @PathVariable long id,
            SeenVersion seen,
            @Valid @RequestBody UserProfile profile,
            Who who,
            AuditNote note) {
        User user = find(id);
        if (user.version() != seen.number()) {
            throw new ResponseStatusException(
                    HttpStatus.PRECONDITION_FAILED, "it was changed meanwhile");
        }
        User now = users.change(who.user().orElseThrow(), user, profile.profile());
        note.changing(user.profile().changesTo(now.profile()));
        return show(id);
    }

    private UserView get(long id) {
        return UserView.of(find(id));
    }

    private User find(long id) {
        return users.find(id).orElseThrow(() -> new NotFound("user", String.valueOf(id)));
    }
}
