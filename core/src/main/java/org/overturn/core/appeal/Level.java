package org.overturn.core.appeal;

import org.overturn.core.denial.Due;

/**
 * The level at which a decision is appealed.
 *
 * @param number from 1
 * @param previousId the appeal that the decision refused
 * @param due the level's own clock
 */
record Level(int number, long previousId, Due due) {}
