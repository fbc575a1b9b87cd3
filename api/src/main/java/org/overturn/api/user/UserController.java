package org.overturn.api.user;

import java.util.List;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.NotFound;
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
    UserView me(CurrentUser me) {
        return get(me.id());
    }

    @GetMapping("/users")
    @Audited(value = AuditAction.VIEW, object = "users")
    List<UserView> list() {
        return users.list().stream().map(UserView::of).toList();
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
