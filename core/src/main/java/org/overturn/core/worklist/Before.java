package org.overturn.core.worklist;

import java.util.Optional;
import org.overturn.core.denial.Route;

/** What can be changed on a denial, as it was. */
public record Before(Optional<Owner> owner, Optional<Hold> hold, Route route, String routeReason) {}
