package org.overturn.api.remittance;

import org.overturn.core.remittance.RemittanceStatus;

/**
 * What became of a remittance, for a badge.
 *
 * @param tone red, amber, green or plain
 */
record StatusBadge(String tone, String words) {

    static StatusBadge of(RemittanceStatus status) {
        return switch (status) {
            case REGISTERED -> new StatusBadge("amber", "being stored");
            case STORED -> new StatusBadge("green", "posted");
            case SKIPPED -> new StatusBadge("plain", "came before");
            case HELD -> new StatusBadge("amber", "held: decide");
            case SET_ASIDE -> new StatusBadge("red", "set aside");
            case TEST -> new StatusBadge("plain", "test file");
            case REPLACED -> new StatusBadge("plain", "replaced");
            case REJECTED -> new StatusBadge("plain", "rejected");
        };
    }
}
