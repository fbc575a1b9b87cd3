package org.overturn.api.user;

import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.NotFound;
import org.overturn.api.web.Slice;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.user.Users;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

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

    private UserView get(long id) {
        return users.find(id)
                .map(UserView::of)
                .orElseThrow(() -> new NotFound("user", String.valueOf(id)));
    }
}
